"""What an import would bring, in words, before it is done."""

from collections.abc import Iterator, Mapping, Sequence

from dossier_tui.model.records import Commitment, Record
from dossier_tui.reading.when import When
from dossier_tui.views.due import term
from dossier_tui.views.record import record_title
from dossier_tui.words import Words
from dossier_tui.words.dates import said_term

FEW = 20  # records of a dossier that are named


def step_line(
    words: Words, line: int, slug: str, record: Commitment, kind: str, text: str, why: str | None, when: When | None
) -> str:
    """Return one change of a rappel: its line, the commitment, what becomes what, and why.

    `kind` is `defer` to `when`, `note` with `text`, or the status that the commitment gets.
    """
    if when:
        was = term(record, words) or words("view.undated")
        what = words("leaving.step-term", was=was, now=said_term(when.edtf, when.words, words))
    elif kind == "note":
        what = words("leaving.step-note", text=" ".join(text.split()))
    else:
        was, now = words(f"view.status-{record.status}"), words(f"view.status-{kind}")
        what = words("leaving.step-status", was=was, now=now)
    told = f"{what} ({why})" if why else what
    return words("leaving.step", line=line, place=f"{slug}/{record.id}", title=record.text, what=told)


def dossier_line(words: Words, slug: str, title: str, new: int, there: int | None) -> str:
    """Return how many records come into a dossier, and how many are `there` already, None for a new dossier."""
    key = "leaving.new-dossier" if there is None else "leaving.into-dossier"
    return words(key, slug=slug, title=title, new=new, there=there)


def record_lines(
    words: Words, new: Sequence[Record], differ: Mapping[str, Sequence[str]], lacking: Sequence[str]
) -> Iterator[str]:
    """Yield what comes into a dossier: what is new, what is there and differs (its fields), what does not come."""
    for record in new[:FEW]:
        yield f"  + {record.id}  {record_title(record)}"
    if len(new) > FEW:
        yield f"  + {words('leaving.more', n=len(new) - FEW)}"
    for record_id, fields in differ.items():
        yield f"  = {words('leaving.differs', id=record_id, fields=', '.join(fields))}"
    if lacking:
        yield f"  ! {words('leaving.lacking', ids=', '.join(lacking))}"
