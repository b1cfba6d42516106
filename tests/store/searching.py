"""Random dossiers and random searches, for the index and the scan to agree on."""

from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from dossier_tui.model.calendar import Recesses
from dossier_tui.model.records import (
    COMMITMENT_STATUSES,
    EVENT_STATUSES,
    Commitment,
    Dossier,
    Event,
    Letter,
    Note,
    Proposal,
)
from dossier_tui.store.contents import Contents

TODAY = date(2022, 1, 25)
CALENDAR = Recesses.of({})
WORDS = (
    "zomer zomers navo bijdrage navobijdrage brief brieven vóór voor oekraïne oekraine veer veren 36 045 36045 foto's"
    " de Kamer over"
)
DATES = (None, "2021", "2022-01", "2022-01-20", "2022-03-01", "2021-11/2022-02", "2022/..", "../2022-02", "2023-36")
NUMBERS = (None, "36045/1", "36045/12", "21501-02/3")
words = st.lists(
    st.tuples(
        st.sampled_from(WORDS.split()), st.sampled_from([" ", " ", "-", ". ", "\n\n", "**", " [x](y) ", "\ue000"])
    ),
    max_size=8,
).map(lambda parts: "".join(word + after for word, after in parts).strip())
lines = words.map(lambda text: " ".join(text.split()) or "leeg")
dates = st.sampled_from(DATES)
numbers = st.sampled_from(NUMBERS)
LETTERS = st.fixed_dictionaries(
    {
        "title": lines,
        "date": dates,
        "kind": st.sampled_from(["letter", "answer"]),
        "senders": st.lists(st.fixed_dictionaries({"name": lines, "office": lines}), max_size=1),
        "recipient": st.none() | lines,
        "number": numbers,
        "citations": st.lists(st.sampled_from(NUMBERS[1:]), max_size=2, unique=True),
        "tags": st.lists(lines, max_size=1),
    }
)
EVENTS = st.fixed_dictionaries(
    {
        "title": lines,
        "when": dates,
        "kind": st.sampled_from([None, "Commissiedebat"]),
        "status": st.sampled_from(EVENT_STATUSES),
        "description": st.none() | words,
    }
)
COMMITMENTS = st.fixed_dictionaries(
    {
        "text": lines,
        "made": dates,
        "due": dates,
        "due_by": st.sampled_from([None, None, "2022-01-20", "2022-01-28", "2022-06-30~"]),
        "status": st.sampled_from(COMMITMENT_STATUSES),
        "by": st.none() | lines,
    }
)
NOTES = st.fixed_dictionaries({"text": lines, "about": st.sampled_from([None, "L1"])})


@st.composite
def contents(draw: st.DrawFn, slug: str = "alfa") -> Contents:
    """A dossier with a few records of each kind."""

    def few(kind: Any, fields: st.SearchStrategy[dict[str, Any]]) -> dict[str, Any]:
        drawn = draw(st.lists(fields, max_size=3))
        made = [kind(id=f"{kind.prefix}{number}", **each) for number, each in enumerate(drawn, 1)]
        return {record.id: record for record in made}

    dossier = Dossier(slug=slug, title=draw(lines), number=draw(st.sampled_from([None, "36045"])))
    found = Contents(slug, dossier, few(Letter, LETTERS), few(Event, EVENTS), few(Commitment, COMMITMENTS))
    found.notes = few(Note, NOTES)
    if found.letters:
        found.proposals = {"P1": Proposal(id="P1", letter="L1", kind="event", fields={"title": draw(lines)})}
    return found


ATOMS = """de -de kamer -kamer z* -z* tag:z* ó* zomer zomers -zomer voor oekraine navo-bijdrage navobijdrage navo
bijdrage veer brieven zom* bri* 36045 foto foto's kind:letter kind:answer kind:event kind:commissiedebat kind:dossier
status:open status:held status:waiting due:overdue due:undated due:long-undated due:later due:due due:2022-01
due:<2022-02 due:<=2022-01 due:>2022-01 due:>=2022 date:2022-01 date:2021..2022-01 date:..2022 date:<2022-01
date:<=2022-01 date:>2022-01 date:>=2022-01-20 -date:>2022-01 -date:>=2022-01-20 date:undated number:36045
number:36045/1 number:x cites:36045 cites:36045/1 has:note has:due has:citation has:date has:number has:tag
has:quote has:original from:zomer by:zomer by:z* to:brief to:b* -tag:n* tag:zomer dossier:alfa -dossier:beta
-dossier:gamma"""
SPACED = (
    "\ue000every",
    "\ue000*",
    "zomer\ue000brief",
    "navo bijdrage",
    '"voor zomer"',
    '"de kamer"',
    '"over de kamer"',
    '"voor de brief*"',
    'tag:"de kamer"',
    "NEAR(de kamer, 1)",
    "NEAR(zomer brief, 2)",
    "zomer NEAR/1 voor",
    'NEAR("navo bijdrage" veer zomer, 3)',
)
ATOM = st.sampled_from([*ATOMS.split(), *SPACED])


def joined(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Searches made of searches."""
    several = st.lists(children, min_size=2, max_size=3)
    return st.one_of(
        several.map(" ".join),
        several.map(lambda each: f"({' OR '.join(each)})"),
        children.map(lambda each: f"-({each})"),
    )


WITHOUT = (
    "-zomer",
    "-de",
    "-kamer",
    "-z*",
    "-(de OR over)",
    '-"de kamer"',
    "-(zomer OR kind:letter)",
    '-"voor zomer"',
    "-zom* -brief",
    "-(zomer -brief)",
)
lacking = st.tuples(ATOM, st.sampled_from(WITHOUT)).map(" ".join)
searches = lacking | st.recursive(ATOM, joined, max_leaves=4)


def write_texts(folder: Path, texts: dict[str, str]) -> None:
    """Write the texts of letters where the index looks for them."""
    (folder / "letters").mkdir(parents=True, exist_ok=True)
    for letter_id, text in texts.items():
        (folder / "letters" / f"{letter_id}.md").write_text(text, "utf-8")
