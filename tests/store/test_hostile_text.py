"""Whatever text goes into a field comes out of it, but for the control characters that are left at the door."""

from dataclasses import fields
from typing import Any

import pytest
from actions.parts import quick_folder
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier_tui.model.records import KINDS, RULES, Commitment, Dossier, Event, Letter, Note, Proposal, Record
from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.store import Store
from store.parts import WHO, clock, new

NASTY = st.sampled_from(
    ["\x1b]0;x\x07", "\x9b31m", "\u202e", "\u2066", "\r\n", "\r", "\x00", "[/x]", "</b>", "=1+1", "\ud800"]
)
TEXT = st.lists(st.text(max_size=6) | st.text(st.characters(), max_size=6) | NASTY, min_size=1, max_size=5).map("".join)
LINES, TEXTS = ("line", "line?"), ("text", "text?", "body")
CLOSED = {"id", "added", "changed", "format", "slug"}
RECORDS: list[type[Record]] = [Letter, Event, Commitment, Note, Proposal]


def let_in(text: str) -> str:
    """Return what DESIGN says of a text: C0 and C1 go but for newline and tab, ends of lines are newlines."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (each for each in text if each in "\n\t" or not (ord(each) < 32 or 127 <= ord(each) < 160))
    return "".join("\ufffd" if 0xD800 <= ord(each) < 0xE000 else each for each in kept)


def comes_out(kind: str, text: str) -> Any:
    """Return what a field of a kind holds when a text was put into it."""
    line = " ".join(let_in(text).split())
    if kind in LINES:
        return line or None
    return let_in(text).strip() if kind == "body" else (let_in(text) if line or kind == "text" else None)


def text_fields(kind: type[Record]) -> list[str]:
    return [each.name for each in fields(kind) if _kind(kind, each.name) in LINES + TEXTS and each.name not in CLOSED]


def _kind(kind: type[Record], name: str) -> str:
    return RULES[kind][name].kind if name in RULES[kind] else ""


def put(file: DossierFile, record: Record) -> Record:
    """Put a record into a dossier, and return it as another program finds it."""
    with file.change("add", WHO, clock) as change:
        change.put(record)
    contents = DossierFile(file.places.folder).contents()
    return contents.dossier if record.id == "D" else contents.find(record.id)


def made(kind: type[Record], texts: dict[str, Any]) -> Record:
    return kind(id=f"{kind.prefix}1", **texts)


@pytest.mark.parametrize("kind", [*RECORDS, Dossier])
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(data=st.data())
def test_what_goes_into_a_field_comes_out_but_for_controls(kind: type[Record], data: st.DataObject) -> None:
    names = text_fields(kind)
    given_texts = {name: data.draw(TEXT.filter(lambda text: let_in(text).strip() != ""), name) for name in names}
    with quick_folder() as folder:
        file = new(Store(folder / "dossiers"))
        found = put(file, Dossier(id="D", slug="kaap", **given_texts) if kind is Dossier else made(kind, given_texts))
        for name, text in given_texts.items():
            assert getattr(found, name) == comes_out(_kind(kind, name), text), name


@settings(max_examples=60, deadline=None, derandomize=True)
@given(people=st.lists(TEXT.filter(lambda text: let_in(text).strip() != ""), min_size=1, max_size=3), why=TEXT)
def test_what_goes_into_the_parts_of_a_field_comes_out_too(people: list[str], why: str) -> None:
    with quick_folder() as folder:
        file = new(Store(folder / "dossiers"))
        senders = [{"name": each, "office": None} for each in people]
        letter = put(file, Letter(id="L1", title="Brief", senders=senders, tags=people))
        assert isinstance(letter, Letter)
        lines = [comes_out("line", each) for each in people]
        assert [each["name"] for each in letter.senders] == lines
        assert letter.tags == lines
        log = [{"status": "open", "on": None, "letter": None, "why": why}]
        promise = put(file, Commitment(id="C1", text="Belofte", status_log=log))
        assert isinstance(promise, Commitment)
        assert promise.status_log[0]["why"] == comes_out("text?", why)


def test_every_kind_of_record_is_tried() -> None:
    assert {Dossier, *RECORDS} == set(KINDS.values())
