"""Real letters, as far as plain text shows them: how much of what people annotated in them is read."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from annotated import Annotated

from dossier_tui.model.calendar import Recesses
from dossier_tui.model.quotes import Anchors
from dossier_tui.model.text import fold
from dossier_tui.reading.blocks import plain_text
from dossier_tui.reading.datewords import read_when
from dossier_tui.reading.formats.read import read_document
from dossier_tui.reading.head import Head
from dossier_tui.reading.letter import read_letter
from dossier_tui.reading.markdown import read_markdown

FURNITURE = re.compile(r"\b(?:pagina|page)\s+\d+\s+(?:van|of)\s+\d+|^\s*\d+(?:/\d+)?\s*$", re.IGNORECASE | re.MULTILINE)


def senders(head: Head) -> list[str]:
    return [fold(f"{each.name or ''} {each.office or ''}") for each in head.senders]


def gold_senders(head: dict[str, Any]) -> list[str]:
    return [fold(f"{each['name'] or ''} {each['office'] or ''}") for each in head["senders"]]


FIELDS: list[tuple[str, float, Callable[[Head], Any], Callable[[dict[str, Any]], Any]]] = [
    ("date", 0.97, lambda head: head.date, lambda gold: gold["date"]),
    ("subject", 0.95, lambda head: fold(head.subject or ""), lambda gold: fold(gold["subject"] or "")),
    ("senders", 0.93, senders, gold_senders),
    ("recipient", 0.9, lambda head: fold(head.recipient or ""), lambda gold: fold(gold["recipient"] or "")),
    ("references", 0.95, lambda head: head.references, lambda gold: gold["references"]),
]


@pytest.mark.parametrize(("name", "share", "read", "gold"), FIELDS, ids=[each[0] for each in FIELDS])
def test_heads_are_read_as_annotated(
    plain_letters: list[Annotated],
    name: str,
    share: float,
    read: Callable[[Head], Any],
    gold: Callable[[dict[str, Any]], Any],
) -> None:
    heads = [(read_letter(each.file.read_bytes(), each.file.name).head, each.gold) for each in plain_letters]
    wrong = [each["id"] for head, each in heads if read(head) != gold(each["letterhead"])]
    assert len(wrong) <= (1 - share) * len(heads), f"{name}: {wrong}"


def test_every_cited_paper_is_found_and_few_others(plain_letters: list[Annotated]) -> None:
    found, wanted = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for each in plain_letters:
        found.update((each.file.stem, number) for number in read_letter(each.file.read_bytes(), "x.txt").citations)
        wanted.update((each.file.stem, number) for number in each.gold["citations"])
    assert len(wanted - found) <= 0.03 * wanted.total(), wanted - found
    assert len(found - wanted) <= 0.1 * wanted.total(), found - wanted


def test_no_letter_or_digit_of_a_letter_is_lost(plain_letters: list[Annotated]) -> None:
    for each in plain_letters:
        text = each.file.read_text("utf-8")
        read = " ".join(f"{part.label} {part.text}" for part in read_document(text.encode(), "x.txt").parts)
        again = {line.strip() for line in text.split("\n")[:40] if text.count(line) > 1}  # a head printed on each page
        kept = [line for line in FURNITURE.sub("", text).split("\n") if line.strip() not in again]
        lost = Counter(fold(" ".join(kept))) - Counter(fold(read))
        assert not {sign: count for sign, count in lost.items() if sign.isalpha()}, each.file.name
        assert sum(lost.values()) <= 6, each.file.name  # the numbers of notes and of their marks


def test_what_is_quoted_from_a_letter_stands_in_it_as_it_reads(plain_letters: list[Annotated]) -> None:
    lost = []
    total = 0
    for each in plain_letters:
        read = Anchors(plain_text(read_markdown(read_letter(each.file.read_bytes(), "x.txt").markdown)))
        quotes = [item["quote"] for kind in ("dates", "commitments", "fulfilments") for item in each.gold[kind]]
        total += len(quotes)
        lost += [(each.file.stem, quote) for quote in quotes if read.find(quote) is None]
    assert len(lost) <= 0.08 * total, lost  # side columns printed in the midst of sentences


def test_terms_in_words_are_read_as_annotated(letters: list[Annotated]) -> None:
    wrong, total = [], 0
    for each in letters:
        if not each.gold["letterhead"]["date"]:
            continue
        day = date.fromisoformat(each.gold["letterhead"]["date"])
        for item in each.gold["commitments"]:
            if item["due_words"]:
                found = read_when(item["due_words"], day, Recesses(), ahead=True)
                total += 1
                wrong += [] if (found.edtf if found else None) == item["due"] else [(item["due_words"], item["due"])]
    assert len(wrong) <= 0.08 * total, wrong


def test_dates_in_words_are_read_as_annotated(letters: list[Annotated]) -> None:
    wrong, total = [], 0
    for each in letters:
        if not each.gold["letterhead"]["date"]:
            continue
        day = date.fromisoformat(each.gold["letterhead"]["date"])
        for item in each.gold["dates"]:
            found = read_when(item["quote"], day, Recesses())
            total += 1
            wrong += [] if found and found.edtf == item["value"] else [(item["quote"], item["value"])]
    assert len(wrong) <= 0.05 * total, wrong
