"""Generated stores, written straight to disk in the format of `dossiers/README.md`: a million letters in minutes."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.letters import PLACES, Writer, Written
from benchmarks.vocabulary import DEADLINES
from dossier_tui.model.records import Commitment, Dossier, Event, Letter
from dossier_tui.store.places import Places
from dossier_tui.store.storage import print_tables
from dossier_tui.store.store import FORMAT, MARK

MOMENT = "2026-11-01T09:00:00.000000Z"
STATUSES = ("open", "open", "open", "partly", "fulfilled", "fulfilled", "withdrawn")


def write_store(root: Path, dossiers: int, letters: int, events: int = 2, commitments: int = 1, seed: int = 0) -> Path:
    """Write a store with so many dossiers, of so many letters each, with events and commitments for each letter.

    A store that is there already with the same numbers is used again: making one takes longer than measuring it.
    """
    wanted = {"format": FORMAT, "made": [dossiers, letters, events, commitments, seed]}
    mark = root / MARK
    if mark.exists() and json.loads(mark.read_bytes()) == wanted:
        return root
    root.mkdir(parents=True, exist_ok=True)
    writer = Writer(seed)
    for number in range(dossiers):
        written = [writer.letter(number * letters + each) for each in range(letters)]
        write_dossier(root, number, written, events, commitments)
    mark.write_text(json.dumps(wanted) + "\n", "utf-8")
    return root


def write_dossier(root: Path, number: int, written: list[Written], events: int, commitments: int) -> None:
    """Write one dossier with its letters, and what is said to have come of each."""
    random = Random(number)
    title = f"{PLACES.draw(random)} en {PLACES.draw(random)}"
    slug = f"{number:06}-{title.lower().replace(' ', '-')}"
    places = Places(root / slug)
    (places.folder / "letters").mkdir(parents=True, exist_ok=True)
    counters = {"L": len(written) + 1, "E": len(written) * events + 1, "C": len(written) * commitments + 1}
    dossier = Dossier(id="D", slug=slug, title=title, number=f"{30000 + number % 7000}", next=counters)
    records: dict[str, dict[str, dict[str, object]]] = {
        "dossier": {"D": _stored(dossier)},
        "letters": {},
        "events": {},
        "commitments": {},
        "history": {},
    }
    for count, each in enumerate(written, 1):
        places.text(f"L{count}").write_text(each.text, "utf-8")
        records["letters"][f"L{count}"] = _stored(_letter(each))
        for made in _events(each, f"L{count}", events, random):
            records["events"][f"E{len(records['events']) + 1}"] = _stored(made)
        for promised in _commitments(each, f"L{count}", commitments, random):
            records["commitments"][f"C{len(records['commitments']) + 1}"] = _stored(promised)
    places.tables.write_bytes(print_tables(records))


def _letter(written: Written) -> Letter:
    sender: dict[str, str | None] = {"name": written.name, "office": written.office}
    return Letter(
        title=written.title,
        date=written.date,
        senders=[sender],
        recipient="Voorzitter van de Tweede Kamer",
        number=written.paper,
        citations=written.cited,
        language="nl",
    )


def _events(written: Written, letter: str, wanted: int, random: Random) -> Iterator[Event]:
    sentences = written.text.split("\n\n")[3].split(". ")
    for _ in range(wanted):
        exact = random.choice(sentences)
        year = int(written.date[:4])
        when = f"{year}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
        quote = {"letter": letter, "exact": exact, "prefix": "", "suffix": ""}
        yield Event(when=when, title=exact[:90].strip(), kind="meeting", quotes=[quote])


def _commitments(written: Written, letter: str, wanted: int, random: Random) -> Iterator[Commitment]:
    for _ in range(wanted):
        status = random.choice(STATUSES)
        due = f"{int(written.date[:4]) + random.randint(0, 3)}-{random.randint(1, 12):02}"
        due_by = f"{due}-28"
        words = random.choice(DEADLINES[:3])
        term: dict[str, str | None] = {
            "due": due,
            "due_words": words,
            "due_by": due_by,
            "on": written.date,
            "letter": letter,
        }
        yield Commitment(
            text=f"Kamer informeren over {written.title}",
            by=written.office,
            to="Tweede Kamer",
            made=written.date,
            due=due,
            due_words=words,
            due_by=due_by,
            status=status,
            due_log=[term],
            status_log=[{"status": status, "on": written.date, "letter": letter, "why": None}],
        )


def _stored(record: Dossier | Letter | Event | Commitment) -> dict[str, object]:
    record.added = record.changed = MOMENT
    stored = {**record.to_record()}
    stored.pop("id", None)
    return stored
