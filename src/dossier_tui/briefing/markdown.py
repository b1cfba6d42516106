"""The briefing of a dossier as Markdown, for a reader with five minutes who must be able to trust every line.

The same dossier on the same day gives the same bytes; each statement is a line, so briefings compare well.
"""

from collections.abc import Callable
from datetime import date

from dossier_tui.briefing.commitments import closed_section, open_section
from dossier_tui.briefing.draft import Draft
from dossier_tui.briefing.footnotes import Footnotes
from dossier_tui.briefing.head import core_section, title_lines
from dossier_tui.briefing.own import notes_section
from dossier_tui.briefing.papers import letters_section, sources_section
from dossier_tui.briefing.points import coming_section, timeline_section
from dossier_tui.briefing.quoting import Quoting, Texts
from dossier_tui.store.contents import Contents
from dossier_tui.views.letter import Others
from dossier_tui.words import Words

Section = Callable[[Draft], list[str]]
SECTIONS: tuple[Section, ...] = (
    title_lines,
    core_section,
    open_section,
    coming_section,
    closed_section,
    notes_section,
    timeline_section,
    letters_section,
    sources_section,
)


def brief(
    contents: Contents,
    texts: Texts,
    today: date,
    words: Words,
    *,
    private: bool = False,
    others: Others | None = None,
) -> str:
    """Return the briefing of a dossier as it stands on a day, in CommonMark with footnotes.

    `texts` gives the Markdown of a letter by its id, for the numbers of paragraphs; a Failure of it is told
    in their place. `others` gives the dossiers of the store that hold papers cited. Private notes
    and fields are printed only where `private`; else it says that it has some.
    """
    draft = Draft(contents, today, words, Footnotes(Quoting(contents, texts, words), words), private, others)
    parts = [section(draft) for section in SECTIONS]
    parts += [_withheld(draft), draft.footnotes.lines()]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _withheld(draft: Draft) -> list[str]:
    """Return the closing line where something private was left out; what it is, it does not tell."""
    return ["---", "", draft.words("brief.withheld")] if draft.withheld else []
