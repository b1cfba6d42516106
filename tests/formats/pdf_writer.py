"""A PDF writer for tests: text at places, rules and pages, in the fonts that every reader has."""

import zlib
from dataclasses import dataclass, field

FONTS = {"": "Courier", "b": "Courier-Bold", "i": "Courier-Oblique"}
WIDTH = 0.6  # of the size: how wide every letter is
HEIGHT = 842.0


@dataclass
class Page:
    """A page of A4; points, counted from the upper left corner."""

    content: list[str] = field(default_factory=list)
    rotate: int = 0

    def text(self, x: float, y: float, text: str, size: float = 10, font: str = "", mode: int = 0) -> "Page":
        """Write one line with its baseline at `y`; `font` is empty, `b` or `i`, `mode` 3 draws nothing."""
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        name = "F" + str(list(FONTS).index(font))
        self.content.append(f"BT /{name} {size} Tf {mode} Tr {x} {HEIGHT - y} Td ({escaped}) Tj ET")
        return self

    def lines(self, x: float, y: float, *lines: str, size: float = 10, font: str = "", pitch: float = 13) -> "Page":
        """Write lines below each other."""
        for number, line in enumerate(lines):
            self.text(x, y + number * pitch, line, size, font)
        return self

    def noted(self, x: float, y: float, text: str, mark: str, after: str = "", size: float = 10) -> "Page":
        """Write a line with a small raised mark behind `text`."""
        end = x + len(text) * WIDTH * size
        self.text(x, y, text, size).text(end, y - 0.35 * size, mark, 0.6 * size)
        return self.text(end + len(mark) * WIDTH * 0.6 * size, y, after, size) if after else self

    def rule(self, x0: float, x1: float, y: float) -> "Page":
        """Draw a thin line."""
        self.content.append(f"{x0} {HEIGHT - y} m {x1} {HEIGHT - y} l S")
        return self

    def box(self) -> "Page":
        """Fill the page, as a scan does."""
        self.content.append("0.9 g 0 0 595 842 re f 0 g")
        return self


def pdf(*pages: Page, title: str = "", repeat: int = 1) -> bytes:
    """Return a file of pages; `repeat` writes each so many times in the page tree."""
    described = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", *(described.format(font) for font in FONTS.values())]
    fonts = " ".join(f"/F{n} {n + 3} 0 R" for n in range(len(FONTS)))
    kids = []
    for page in pages:
        stream = "\n".join(page.content).encode("cp1252").decode("latin-1")
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {page.rotate} "
            f"/Resources << /Font << {fonts} >> >> /Contents {len(objects)} 0 R >>"
        )
        kids += [f"{len(objects)} 0 R"] * repeat
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< /Title ({title}) >>")
    return _file(objects)


def bomb(size: int) -> bytes:
    """Return a file whose one page unpacks to `size` bytes of spaces."""
    packed = zlib.compress(b" " * size).decode("latin-1")
    return _file(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n{packed}\nendstream",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R >>",
            "<< >>",
        ]
    )


def _file(objects: list[str]) -> bytes:
    parts, places = ["%PDF-1.4\n"], []
    for number, each in enumerate(objects, 1):
        places.append(sum(map(len, parts)))
        parts.append(f"{number} 0 obj\n{each}\nendobj\n")
    start = sum(map(len, parts))
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    parts.append(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}")
    parts.append(
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{start}\n%%EOF"
    )
    return "".join(parts).encode("latin-1")
