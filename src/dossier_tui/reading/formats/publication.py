"""Official publications in XML (`officiele-publicatie`): papers, questions with answers, proceedings."""

from dataclasses import dataclass, field
from itertools import count

from dossier_tui.errors import Usage
from dossier_tui.reading.document import Document, Remark
from dossier_tui.reading.formats.builder import BULLET, Builder
from dossier_tui.reading.formats.inline import Inline
from dossier_tui.reading.formats.publication_facts import publication_facts
from dossier_tui.reading.formats.xml import Element, attr, child, descendants, local, parse_xml, words

ROOTS = ("officiele-publicatie", "kamerstuk", "kamervragen", "handelingen")
SKIPPED = {"metadata", "meta", "stuknr", "redactionele-correctie", "voetref"}
PICTURES = {"plaatje", "illustratie", "formule"}
PARAGRAPHS = {"al", "datumtekst", "kamervraagomschrijving", "dagtekening", "spreker", "afkondiging", "wat", "lidnr"}
HEADS = {"kamerstukkop", "kamervraagkop", "handelingenkop", "kamervraagnummer", "dossier"}
GROUPS = {"al-groep", "ondertekening"}
INLINE = {
    "nadruk", "noot", "extref", "intref", "sup", "inf", "datum", "naam", "voornaam", "achternaam", "voorvoegsels",
    "organisatie", "functie", "plaats", "kamervraagonderwerp", "ondernummer", "term", "politiek", "br", "nr",
}  # fmt: skip
NESTING = {"divisie", "hoofdstuk", "paragraaf", "sub-paragraaf", "afdeling", "artikel", "bijlage", "tekstblok"}
STRONG = ("", "vet")  # of a heading between paragraphs: the others are a level down


def read_publication(data: bytes) -> Document:
    """Return an official publication; Usage where the file is damaged or of another kind."""
    reader = _Reader()
    root = parse_xml(data, remarks=reader.builder.remarks)
    if local(root) not in ROOTS:
        raise Usage("error.file-broken", kind="officiele-publicatie")
    reader.blocks(root, 0)
    if reader.pictures:
        reader.builder.remarks.append(Remark("pictures", {"n": reader.pictures}))
    return reader.builder.document(publication_facts(root))


@dataclass
class _Reader:
    """What has been read, and how deep in lists the reader is."""

    builder: Builder = field(default_factory=Builder)
    pictures: int = 0
    keys: "count[int]" = field(default_factory=count)

    def blocks(self, element: Element, level: int) -> None:
        """Read the children of a container."""
        loose = Inline(element.text or "")
        for each in element:
            if local(each) in INLINE:
                self.inline(each, loose)
            else:
                self._flush(loose)
                loose = Inline()
                self.block(each, level)
            loose.add(each.tail)
        self._flush(loose)

    def block(self, element: Element, level: int) -> None:
        """Read one block: `level` is how many sections it stands in."""
        name = local(element)
        if name in SKIPPED or not name:
            return
        if name in PICTURES:
            self.pictures += 1
        elif name in HEADS:
            self._head(element)
        elif name in PARAGRAPHS:
            self.builder.paragraph(self.text(element))
        elif name in GROUPS:
            self.builder.group([self.text(each) for each in element])
        elif name == "lijst":
            self._list(element, 1)
        elif name == "definitielijst":
            self._definitions(element)
        elif name in ("tussenkop", "kop"):
            self._heading(element, level)
        elif name == "table":
            self._table(element)
        elif name in ("citaat", "citaat-artikel"):
            self.builder.paragraph(self.text(element), role="quotation")
        elif name in ("vraag", "antwoord"):
            self._question(element, level)
        elif name == "stuk":
            self._paper(element, level)
        else:
            self.blocks(element, level + (name in NESTING))

    def text(self, element: Element) -> Inline:
        """Return all text of an element, the notes in it set apart."""
        text = Inline()
        self.inline(element, text)
        return text

    def inline(self, element: Element, text: Inline) -> None:
        """Add the text of an element to what is being read."""
        name = local(element)
        if name == "noot":
            self._note(element, text)
        elif name == "br":
            text.line_break()
        elif name:
            text.add(element.text)
            for number, each in enumerate(element):
                if number and local(each) in ("al", "functie", "naam", "li") and name in ("citaat", "ondertekening"):
                    text.line_break()
                self.inline(each, text)
                text.add(each.tail)

    def _note(self, element: Element, text: Inline) -> None:
        number = child(element, "noot.nr")
        printed = words(number) if number is not None else attr(element, "nr")
        label = self.builder.label(attr(element, "id") or f"noot {next(self.keys)}", printed)
        text.note(label)
        inside = Inline()
        for each in element:
            if local(each) != "noot.nr":
                inside.extend(Inline(" "))
                self.inline(each, inside)
        self.builder.notes[label] = inside.markdown()

    def _flush(self, text: Inline) -> None:
        self.builder.paragraph(text)

    def _head(self, element: Element) -> None:
        """Read what stands above a paper: each line of it, or the dossier's number and title."""
        lines = [each for each in element if local(each) == "tekstregel"]
        for each in lines:
            self.builder.add("aside", self.text(each))
        if not lines:
            self.builder.add("aside", Inline(" ".join(element.itertext())))

    def _paper(self, element: Element, level: int) -> None:
        for each in descendants(element, "stuknr"):
            self.builder.add("aside", self.text(each))
            break
        title = child(element, "titel")
        if title is not None:
            self.builder.heading(self.text(title), 1)
        for each in element:
            if each is not title:
                self.block(each, level)

    def _heading(self, element: Element, level: int) -> None:
        lower = local(element) == "tussenkop" and attr(element, "kopopmaak") not in STRONG
        text = Inline()
        for each in [element] if local(element) == "tussenkop" else element:
            text.add(" ")
            self.inline(each, text)
        self.builder.heading(text, 2 + max(level - 1, 0) + lower)

    def _question(self, element: Element, level: int) -> None:
        for each in element:
            if local(each) == "nr":
                self.builder.heading(self.text(each), 2)
            else:
                self.block(each, level)

    def _list(self, element: Element, level: int) -> None:
        for item in element:
            number = next((each for each in item if local(each) in ("li.nr", "nr", "lidnr")), None)
            label, text = words(number) if number is not None else "", Inline()
            for each in item:
                if local(each) == "lijst":
                    self.builder.item(text, level, label)
                    text, label = Inline(), ""
                    self._list(each, level + 1)
                elif each is not number:
                    text.extend(Inline() if not text else _break())
                    self.inline(each, text)
            self.builder.item(text.without(BULLET) if number is None else text, level, label)

    def _definitions(self, element: Element) -> None:
        for item in element:
            term, meaning = child(item, "term"), child(item, "definitie")
            text = self.text(term) if term is not None else Inline()
            text.add(": " if term is not None and not text.plain().endswith(":") else " ")
            text.extend(self.text(meaning) if meaning is not None else Inline())
            self.builder.item(text, 1, "")

    def _table(self, element: Element) -> None:
        for title in element:
            if local(title) in ("title", "titel"):
                self.builder.paragraph(self.text(title), bold=True)
        for group in element:
            names = [attr(each, "colname") for each in group if local(each) == "colspec"]
            rows = [row for body in group if local(body) in ("thead", "tbody", "tfoot") for row in body]
            self.builder.table([self._row(row, names) for row in rows if local(row) == "row"])

    def _row(self, row: Element, names: list[str]) -> list[Inline]:
        cells: list[Inline] = []
        for entry in row:
            start = attr(entry, "colname") or attr(entry, "namest")
            while start in names and len(cells) < names.index(start):
                cells.append(Inline())
            cells.append(self.text(entry))
        return cells


def _break() -> Inline:
    text = Inline()
    text.line_break()
    return text
