"""The files inside a Word file, by what they are to each other."""

from posixpath import dirname, normpath

from dossier_tui.errors import Usage
from dossier_tui.reading.document import Remark
from dossier_tui.reading.formats.archive import Archive
from dossier_tui.reading.formats.xml import Element, attr, descendants, local, parse_xml

MAIN = "officeDocument"
SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")
HEADERS = ("first", "default", "even")


class Package:
    """A Word file: its main document, and what that refers to."""

    def __init__(self, data: bytes) -> None:
        self.archive = Archive(data, "Word")
        name = next((target for kind, target in self._relations("").values() if kind == MAIN), "word/document.xml")
        self.remarks: list[Remark] = []
        document = self._part(name, self.remarks)
        if document is None:
            raise Usage("error.file-broken", kind="Word")
        self.document: Element = document
        self.relations = self._relations(name)

    def related(self, kind: str) -> Element | None:
        """Return the one part of a kind (`styles`, `numbering`, `footnotes`), or None."""
        name = next((target for each, target in self.relations.values() if each == kind), None)
        return self._part(name) if name else None

    def notes(self) -> dict[tuple[str, str], Element]:
        """Return footnotes and endnotes by kind (`footnote`) and id."""
        return {
            (kind, attr(note, "id")): note
            for kind in ("footnote", "endnote")
            for root in [self.related(f"{kind}s")]
            if root is not None
            for note in root
            if attr(note, "type") not in SEPARATORS
        }

    def surroundings(self, kind: str) -> tuple[list[Element], list[Element]]:
        """Return the headers (or footers) that pages show: those of the first page, and those of pages after it."""
        shown: dict[str, set[str]] = {name: set() for name in HEADERS}
        for reference in descendants(self.document, f"{kind}Reference"):
            _, target = self.relations.get(attr(reference, "id"), ("", ""))
            shown.setdefault(attr(reference, "type"), set()).add(target)
        first = shown["first"] or shown["default"]
        further = {target for targets in shown.values() for target in targets} - first
        return self._parts(first), self._parts(further)

    def _parts(self, names: set[str]) -> list[Element]:
        parts = [self._part(name) for name in sorted(names) if name]
        return [part for part in parts if part is not None]

    def _part(self, name: str, remarks: list[Remark] | None = None) -> Element | None:
        data = self.archive.read(name)
        return None if data is None else parse_xml(data, "Word", remarks)

    def _relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Return kind and target by id, of the relations of a part (or of the package, for an empty name)."""
        folder = dirname(name)
        path = f"{folder}/_rels/{name.rpartition('/')[2]}.rels".lstrip("/")
        root = self._part(path)
        if root is None:
            return {}
        return {
            attr(each, "Id"): (attr(each, "Type").rpartition("/")[2], _path(folder, attr(each, "Target")))
            for each in root
            if local(each) == "Relationship" and attr(each, "TargetMode") != "External"
        }


def _path(folder: str, target: str) -> str:
    return normpath(target if target.startswith("/") else f"{folder}/{target}").lstrip("/")
