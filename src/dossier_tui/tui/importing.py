"""What was exported elsewhere, or a filled-in rappel, on its way in on screen: looked at before it is brought in."""

from collections.abc import Callable, Iterator, Mapping

from dossier_tui.actions.arrival import Arrival, look_into
from dossier_tui.errors import NotFound
from dossier_tui.store.files import read_input
from dossier_tui.tui.screens.form import Field, Form
from dossier_tui.tui.session import Session
from dossier_tui.tui.taking import dropped
from dossier_tui.tui.widgets.wrap import wrap
from dossier_tui.views.coming import dossier_line, record_lines, step_line
from dossier_tui.views.rows import GAP, Row
from dossier_tui.words import Words
from dossier_tui.words.failures import say_failure


def import_form(session: Session, show: Callable[[Arrival], None]) -> Form:
    """Return the form that asks what to look into; what that would bring is handed to `show`."""
    words = session.words

    def file(typed: str) -> str:
        path = dropped(typed)
        if not path.exists():
            raise NotFound("error.path-gone", path=path)
        return path.name

    def save(typed: Mapping[str, str]) -> str:
        path = dropped(typed.get("file", ""))
        data = None if path.is_dir() else read_input(path)
        arrival = look_into(session.another_desk(), path, data, path.name)
        if how_much(arrival, words):
            show(arrival)
            return ""
        return "\n".join([words("say.nothing-to-import"), *arrival_lines(arrival, words)])

    fields = [Field("file", words("view.field-file"), "", file, needed=True, path=True)]
    title, intro = words("screen.import-from-title"), words("screen.import-from-intro")
    return Form(title, intro, fields, save, words, session.draft("import"), enter="screen.form-look")


def how_much(arrival: Arrival, words: Words) -> str:
    """Return how much would come in or change, "" for nothing."""
    counts = ("coming", arrival.additions), ("changes", len(arrival.steps))
    return ", ".join(words.count(f"leaving.{name}", count) for name, count in counts if count)


def import_rows(arrival: Arrival, width: int, words: Words) -> list[Row]:
    """Return the answers to the question whether it is to come in, and below them what that is, so many cells wide."""
    lines = arrival_lines(arrival, words)
    asked = [Row("item", words(f"screen.import-{answer}"), ref=answer) for answer in ("yes", "no")]
    return [*asked, GAP, *(Row("more", line[start:end]) for line in lines for start, end in wrap(line, width))]


def arrival_lines(arrival: Arrival, words: Words) -> Iterator[str]:
    """Yield what would come in or change, and what cannot be."""
    yield from (step_line(words, *step) for step in arrival.steps)
    for conflict in arrival.conflicts:
        reason = say_failure(conflict.reason, words)
        yield words("leaving.conflict", line=conflict.line, place=conflict.place, reason=reason)
    for each in arrival.coming:
        yield dossier_line(words, each.slug, each.title, len(each.new), each.known)
        yield from record_lines(words, each.new, each.differ, each.lacking)
