"""The sample against its letters: all that they date and promise is in the store, as they say it."""

import email
import html
import re
from collections.abc import Callable
from datetime import date
from email.policy import default
from pathlib import Path
from zipfile import ZipFile

import pytest
from make_store import DOSSIERS, HERE, SETTINGS, STORIES
from sample_parts import Sample, annotated

from dossier_tui.model.calendar import Recesses
from dossier_tui.model.quotes import find_quote
from dossier_tui.model.text import fold
from dossier_tui.reading.blocks import plain_text
from dossier_tui.reading.datewords import read_when
from dossier_tui.reading.markdown import read_markdown

# Dates of happenings that the dossier has already, from the letter that tells of them best.
TOLD_ELSEWHERE = {
    ("a3", "2024"): "the first quarter, in the answer to the question",
    ("a5", "2024-06-27"): "the letter of that day is in the dossier",
    ("a6", "../2024-11-15"): "the end of the weeks in which the draft could be read",
    ("b2", "../2025-10-31"): "the day on which the scheme closed, in the next letter",
    ("c3", "2025-01"): "the letter of 14 January is in the dossier",
    ("c4", "2025"): "the letters of that year are in the dossier",
}
REPEATED = {
    ("a4", "uiterlijk 1 oktober"),
    ("a6", "Zodra het rapport er is"),
    ("c3", "before the summer recess"),
}
NOT_ANNOTATED = {
    "a2-M1",
    "b2-M1",
    "b4-T04127",
}  # motions, and a promise of which only the fulfilment is on paper


def test_every_quote_stands_in_its_letter(sample: Sample) -> None:
    lost = []
    for story in STORIES:
        shown = sample.shown[story.slug]
        for record in shown["events"] + shown["commitments"]:
            assert record["quotes"], f"{record['id']} of {story.slug} has no quote"
            for quote in record["quotes"]:
                text = (DOSSIERS / story.slug / "letters" / f"{quote['letter']}.md").read_text("utf-8")
                if not find_quote(plain_text(read_markdown(text)), quote["exact"]):
                    lost.append((story.slug, record["id"]))
    assert not lost


def test_every_date_of_an_event_agrees_with_the_words_of_its_quote(sample: Sample) -> None:
    recesses = Recesses.of(SETTINGS["calendar"])
    for story, letter, record in sample.letters():
        dates = annotated(letter)["dates"]
        for event in sample.records("events", story, record["id"]):
            quote = fold(event["quotes"][0]["exact"])
            meant = [each["value"] for each in dates if fold(each["quote"]) in quote]
            assert event["when"] in meant, f"{letter.name} {event['title']}"
            if event["when_words"]:
                assert fold(event["when_words"]) in quote
                read = read_when(event["when_words"], date.fromisoformat(letter.date), recesses)
                assert read is not None
                assert read.edtf == event["when"]


def test_every_commitment_is_as_it_was_annotated(sample: Sample) -> None:
    records = sample.commitments()
    for story in STORIES:
        for letter, told in story.commitments():
            if told.key in NOT_ANNOTATED:
                continue
            record = records[told.key]
            gold = next(each for each in annotated(letter)["commitments"] if fold(each["quote"]) == fold(told.quote))
            first = record["due_log"][0] if record["due_log"] else {"due": None, "due_words": None}
            assert {key: record[key] for key in ("kind", "by", "to")} == {
                key: gold[key] for key in ("kind", "by", "to")
            }
            assert first["due"] == gold["due"], told.key
            assert (first["due_words"] or "") in (gold["due_words"] or ""), told.key
            assert bool(first["due_words"]) == bool(gold["due_words"]), told.key


def test_no_dated_happening_is_left_out(sample: Sample) -> None:
    left = []
    for story, letter, _ in sample.letters():
        shown = sample.shown[story.slug]
        terms = {entry["due"] for made in shown["commitments"] for entry in made["due_log"]}
        known = {event["when"] for event in shown["events"]} | terms
        dates = {each["value"] for each in annotated(letter)["dates"] if each["event"]}
        left += [(letter.name, date) for date in dates - known if (letter.name, date) not in TOLD_ELSEWHERE]
    assert left == []


def test_no_commitment_is_left_out(sample: Sample) -> None:
    left = []
    for story, letter, record in sample.letters():
        made = sample.shown[story.slug]["commitments"]
        quotes = {fold(each["quotes"][0]["exact"]) for each in made}
        moved = {(entry["letter"], entry["due"]) for each in made for entry in each["due_log"][1:]}
        for each in annotated(letter)["commitments"]:
            told_before = (record["id"], each["due"]) in moved or (letter.name, each["due_words"]) in REPEATED
            if fold(each["quote"]) not in quotes and not told_before:
                left.append((letter.name, each["quote"]))
    assert left == []


def test_the_head_and_the_citations_of_every_letter_are_right(sample: Sample) -> None:
    for _, letter, record in sample.letters():
        gold = annotated(letter)
        head = gold["letterhead"]
        assert record["date"] == head["date"]
        assert record["recipient"] == head["recipient"]
        assert record["references"] == head["references"]
        assert [sender["office"] for sender in record["senders"]] == [each["office"] for each in head["senders"]]
        names = zip(record["senders"], head["senders"], strict=True)
        assert all(sender["name"].endswith(each["name"]) for sender, each in names)
        assert sorted(record["citations"]) == sorted(gold["citations"]), letter.name
        assert head["subject"] in (None, record["title"])


def test_the_real_letter_has_all_its_happenings_commitments_and_papers(sample: Sample) -> None:
    shown = sample.shown["situatie-in-oekraine"]
    gold = annotated(STORIES[0].letters[0])
    assert shown["dossier"]["number"] == "36045"
    assert [event["when"] for event in shown["events"]] == [each["value"] for each in gold["dates"]]
    assert [made["quotes"][0]["exact"].replace("¹", "1") for made in shown["commitments"]] == [
        each["quote"] for each in gold["commitments"]
    ]
    assert shown["letters"][0]["citations"] == ["21501-02/2446", "21501-20/1757", "21501-02/2433"]


def read_docx(path: Path) -> str:
    with ZipFile(path) as archive:
        return "".join(re.findall(r"<w:t[ >][^<]*", archive.read("word/document.xml").decode()))


def read_mail(path: Path) -> str:
    body = email.message_from_bytes(path.read_bytes(), policy=default).get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def read_marked_up(path: Path) -> str:
    source = re.sub(r"<noot .*?</noot>", "", path.read_text("utf-8"))
    return html.unescape(re.sub(r"<[^>]+>", "", source))


READERS: dict[str, Callable[[Path], str]] = {
    ".txt": lambda path: path.read_text("utf-8"),
    ".docx": lambda path: re.sub(r"<[^>]+>", "", read_docx(path)),
    ".eml": read_mail,
    ".html": read_marked_up,
    ".xml": read_marked_up,
}
TEXTS = [
    pytest.param(path, original, id=path.stem)
    for path in sorted((HERE / "text").glob("*.md"))
    for original in (HERE / "letters").glob(f"{path.stem}.*")
    if original.suffix in READERS  # a PDF needs more than a few lines to be read
]


@pytest.mark.parametrize(("text", "original"), TEXTS)
def test_not_a_word_of_a_letter_was_changed(text: Path, original: Path) -> None:
    words = fold(READERS[original.suffix](original))
    source = re.sub(r"\[\^(\d)\](:.*)?", "" if original.suffix == ".xml" else r"\1", text.read_text("utf-8"))
    lines = [fold(re.sub(r"^(\d\.|#+|-) ", "", line)) for line in source.splitlines()]
    assert [line for line in lines if line not in words] == []


def test_every_letter_has_an_original_and_annotations() -> None:
    files = {letter.file for story in STORIES for letter in story.letters}
    stems = {Path(file).stem for file in files}
    assert {path.stem for path in (HERE / "letters").iterdir()} == stems
    assert {path.stem for path in (HERE / "gold").iterdir()} == stems
