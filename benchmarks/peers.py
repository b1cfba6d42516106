"""What people would use instead, at 10,000 entries: papis, jrnl and taskwarrior, where they are installed.

`add` is one entry more, `list` prints every entry; ours are `add event` and `timeline` of one dossier.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from benchmarks.letters import Writer
from benchmarks.stores import write_store
from benchmarks.timing import Row, Timed, absent, compare, dossier, peer, process

AREA = "peers"
ENTRIES = 10_000
TITLE = "Werkbezoek aan de haven"


def measure(stores: Path, *, large: bool) -> Iterator[Row]:
    """Yield a row for `add` and one for `list` against each peer."""
    del large
    store = write_store(stores / "10000-entries", dossiers=1, letters=ENTRIES // 4)
    ours = {
        "add": dossier(store, "add", "event", "000000", "2026-11-03", TITLE),
        "list": dossier(store, "timeline", "000000"),
    }
    for name, make, goal in (("jrnl", _jrnl, ">= 4"), ("papis", _papis, ">= 4"), ("task", _task, "<= 2")):
        program = peer(name)
        for verb in ("add", "list"):
            what = f"{verb}, {ENTRIES:,} entries"
            if program is None:
                yield absent(AREA, what, name, goal)
                continue
            theirs = make(program, stores / name)
            yield compare(AREA, what, name, ours[verb], theirs[verb], goal)


def _jrnl(program: str, folder: Path) -> dict[str, Timed]:
    journal, config = folder / "journal.txt", folder / "jrnl.yaml"
    if not journal.exists():
        folder.mkdir(parents=True, exist_ok=True)
        letters = map(Writer().letter, range(ENTRIES))
        journal.write_text("".join(f"[{each.date} 09:00] {each.title}.\n{each.paper}\n\n" for each in letters), "utf-8")
        config.write_text(f"journals:\n  default: {journal}\nversion: v4.3\nencrypt: false\neditor: ''\n", "utf-8")
    base = (program, "--config-file", config)
    return {"add": process(*base, f"2026-11-03: {TITLE}."), "list": process(*base, "--format", "short")}


def _papis(program: str, folder: Path) -> dict[str, Timed]:
    library, config = folder / "library", folder / "config"
    if not library.exists():
        config.mkdir(parents=True)
        (config / "config").write_text(f"[settings]\ndefault-library = papers\n\n[papers]\ndir = {library}\n", "utf-8")
        for number in range(ENTRIES):
            each = Writer().letter(number)
            place = library / f"{number:05}"
            place.mkdir(parents=True)
            told = {"title": each.title, "author": each.name, "year": int(each.date[:4]), "ref": each.paper}
            (place / "info.yaml").write_text("".join(f"{key}: {json.dumps(value)}\n" for key, value in told.items()))
    base = (program, "--config", config / "config")
    return {
        "add": process(*base, "add", "--batch", "--set", "title", TITLE),
        "list": process(*base, "list", "--all", "--format", "{doc[title]}"),
    }


def _task(program: str, folder: Path) -> dict[str, Timed]:
    rc = folder / "taskrc"
    if not rc.exists():
        folder.mkdir(parents=True, exist_ok=True)
        rc.write_text(f"data.location={folder}\nconfirmation=off\nnews.version=99\nhooks=off\n", "utf-8")
        letters = map(Writer().letter, range(ENTRIES))
        tasks = "\n".join(
            json.dumps({"description": each.title, "due": each.date.replace("-", "") + "T090000Z"}) for each in letters
        )
        subprocess.run([program, f"rc:{rc}", "import", "-"], input=tasks.encode(), check=True, capture_output=True)
    base = (program, f"rc:{rc}", "rc.verbose=nothing")
    return {"add": process(*base, "add", TITLE), "list": process(*base, "list")}


def forget(stores: Path) -> None:
    """Remove what the peers were given."""
    for name in ("jrnl", "papis", "task"):
        shutil.rmtree(stores / name, ignore_errors=True)
