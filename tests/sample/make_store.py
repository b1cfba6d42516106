"""Make the sample store again, through the program's own commands: `python tests/sample/make_store.py`.

Each letter of the stories (story_*.py) is taken in on its own date, and with it what it tells: events,
commitments, terms moved, promises kept. The store is made in a fresh folder; then the four dossiers and the
store.json in `dossiers/` are replaced, and nothing else there. The clock stands at nine on the day of each
letter and goes on a minute a command, so that the same stories give the same bytes.
"""

import io
import json
import shlex
import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import story_lezen
import story_oekraine
import story_railway
import story_veer
from story import Commitment, Desk, Event, Kept, Letter, Moved, Note, Story, Told

from dossier_tui.cli.main import run_command

HERE = Path(__file__).parent
DOSSIERS = HERE.parent.parent / "dossiers"
STORIES = (story_oekraine.STORY, story_veer.STORY, story_lezen.STORY, story_railway.STORY)
WHO = "sample"
# Summer recesses of the Tweede Kamer; without that of 2027, a term before it shows what a guess looks like.
SETTINGS = {
    "format": "1.0",
    "calendar": {
        "summer": {
            "2024": ["2024-07-05", "2024-09-02"],
            "2025": ["2025-07-04", "2025-09-01"],
            "2026": ["2026-07-03", "2026-08-31"],
        }
    },
}
MOST = 100  # proposals of one letter
NOT_KEPT = (".lock", "dossier.json.bak")  # what the program leaves beside the tables, and no sample needs


class Teller:
    """Tells stories to a store, one command at a time."""

    def __init__(self, store: Path) -> None:
        self.store = store
        self.moment = datetime.min.replace(tzinfo=UTC)

    def run(self, day: str, *words: str) -> str:
        """Run one command on a day of the story and return what it prints; SystemExit where it fails."""
        morning = datetime.fromisoformat(f"{day}T09:00:00+00:00")
        self.moment = max(self.moment + timedelta(minutes=1), morning)
        with (
            patch("dossier_tui.actions.desk.now", lambda: self.moment),
            patch("dossier_tui.settings.read_config", lambda _path: {"name": WHO}),
        ):
            code, out, err = run_command([*words, "--store", str(self.store), "--today", day])
        if code:
            raise SystemExit(f"dossier {shlex.join(words)}\n{err}")
        return out.strip()

    def tell(self, story: Story) -> None:
        """Make the dossier of a story, take its letters in, and do what is done at the desk."""
        given = options(slug=story.slug, number=story.number, description=story.description)
        tags = [word for tag in story.tags for word in ("--tag", tag)]
        self.run(story.letters[0].date, "new", story.title, *given, *tags)
        for number, letter in enumerate(story.letters, 1):
            self.take_in(story, letter, f"L{number}")
            if number < len(story.letters):
                self.turn_down_the_rest(letter.date, f"{story.slug}/L{number}")
        for done in story.desk:
            self.run(done.day, *desk_words(done, story.references()))

    def take_in(self, story: Story, letter: Letter, letter_id: str) -> None:
        """Take a letter in, and enter all that it tells."""
        given = options(title=letter.title, date=letter.date, to=letter.to, number=letter.number, kind=letter.kind) + [
            word for sender in letter.senders for word in ("--from", sender)
        ]
        self.expect(
            letter.date,
            f"{story.slug}/{letter_id}",
            "add",
            "letter",
            story.slug,
            str(HERE / "letters" / letter.file),
            *given,
        )
        for told in letter.tells:
            for words in commands(told, story, letter_id):
                self.run(letter.date, *words)

    def turn_down_the_rest(self, day: str, letter: str) -> None:
        """Reject, as a person at a terminal does, what was read in a letter and not entered: its story is told."""
        with (
            patch("dossier_tui.cli.face.Face.may_ask", True),
            patch("sys.stdin", io.StringIO("x\n" * MOST)),
        ):
            self.run(day, "review", letter)

    def expect(self, day: str, reference: str, *words: str) -> None:
        """Run a command that adds something, and see that it gets the reference that the story counts on."""
        printed = self.run(day, *words)
        if printed != reference:
            raise SystemExit(f"dossier {shlex.join(words)}\n{printed}, and not {reference}")


def commands(told: Told, story: Story, letter_id: str) -> Iterator[list[str]]:
    """Yield the commands that enter one thing that a letter tells."""
    ids = story.references()
    match told:
        case Event():
            given = options(kind=told.kind, status=told.status, place=told.place, letter=letter_id, quote=told.quote)
            yield ["add", "event", story.slug, told.when, told.title, *given]
        case Commitment():
            yield from commitment_commands(told, story, letter_id)
        case Moved():
            yield ["defer", ids[told.key], told.due, *options(by=letter_id, why=told.why)]
        case Kept():
            partly = ["--partly"] if told.partly else []
            yield ["fulfil", ids[told.key], *options(by=letter_id, on=told.on, why=told.why), *partly]
        case Note():
            yield ["add", "note", ids[told.key], told.text, "--public"]


def commitment_commands(told: Commitment, story: Story, letter_id: str) -> Iterator[list[str]]:
    """Yield the command that adds a commitment, and the one that fills in what adding cannot say."""
    unknown = told.made == "?"
    made = "" if unknown else told.made
    given = options(kind=told.kind, by=told.by, to=told.to, made=made, due=told.due, letter=letter_id, quote=told.quote)
    yield ["add", "commitment", story.slug, told.text, *given]
    more = fields(register=told.register) + (["made="] if unknown else [])
    if more:
        yield ["edit", story.references()[told.key], *more]


def desk_words(done: Desk, ids: dict[str, str]) -> list[str]:
    """Return the command that writes down who is to do what."""
    return ["edit", ids[done.key], *fields(owner=done.owner, next_step=done.next_step)]


def options(**given: str) -> list[str]:
    """Return options as words of a command line; what is empty is left out."""
    return [word for name, value in given.items() if value for word in (f"--{name}", value)]


def fields(**given: str) -> list[str]:
    """Return fields as `edit` takes them; what is empty is left out."""
    return [f"{name}={value}" for name, value in given.items() if value]


def make_store(store: Path) -> None:
    """Make the whole sample store in a folder that is not there yet."""
    store.mkdir(parents=True)
    (store / "store.json").write_text(json.dumps(SETTINGS, indent=1) + "\n", "utf-8")
    teller = Teller(store)
    for story in STORIES:
        teller.moment = datetime.min.replace(tzinfo=UTC)
        teller.tell(story)
    for path in [path for name in NOT_KEPT for path in store.rglob(name)]:
        path.unlink()


def replace_store(made: Path, target: Path) -> None:
    """Put the dossiers and settings of one store in the place of those in another, and touch nothing else."""
    target.mkdir(exist_ok=True)
    shutil.copyfile(made / "store.json", target / "store.json")
    for story in STORIES:
        shutil.rmtree(target / story.slug, ignore_errors=True)
        shutil.copytree(made / story.slug, target / story.slug, copy_function=shutil.copyfile)
        for folder in (target / story.slug, *(target / story.slug).rglob("*/")):
            folder.chmod(0o755)


def main() -> None:
    """Make the sample store in `dossiers/`."""
    with TemporaryDirectory() as folder:
        made = Path(folder) / "dossiers"
        make_store(made)
        replace_store(made, DOSSIERS)
    sys.stdout.write(f"{DOSSIERS}\n")


if __name__ == "__main__":
    main()
