"""Letters as PDF, made for tests: a ministry's house style and an official print."""

from pdf_writer import Page, pdf

from dossier_tui.reading.document import Document
from dossier_tui.reading.formats.pdf.letter import letter
from dossier_tui.reading.formats.pdf.pdfium import open_pdf

LINES = (
    "De regel die hier staat, is zo lang als de kolom breed is",
    "en gaat verder op de volgende, waar een woord wordt afge-",
    "broken. De steun- en adviesdiensten van de Staten-",
    "Generaal lezen mee, zoals ook de IPCC-",
    "rapporten laten zien.",
)
TEXT = (
    "De regel die hier staat, is zo lang als de kolom breed is en gaat verder op de volgende, waar een woord wordt "
    "afgebroken. De steun- en adviesdiensten van de Staten-Generaal lezen mee, zoals ook de IPCC-rapporten laten zien."
)


def read(*pages: Page, title: str = "") -> Document:
    """Read pages in this process: quicker, and they are known to do no harm."""
    return letter(open_pdf(pdf(*pages, title=title)))


def texts(document: Document, role: str = "paragraph") -> list[str]:
    return [part.text for part in document.parts if part.role == role]


def labels(document: Document) -> dict[str, str]:
    return {part.label: part.text for part in document.parts if part.role == "aside" and part.label}


def first_page() -> Page:
    page = Page().text(300, 60, "Ministerie van Voorbeelden", 12, "b")
    page.text(70, 110, "> Retouradres Postbus 1 2500 EA Den Haag", 6.5)
    page.lines(
        70, 140, "De Voorzitter van de Tweede Kamer", "der Staten-Generaal", "Postbus 20018", "2500 EA  DEN HAAG"
    )
    page.text(70, 260, "Datum").text(130, 260, "8 september 2025")
    page.text(70, 273, "Betreft").text(130, 273, "Een lang onderwerp dat over twee").text(130, 286, "regels gaat")
    side_column(page, 800, "Pagina 1 van 2").text(470, 170, "Bijlage(n)", 6.5, "b").text(470, 179, "2", 6.5)
    return page.text(70, 340, "Geachte voorzitter,").lines(70, 366, *LINES)


def side_column(page: Page, foot: float, number: str) -> Page:
    page.text(470, 140, "Onze referentie", 6.5, "b").text(470, 149, "2025-0000123", 6.5)
    return page.text(470, foot, number, 6.5)


def last_page() -> Page:
    page = side_column(Page(), 800, "Pagina 2 van 2").lines(70, 100, *LINES).text(70, 190, "Hoogachtend,")
    page.lines(70, 216, "de minister van Volksgezondheid,", "Welzijn en Sport,").text(70, 300, "A. Minister")
    page.lines(290, 216, "de staatssecretaris van Langdurige", "en Maatschappelijke Zorg,")
    return page.text(290, 300, "B. Staatssecretaris")


def official_print() -> Page:
    page = Page().text(55, 80, "Tweede Kamer der Staten-Generaal", 18, "b").text(505, 100, "2", 50, "b")
    page.rule(55, 540, 115).text(55, 130, "Vergaderjaar 2021-2022", 9.5).rule(55, 540, 170)
    page.text(55, 184, "21 501-02", 12, "b").text(220, 184, "Raad Algemene Zaken en Raad", 12, "b")
    page.text(220, 198, "Buitenlandse Zaken", 12, "b")
    page.text(55, 290, "Nr. 2446", 9, "b").text(220, 290, "BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN", 9, "b")
    page.text(220, 310, "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", 9)
    page.text(220, 330, "Den Haag, 20 januari 2022", 9)
    lines = (
        "Hierbij bied ik u het verslag aan van de Raad die op",
        "20 januari plaatsvond, met daarin het antwoord op vragen",
    )
    page.lines(220, 350, *lines, size=9, pitch=10.6).noted(
        220, 371.2, "van het lid Voorbeeld", "1", " zoals toegezegd.", 9
    )
    page.text(220, 395, "De Minister van Buitenlandse Zaken,", 9).text(220, 405.6, "W.B. Voorbeeld", 9)
    page.text(55, 700, "1", 4).text(60, 702, "Kamerstuk 21 501-02, nr. 2440, en", 6).text(
        55, 709, "een tweede regel.", 6
    )
    imprint = "kst-21501-02-2446", "ISSN 0921 - 7371", "'s-Gravenhage 2022"
    page.lines(55, 760, *imprint, size=5.8, pitch=6.5)
    page.text(220, 773, "Tweede Kamer, vergaderjaar 2021-2022, 21 501-02, nr. 2446", 9)
    return page.text(535, 773, "1", 9)
