"""XML and HTML parsed safely: no entities, no network, bounded size and depth; and short words for walking the tree."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

from dossier_tui.errors import Usage
from dossier_tui.reading.document import Remark

if TYPE_CHECKING:
    from lxml.etree import XMLParser, _Element

SIZE_LIMIT = 32_000_000  # bytes
ELEMENT_LIMIT = 500_000  # tags, ten times those of the longest proceedings
DEPTH_LIMIT = 250  # the parser stops at 256, and loses what is deeper
TOO_MUCH = ("ERR_RESOURCE_LIMIT", "ERR_NO_MEMORY")  # too deep, or a single text of over ten million bytes
CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
READABLE = re.compile(r"(?:utf|iso|us|ascii|latin|windows|cp|mac|koi8|big5|gb|euc|shift)[\w-]*", re.IGNORECASE)


class Element(Protocol):
    """What is used of an element of lxml, which has no types of its own."""

    tag: object
    text: str | None
    tail: str | None

    @property
    def attrib(self) -> Mapping[str, str]:
        """Return the attributes, by name with namespace."""

    def __iter__(self) -> Iterator["Element"]: ...

    def __len__(self) -> int: ...

    def iter(self) -> Iterator["Element"]:
        """Go through the element and all below it."""

    def itertext(self) -> Iterator[str]:
        """Go through all text below."""

    def get(self, key: str, default: str = "") -> str:
        """Return an attribute."""

    def getparent(self) -> "Element | None":
        """Return the element above."""


def parse_xml(data: bytes, kind: str = "XML", remarks: list[Remark] | None = None) -> Element:
    """Return the root of an XML file; Usage where it is damaged, too large or too deep, or defines entities.

    Of a damaged file what can be read is returned where there are `remarks` to say so.
    """
    from lxml import etree

    _bounded(data)
    try:
        root = etree.fromstring(data, _parser())
    except (etree.XMLSyntaxError, ValueError) as problem:
        if "depth" in str(problem):
            raise Usage("error.file-too-nested") from problem
        root = _recovered(data) if remarks is not None else None
        if root is None or remarks is None:
            raise Usage("error.file-broken", kind=kind) from problem
        remarks.append(Remark("damaged", {}))
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise Usage("error.file-entities")
    return _shallow(root)


def _parser(*, recover: bool = False) -> "XMLParser":
    from lxml import etree

    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )


def _recovered(data: bytes) -> "_Element | None":
    """Return what can be read of a damaged file, or None where there is no text in that."""
    from lxml import etree

    try:
        root = etree.fromstring(data, _parser(recover=True))
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root if root is not None and any(text.strip() for text in root.itertext()) else None


def parse_html(text: str) -> Element | None:
    """Return the root of a page, or None where it holds nothing; Usage where it is too large or too deep."""
    from lxml import etree

    data = CONTROLS.sub(" ", DECLARATION.sub("", text, count=1)).encode("utf-8", "replace")
    _bounded(data)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root: Element | None = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    limits = [error.message for error in parser.error_log if error.type_name in TOO_MUCH]
    if limits:
        raise Usage("error.file-too-nested") if "depth" in limits[0] else Usage("error.file-too-much", limit=10)
    return None if root is None else _shallow(root)  # None where there is nothing but white space and comments


def decode_markup(data: bytes) -> str:
    """Return the text of a page: by its mark of byte order, else as UTF-8, else as it says, else Windows-1252."""
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return data.decode(encoding, "replace")
    said = CHARSET.search(data[:2048])
    return decode_as(data, said[1].decode("ascii", "replace") if said else "")


def decode_as(data: bytes, said: str) -> str:
    """Return text in UTF-8, else in the encoding that it is said to have, else in Windows-1252."""
    encodings = ["utf-8", *([said] if READABLE.fullmatch(said) and said.casefold() not in ("utf-8", "utf8") else [])]
    if said.casefold().startswith(("utf-16", "utf-7", "iso-2022")):
        encodings.reverse()
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
    return data.decode("cp1252", "replace")


def local(element: Element) -> str:
    """Return an element's name without its namespace; empty for what is none, such as an entity."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attr(element: Element | None, name: str) -> str:
    """Return an attribute by its name without namespace, or an empty text."""
    if element is None:
        return ""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first element at a path of names without namespace, or None."""
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if local(each) == name), None)
    return element


def descendants(element: Element, *names: str) -> Iterator[Element]:
    """Go through all elements below (and this one) with one of the names, in order."""
    return (each for each in element.iter() if local(each) in names)


def beginning(element: Element, length: int = 24) -> str:
    """Return the first characters of the text below, as one line: quick where there is much of it."""
    found = ""
    for text in element.itertext():
        found = f"{found}{text}".lstrip()
        if len(found) > length:
            break
    return " ".join(found[: length + 1].split())


def words(element: Element) -> str:
    """Return all text below as one line."""
    return " ".join("".join(element.itertext()).split())


def _bounded(data: bytes) -> None:
    if len(data) > SIZE_LIMIT or data.count(b"<") > 2 * ELEMENT_LIMIT:
        raise Usage("error.file-too-much", limit=SIZE_LIMIT // 1_000_000)


def _shallow(root: Element) -> Element:
    from lxml import etree

    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEPTH_LIMIT:
            raise Usage("error.file-too-nested")
    return root
