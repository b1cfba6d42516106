"""The briefing of a dossier as Markdown, for a reader with five minutes who must be able to trust every line.

The same dossier on the same day gives the same bytes; each statement is a line, so briefings compare well.
"""

from dossier_tui.briefing.asked import Asked, Source
from dossier_tui.briefing.draft import Draft
from dossier_tui.briefing.engine import render
from dossier_tui.briefing.footnotes import Footnotes
from dossier_tui.briefing.own import has_private
from dossier_tui.briefing.public import public_part
from dossier_tui.briefing.quoting import Quoting
from dossier_tui.briefing.template import built_in
from dossier_tui.briefing.variables import variables


def write_briefing(source: Source, asked: Asked | None = None) -> str:
    """Return the briefing of a dossier as it stands on a day, in CommonMark with footnotes.

    A text of a letter that cannot be read is told in the place of its paragraph. Private notes and fields are printed
    only where that is asked for, and never for the press; else it says that it has some. Failure names the line of
    a template that cannot be rendered.
    """
    asked = asked or Asked()
    draft, closing = begin(source, asked)
    body = render(asked.template or built_in(asked.purpose), variables(draft, source, asked))
    end = ["---", *closing] if closing else []
    parts = [body, *end, "\n".join(draft.footnotes.lines(body))]
    return "\n\n".join(part for part in parts if part) + "\n"


def begin(source: Source, asked: Asked) -> tuple[Draft, list[str]]:
    """Return the draft of a briefing, of what its reader may see, and the lines on what was left out."""
    contents, words, others = source.contents, source.words, source.others
    private = asked.private and asked.purpose != "press"
    closing = [words("brief.withheld")] if has_private(contents) and not private else []
    if asked.purpose == "press":
        contents, left_out = public_part(contents)
        others = None  # which other dossiers there are is nobody's business
        closing += [words.count("brief.not-public", left_out)] if left_out else []
    footnotes = Footnotes(Quoting(contents, source.texts, words), words)
    return Draft(contents, source.today, words, footnotes, private, others), closing
