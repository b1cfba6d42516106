"""ODF text documents (.odt), those of the official publications among them."""

from dossier_tui.errors import Usage
from dossier_tui.reading.document import Document, Facts, Part, Remark
from dossier_tui.reading.formats.archive import Archive
from dossier_tui.reading.formats.builder import Builder
from dossier_tui.reading.formats.frame import asides
from dossier_tui.reading.formats.lettering import PAGE
from dossier_tui.reading.formats.metadata import facts_from
from dossier_tui.reading.formats.odt_blocks import BlockReader, OdtStyles
from dossier_tui.reading.formats.printed import printed
from dossier_tui.reading.formats.xml import Element, attr, child, descendants, local, parse_xml, words
from dossier_tui.reading.mend import mended


def read_odt(data: bytes) -> Document:
    """Return an ODF letter; Usage where the file is damaged, locked or no letter."""
    archive = Archive(data, "ODF")
    manifest = _part(archive, "META-INF/manifest.xml")
    if manifest is not None and any(True for _ in descendants(manifest, "encryption-data")):
        raise Usage("error.file-encrypted")
    builder = Builder()
    content = _part(archive, "content.xml", builder.remarks)
    body = child(content, "body", "text")
    if content is None or body is None:
        raise Usage("error.file-broken", kind="ODF")
    meta, styles = _part(archive, "meta.xml"), _part(archive, "styles.xml")
    known = OdtStyles([each for each in (styles, content) if each is not None])
    BlockReader(builder, known).blocks(body)
    facts = _facts(meta)
    document = builder.document(facts, letter=not facts.source_url)
    if facts.source_url:
        document.parts = printed(document.parts)
    document.parts += _surrounding(styles, known)
    return document


def _part(archive: Archive, name: str, remarks: list[Remark] | None = None) -> Element | None:
    data = archive.read(name)
    return None if data is None else parse_xml(data, "ODF", remarks)


def _facts(meta: Element | None) -> Facts:
    """Return what an official publication states; what other programs write there says nothing of the letter."""
    if meta is None:
        return Facts()
    pairs = [(attr(each, "name"), words(each)) for each in descendants(meta, "user-defined")]
    if not any(name.rpartition("/")[2].startswith(("DC.", "DCTERMS.", "OVERHEID")) for name, _ in pairs):
        return Facts()
    language = [("language", words(each)) for each in descendants(meta, "language")]
    return facts_from([*pairs, *language])


def _surrounding(styles: Element | None, known: OdtStyles) -> list[Part]:
    """Return headers as asides and footers as furniture, each once."""
    found: dict[Part, None] = {}
    for page in descendants(styles, "master-page") if styles is not None else ():
        for each in page:
            name = local(each)
            if name.startswith(("header", "footer")):
                reader = BlockReader(Builder(), known)
                for part in asides(reader.lines(each)):
                    furniture = name.startswith("footer") or PAGE.fullmatch(part.text)
                    found[part._replace(role="furniture") if furniture else part] = None
    return mended(list(found))
