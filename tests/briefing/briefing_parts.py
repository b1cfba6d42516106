"""A small invented dossier, and a reader that takes a briefing apart as any Markdown program would."""

import itertools
from collections.abc import Iterator
from datetime import date

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from dossier_tui.briefing.asked import Asked, Source
from dossier_tui.briefing.markdown import write_briefing
from dossier_tui.model.records import Commitment, Dossier, Event, Letter, Note
from dossier_tui.store.contents import Contents
from dossier_tui.words import Words

TODAY = date(2026, 11, 24)
TEXTS = {
    "L1": "# Zandbrug\n\nGeachte voorzitter,\n\nOp 12 januari jl. sloot de brug.\n\n"
    "Ik zal uw Kamer voor de zomer informeren over de kosten. Binnenkort spreek ik met de gemeente.",
    "L2": "Geachte voorzitter,\n\nDe kosten volgen uiterlijk 1 oktober. Hierbij het eerste deel.",
    "L3": "Hiermee doe ik de toezegging over het onderzoek gestand.\n\nOp 3 december a.s. is er een debat.",
}


def quoted(letter: str, exact: str) -> list[dict[str, str]]:
    """Return the quotes of a record that stands on one sentence."""
    return [{"letter": letter, "exact": exact}]


def small_dossier() -> Contents:
    """Return a dossier that has something of everything, as it stands on TODAY."""
    return Contents(
        "zandbrug",
        Dossier(slug="zandbrug", title="Zandbrug", number="39902", description="Verzonnen: een brug die dicht is."),
        letters={each.id: each for each in _letters()},
        events={each.id: each for each in _events()},
        commitments={each.id: each for each in _commitments()},
        notes={
            "N1": Note(id="N1", about="C1", text="De Kamer vroeg er\nop 1 juni naar.", private=False),
            "N2": Note(id="N2", about="C1", text="Geheim onder ons."),
            "N3": Note(id="N3", about="L1", text="Ook in de pers.", private=False),
            "N4": Note(id="N4", text="Zaak van de directeur."),
        },
    )


def _letters() -> Iterator[Letter]:
    minister = [{"name": "K. Duin", "office": "Minister van Bruggen"}]
    cited = ["39700-XII/2", "39902/1"]
    yield Letter(id="L1", title="Sluiting van de Zandbrug", date="2026-01-20", senders=minister, number="39902/1")
    yield Letter(id="L2", title="Uitstel", date="2026-06-25", senders=minister, number="39902/4", citations=cited)
    yield Letter(id="L3", title="Motie van het lid Schelp", kind="motion", references=["B/3"], citations=["39902/1"])


def _events() -> Iterator[Event]:
    sluit = quoted("L1", "Op 12 januari jl. sloot de brug.")
    debat = quoted("L3", "Op 3 december a.s. is er een debat.")
    yield Event(id="E1", title="Brug sluit", when="2026-01-12", when_words="12 januari jl.", quotes=sluit)
    yield Event(
        id="E2",
        title="Debat",
        when="2026-12-03",
        when_words="3 december a.s.",
        status="planned",
        quotes=debat,
    )
    yield Event(id="E3", title="Bezoek aan de brug", when_words="ooit", status="moved", place="Zand")
    yield Event(id="E4", title="Omleiding", when="2026-01/..")


def _commitments() -> Iterator[Commitment]:
    two = {"by": "Minister van Bruggen", "to": "Tweede Kamer", "made": "2026-01-20"}
    yield Commitment(
        id="C1",
        text="Kosten van het herstel",
        due="../2026-10-01",
        due_words="uiterlijk 1 oktober",
        due_by="2026-10-01",
        status="partly",
        register="TZ202601-007",
        quotes=quoted("L1", "Ik zal uw Kamer voor de zomer informeren over de kosten."),
        due_log=[
            {
                "due": "../2026-22",
                "due_words": "voor de zomer",
                "on": "2026-01-20",
                "letter": "L1",
                "why": None,
            },
            {"due": "../2026-10-01", "due_words": "uiterlijk 1 oktober", "on": "2026-06-25", "letter": "L2"},
        ],
        fulfilled_by=[{"letter": "L2", "on": "2026-06-25", "why": "het eerste deel"}],
        owner="Afdeling Bruggen",
        next_step="Bellen",
        private_note="Ligt gevoelig",
        **two,
    )
    yield Commitment(id="C2", text="Planning", due="2026-11", due_by="2026-11-30", due_words="in november", **two)
    yield Commitment(id="C3", text="Evaluatie", due="../2027-22", due_words="voor de zomer", due_by="2027-06-30~")
    gesprek = quoted("L1", "Binnenkort spreek ik met de gemeente.") + quoted("L2", "Hierbij het tweede deel.")
    yield Commitment(id="C4", text="Gesprek", kind="undertaking", due_words="binnenkort", quotes=gesprek)
    yield Commitment(
        id="C5",
        text="Onderzoek naar de pijlers",
        status="fulfilled",
        due="2026-08",
        due_by="2026-08-31",
        quotes=quoted("L9", "Het onderzoek volgt in augustus."),
        fulfilled_by=[{"letter": None, "on": "2026-09-10", "why": None}],
        status_log=[{"status": "fulfilled", "on": "2026-09-10", "letter": None, "why": None}],
    )
    yield Commitment(
        id="C6",
        text="Oud plan",
        status="withdrawn",
        status_log=[{"status": "withdrawn", "on": "2026-02-01", "letter": "L1", "why": None}],
    )


def source(contents: Contents, lang: str = "nl", today: date = TODAY) -> Source:
    """Return what a briefing is written from, with the texts above for its letters."""
    return Source(contents, lambda letter_id: TEXTS.get(letter_id, ""), today, Words(lang))


def written(
    contents: Contents,
    lang: str = "nl",
    *,
    private: bool = False,
    today: date = TODAY,
    purpose: str = "standard",
    since: str | None = None,
) -> str:
    """Return the briefing of a dossier, with the texts above for its letters."""
    return write_briefing(source(contents, lang, today), Asked(purpose, since, private))


def parsed(text: str) -> list[Token]:
    """Return the tokens of a briefing as a program reads them that allows everything: HTML, tables, links."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).use(footnote_plugin)
    return parser.parse(text)


def each_token(tokens: list[Token]) -> Iterator[Token]:
    """Yield every token, those inside lines too."""
    for token in tokens:
        yield token
        yield from each_token(token.children or [])


def plain_lines(tokens: list[Token]) -> list[str]:
    """Return the text of every line as it reads, marks of footnotes left out."""
    return [_reads(token) for token in tokens if token.type == "inline"]


def _reads(inline: Token) -> str:
    return "".join("\n" if each.type == "softbreak" else each.content for each in inline.children or [])


def headings(tokens: list[Token]) -> list[tuple[str, str]]:
    """Return every heading with its level, in order."""
    pairs = itertools.pairwise(tokens)
    return [(first.tag, _reads(after)) for first, after in pairs if first.type == "heading_open"]


def under(text: str, heading: str) -> str:
    """Return what stands under one heading, up to the next of its level or above."""
    level = len(heading) - len(heading.lstrip("#"))
    body = text.split(f"\n{heading}\n", 1)[1]
    lines = []
    for line in body.split("\n"):
        if line.startswith("#") and len(line) - len(line.lstrip("#")) <= level:
            break
        lines.append(line)
    return "\n".join(lines).strip("\n")
