"""Papers cited in running text, in every writing that letters use; and what only looks like one."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.model.citing import PATTERNS, compiled, stretches
from dossier_tui.model.numbers import find_papers
from dossier_tui.reading.decode import decode

CORPUS = Path(os.environ.get("DOSSIER_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
CITED = [
    ("36 045, nr. 12", "36045/12"),
    ("36045, nr. 12", "36045/12"),
    ("36.045, nr. 12", "36045/12"),
    ("36\u00a0045, nr.\u00a012", "36045/12"),
    ("Kamerstuk 36 045 nr 12", "36045/12"),
    ("Kamerstuk 36 045, Nr. 12", "36045/12"),
    ("Kamerstuk 36 045 (nr. 12)", "36045/12"),
    ("Kamerstuknr. 36 045-12", "36045/12"),
    ("Kamerstuk 36 045, stuk nr. 12", "36045/12"),
    ("Parliamentary Paper 36 045, no. 12", "36045/12"),
    ("Kamerstuk 21 501-02, nr. 2446", "21501-02/2446"),
    ("Kamerstuk 21 501\u201102, nr. 2446", "21501-02/2446"),
    ("34 000 VII, nr. 8", "34000-VII/8"),
    ("34 000 IIA, nr. 3", "34000-IIA/3"),
    ("36 410 B, nr. 2", "36410-B/2"),
    ("35 099 (R2114), nr. 6", "35099-R2114/6"),
    ("31 031/29 949, nr. 19", "31031/19"),
    ("Kamerstuk 31 031 / 29 949, nr. 19", "31031/19"),
    # papers of the upper house, and its own dossiers
    ("33 328, AI", "33328/AI"),
    ("33 328, AI1", "33328/AI"),
    ("het verslag (33 328, AI) is", "33328/AI"),
    ("33 328, AI en AJ", "33328/AI 33328/AJ"),
    ("Kamerstukken I 2021/22, 36 045, A t/m C", "36045/A 36045/B 36045/C"),
    ("Kamerstukken I, 36 045, A, p. 5", "36045/A"),
    ("EK 33 328, AI", "33328/AI"),
    ("Kamerstukken I 2022/23, CXLVIII, A", "CXLVIII/A"),
    ("Kamerstuk CXLVIII, nr. 3", "CXLVIII/3"),
    ("(CXLVIII, B)", "CXLVIII/B"),
    # addresses
    ("kst-21501-02-2446", "21501-02/2446"),
    ("kst-36600-VII-1", "36600-VII/1"),
    ("kst-36045-12.html", "36045/12"),
    ("kst-33328-AI", "33328/AI"),
    ("kst-20112012-33000-VII-5", "33000-VII/5"),
    ("kst-CXLVIII-A", "CXLVIII/A"),
    ("kst-21501-02-\n2446", "21501-02/2446"),
    ("ah-tk-20202021-3235", "AH 2020-2021/3235"),
    ("h-tk-20172018-19-11", "H II 2017-2018/19"),
    ("h-ek-20172018-19-11", "H I 2017-2018/19"),
    # documents, cases, commitments
    ("2022D07548", "2022D07548"),
    ("2021Z07250", "2021Z07250"),
    ("TZ202412-116", "TZ202412-116"),
    ("TZ202412-\n116", "TZ202412-116"),
    ("T01970", "T01970"),
    # debates and answers to written questions
    ("Handelingen II 2017/18, nr. 19, item 11", "H II 2017-2018/19"),
    ("Handelingen I 2015-2016, nr. 35", "H I 2015-2016/35"),
    ("Handelingen Tweede Kamer, vergaderjaar 2021–2022, nr. 53, item 4", "H II 2021-2022/53"),
    ("Handelingen EK 2013-2014, nr. 19", "H I 2013-2014/19"),
    ("Handelingen II 2021/22, 53", "H II 2021-2022/53"),
    ("Handelingen II 1999/00, nr. 5", "H II 1999-2000/5"),
    ("Aanhangsel Handelingen II 2020/21, nr. 3235", "AH 2020-2021/3235"),
    ("Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 3235", "AH 2020-2021/3235"),
    ("Aanhangsel van de Handelingen II, 2020-2021, nummer 3235", "AH 2020-2021/3235"),
    ("Aanhangsel 2023–2024, nr. 2011", "AH 2023-2024/2011"),
    # seen in real letters
    ("Kamerstuk 30 977, nummer 104", "30977/104"),
    ("Kamerstuk 33719 nr. 15, Vergaderjaar 2013-2014", "33719/15"),
    ("34000 XII, nr. 6, 138", "34000-XII/6"),
    ("Kamerstuk 34300-X, nr. 5", "34300-X/5"),
    ("kenmerk 35925-X-56/2022D07548", "35925-X/56 2022D07548"),
    ("kenmerk 39901-21/2024D07548", "39901/21 2024D07548"),
    ("Kamerstuk II 28286, nr. 1056", "28286/1056"),
    ("TK 32772 nr. 24", "32772/24"),
    ("kst. 29 247, nr. 480", "29247/480"),
    ("Kamerstukken II 2009/10, 32 123 XVI, nr. 30", "32123-XVI/30"),
    ("Kamerstukken II 2017/18, 31 568, 197", "31568/197"),
    ("Kamerstukken II 2022-23, 36200-VIII, nr. 46 (t.v.v. 36200-VIII-30)", "36200-VIII/46 36200-VIII/30"),
    ("nr. 456 (36800-XVI)", "36800-XVI/456"),
    ("nr. 456 (36 800 XVI)", "36800-XVI/456"),
    ("Kamerstukken II, 2013/14, 33 750 IV, nr. 5", "33750-IV/5"),
    ("Tweede Kamer, vergaderjaar 2021–2022, 36 045, nr. 12", "36045/12"),
    # dossiers alone
    ("Kamerstuk 36 045", "36045"),
    ("Kamerstukken II 2012/13, 33440", "33440"),
    ("Kamerstuk 21 501-20", "21501-20"),
    ("het dossier 36 045", "36045"),
    ("wetsvoorstel 36 327 (Wet regie)", "36327"),
    ("het initiatiefwetsvoorstel (36 327)", "36327"),
    ("dossiernummer 34 682", "34682"),
    ("Kamerstuk 26 643, nr. 12345", "26643"),
]
SEVERAL = [
    ("nrs. 4 en 5", "4 5"),
    ("nrs. 4, 5 en 7", "4 5 7"),
    ("nrs. 4, 7", "4 7"),
    ("nr. 4, 5 en 7", "4 5 7"),
    ("nr. 4 en nr. 7", "4 7"),
    ("nr. 1100 t/m 1103", "1100 1101 1102 1103"),
    ("nrs. 4 tot en met 6", "4 5 6"),
    ("nrs. 4–6", "4 5 6"),
    ("nrs. 4-6 en 9", "4 5 6 9"),
    ("nummers 4 en 5", "4 5"),
    ("nos. 4 and 5", "4 5"),
    ("nrs. 4 en\n5", "4 5"),
    # what follows belongs to the sentence
    ("nr. 4, 138", "4"),
    ("nr. 4-2", "4"),
    ("nr. 4 – 5 februari 2022", "4"),
    ("nr. 4 en 5 februari 2022", "4"),
    ("nr. 4 en 21 501-02, nr. 8", "4 21501-02/8"),
    ("nr. 4, 36 200 VII, nr. 3 en 36200, nr. 8", "4 36200-VII/3 36200/8"),
    ("nr. 4.", "4"),
    ("nr. 4, blz. 3", "4"),
    ("nr. 4;2", "4"),
]
TRAPS = [
    "",
    "Postbus 20061, 2500 EA Den Haag",
    "2500 EA, Den Haag",
    "2511 CW",
    "BZDOC-178186983-31",
    "IENW/BSK-2023/154512",
    "2015-0000077954",
    "een bedrag van € 12 500, nr. 3 op de lijst",
    "een bedrag van €12.500, nr. 3 op de lijst",
    "36 045 euro",
    "12.500, NS en ProRail",
    "12 500, EU-breed 30 000",
    "in 2022, nr. 3",
    "2021/22, nr. 3",
    "070 348 64 86, nr. 2",
    "136 045, nr. 12",
    "36 045\n\n, nr. 12",
    "artikel XIII, A",
    "CIVIL, A",
    "nr. 12",
    "Kamerstuk",
    "TK",
    "T1970",
    "2022X07548",
    "1 000 000, nr. 2",
    "Ons dossiernummer is 20901",
]
SPACES = ["\n", " \n ", "\u00a0", "\u00a0\n", "  ", "\u202f", "\r\n", "\t", "\n" + 60 * " "]


def cited(text: str) -> str:
    """Return the papers found in a text, in order."""
    return " ".join(str(each.number) for each in find_papers(text))


@pytest.mark.parametrize(("text", "normal"), CITED)
def test_a_paper_is_found_in_any_writing(text: str, normal: str) -> None:
    assert cited(text) == normal
    assert cited(f"Zie ook {text}; en verder niets.") == normal


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize(("text", "normal"), [each for each in CITED if " " in each[0]])
def test_a_number_may_be_broken_at_any_space(text: str, normal: str, space: str) -> None:
    assert cited(text.replace(" ", space)) == normal


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Kamerstuk 21 501-\n02, nr. 2446", "21501-02/2446"),
        ("kenmerk 35925-X-\n56/2022D07548", "35925-X/56 2022D07548"),
        ("kenmerk 35925-X- \n \n56/2022D07548", "35925-X/56 2022D07548"),
        ("Kamerstuk 34300-\nX, nr. 5", "34300-X/5"),
        ("vergaderjaar 2021–\n2022, 36 045, nr. 12", "36045/12"),
    ],
)
def test_a_number_may_be_broken_after_its_hyphen(text: str, normal: str) -> None:
    assert cited(text) == normal


@pytest.mark.parametrize(("text", "normal"), SEVERAL)
def test_several_papers_of_a_dossier_are_each_found(text: str, normal: str) -> None:
    papers = [each if "/" in each else f"36045/{each}" for each in normal.split()]
    assert cited(f"Kamerstukken II 2021/22, 36 045, {text}").split() == papers


@pytest.mark.parametrize("text", TRAPS)
def test_what_only_looks_like_a_paper_is_none(text: str) -> None:
    assert cited(text) == ""


def test_papers_are_found_in_their_order_and_place() -> None:
    text = "Zie 2022D07548, Kamerstuk 36 045, nr. 2 en Handelingen II 2017/18, nr. 19."
    found = find_papers(text)
    assert [text[each.start : each.end] for each in found] == [
        "2022D07548",
        "Kamerstuk 36 045, nr. 2",
        "Handelingen II 2017/18, nr. 19",
    ]


@given(st.text("36 045,nr.AIVX/-\n€()Kkst", max_size=60))
def test_any_text_is_searched_and_what_is_found_lies_in_it(text: str) -> None:
    for each in find_papers(text):
        assert 0 <= each.start < each.end <= len(text)


@pytest.mark.parametrize(
    "piece",
    [" ", "\n", "Kamerstuk \n ", "36 045", "36 045 \n ", "31 031/", "TK ", "-VII", "I", ", 12", " en A", "kst-", "("],
)
def test_a_text_made_to_be_slow_is_searched(piece: str) -> None:
    assert find_papers("Kamerstuk 36 045, nr. 1" + piece * 20_000) != []


def test_a_long_list_of_papers_is_read_whole() -> None:
    numbers = [str(number) for number in range(1, 4000)]
    assert len(find_papers(f"Kamerstuk 36 045, nrs. {', '.join(numbers)}")) == len(numbers)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="needs ../shared/corpus")
def test_every_paper_that_real_letters_cite_is_found() -> None:
    missed = []
    for gold in sorted((CORPUS / "gold").glob("*.json")):
        letter = CORPUS / "letters" / f"{gold.stem}.txt"
        if letter.exists():
            found = {str(each.number) for each in find_papers(decode(letter.read_bytes(), letter.name))}
            missed += [(gold.stem, each) for each in json.loads(gold.read_text())["citations"] if each not in found]
    assert missed == []


PIECES = """Kamerstuk|Kamerstukken II 2017/18,|36 045|34000-VII-8|nr. 12|nrs. 4 en 5|33 328, AI|en|kst-21501-02-2446|AH
ah-tk-20202021-3235|h-tk-20172018-19-3|Handelingen II 2017/18, nr. 19|Aanhangsel Handelingen II 2020/21, nr. 3235
2022D07548|TZ202412-116|T01970|CXLVIII, A|35925-X-|15 januari 2022|2500 EA Den Haag|(36800-XVI)"""


@given(st.lists(st.sampled_from([*PIECES.replace("\n", "|").split("|"), "\n", "\n\n", "\n \n"]), max_size=12))
def test_looking_only_where_papers_can_stand_loses_none(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for expression, _, marks in PATTERNS:
        pattern = compiled(expression)
        found = [match.span() for place in stretches(text, marks) for match in pattern.finditer(text, *place)]
        assert found == [match.span() for match in pattern.finditer(text)]


@pytest.mark.parametrize("text", ["Kamerstuk XVI2017", "Kamerstukken II 2017/18, VIIIste deel", "dossier XIIde"])
def test_letters_that_only_begin_as_a_roman_number_are_none(text: str) -> None:
    assert find_papers(text) == []
