"""Who signed: an office and a name, in either order, on as many lines as they take."""

import pytest

from dossier_tui.reading.formats.text import read_text
from dossier_tui.reading.head import read_head
from dossier_tui.reading.names import person_name
from dossier_tui.reading.signatures import Signatory

PROSE = (
    "De minister heeft toen toegezegd dit ook in een aparte brief aan uw Kamer te\n"
    "melden, en ook de minister van Verkeer en de staatssecretaris doen dat nog dit jaar.\n"
)
DEFENCE = Signatory("A.B. de Wit", "Minister van Defensie")

SIGNED = [
    (
        "De minister van Volkshuisvesting en\nRuimtelijke Ordening,\n\n\n\nA.B. de Wit\n",
        [Signatory("A.B. de Wit", "Minister van Volkshuisvesting en Ruimtelijke Ordening")],
    ),
    (
        f"Anna Kade{' ' * 32}Elena Grigore\nVice-President{' ' * 27}Member of the Commission\n",
        [Signatory("Anna Kade", "Vice-President"), Signatory("Elena Grigore", "Member of the Commission")],
    ),
    ("De minister van Defensie,\n\n\nA.B. de Wit\n", [DEFENCE]),
    ("DE MINISTER VAN DEFENSIE\n\ndrs. A.B. de Wit\n Pagina 1 van 1\n", [DEFENCE]),
    ("(w.g.) A.B. de Wit\nMinister van Defensie\n", [DEFENCE]),
    ("mr. drs. A.B. de Wit\n\nMinister van Defensie\n", [DEFENCE]),
    ("De minister van Defensie,\nmw. prof. dr. ir. A.B. de Wit\n\n1\n Kamerstuk 33 719, nr. 15.\n", [DEFENCE]),
    (
        "De Staatssecretaris van Sociale Zaken\nen Werkgelegenheid,\n\nT. van Ark\n",
        [Signatory("T. van Ark", "Staatssecretaris van Sociale Zaken en Werkgelegenheid")],
    ),
    (
        "de minister van Volksgezondheid,\nWelzijn en Sport,\nmw. drs. E.I. Schip\n",
        [Signatory("E.I. Schip", "Minister van Volksgezondheid, Welzijn en Sport")],
    ),
    (
        "de minister van Financiën,\n\nW.B. Hoek\n\nde staatssecretaris van Financiën – Fiscaliteit,\n\nJ.A. Vijl\n",
        [
            Signatory("W.B. Hoek", "Minister van Financiën"),
            Signatory("J.A. Vijl", "Staatssecretaris van Financiën – Fiscaliteit"),
        ],
    ),
    ("De Minister van Economische Zaken,\n", [Signatory(None, "Minister van Economische Zaken")]),
    (
        "Yours ever,\n\nRosalind Thackeray MP\nMinister for Housing\n",
        [Signatory("Rosalind Thackeray", "Minister for Housing")],
    ),
    ("Yours sincerely,\n\n[e-signed]\nIlse VERHAEGEN-ROTH\n", [Signatory("Ilse VERHAEGEN-ROTH", None)]),
    (
        "De minister van Financiën, De staatssecretaris van Defensie,\n\n\nmr. W.B. Hoek drs. J.A. Vijl\n",
        [Signatory("W.B. Hoek", "Minister van Financiën"), Signatory("J.A. Vijl", "Staatssecretaris van Defensie")],
    ),
    (
        "De minister van Economische Zaken en de minister van Defensie,\n\nC. Noord\n",
        [Signatory("C. Noord", "Minister van Economische Zaken en de minister van Defensie")],
    ),
    (
        "Yours sincerely,\n\nAda Byron MP\nMinister of State (Trains)\n",
        [Signatory("Ada Byron", "Minister of State (Trains)")],
    ),
    ("De minister van Defensie,\n2513 AA Den Haag\nA.B. de Wit\n", [DEFENCE]),
    (f"De minister van Defensie,\n\n{PROSE}", []),
    ("Hoogachtend,\n\nzonder naam.\n", []),
    ("", []),
]


@pytest.mark.parametrize(("end", "signed"), SIGNED)
def test_the_signatories_are_read(end: str, signed: list[Signatory]) -> None:
    assert read_head(read_text(f"Geachte voorzitter,\n\n{PROSE}\n{end}")).senders == signed


def test_an_office_that_stands_above_the_letter_belongs_to_the_name_below_it() -> None:
    text = (
        f"ILSE VERHAEGEN-ROTH\nEUROPEAN COMMISSIONER FOR CIRCULAR ECONOMY\n\n{PROSE}\nYours sincerely,\n"
        f"\nIlse Verhaegen-Roth\n"
    )
    signed = [Signatory("Ilse Verhaegen-Roth", "European Commissioner for Circular Economy")]
    assert read_head(read_text(text)).senders == signed


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("drs. K.H. Ollong", "K.H. Ollong"),
        ("Drs. A.Th.B. Bijl-Schout", "A.Th.B. Bijl-Schout"),
        ("Sigrid A.M. Kaag", "Sigrid A.M. Kaag"),
        ("Fiachra Ó Dálaigh TD", "Fiachra Ó Dálaigh"),
        ("Mevrouw mr. drs. J.W.E. Spies", "J.W.E. Spies"),
        ("Den Haag, Nederland en verder", None),
        ("Welzijn en Sport,", None),
        ("Geachte voorzitter,", None),
        ("U ontvangt de beantwoording zo spoedig mogelijk.", None),
        ("Minister van Defensie", None),
        ("Hoogachtend", None),
        ("A.", None),
        ("", None),
    ],
)
def test_a_name_is_known_by_its_words(line: str, name: str | None) -> None:
    assert person_name(line) == name
