"""The language of the search: what is typed, as a tree; and where it cannot be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.errors import Usage
from dossier_tui.model.query.language import DEEPEST, MOST, parse_query, print_query
from dossier_tui.model.query.lexing import LONGEST
from dossier_tui.model.query.tree import All, Either, Field, Near, Node, Not, Phrase, Word
from dossier_tui.model.query.typed import joined

READ = {
    "zomer": Word("zomer"),
    "zomer begroting": All((Word("zomer"), Word("begroting"))),
    "zomer AND begroting": All((Word("zomer"), Word("begroting"))),
    '"voor de zomer"': Phrase("voor de zomer"),
    "“voor de zomer”": Phrase("voor de zomer"),
    "zomer OR winter": Either((Word("zomer"), Word("winter"))),
    "a b OR c": Either((All((Word("a"), Word("b"))), Word("c"))),
    "(a OR b) c": All((Either((Word("a"), Word("b"))), Word("c"))),
    "zomer -oekraine": All((Word("zomer"), Not(Word("oekraine")))),
    "zomer NOT oekraine": All((Word("zomer"), Not(Word("oekraine")))),
    "-(a b)": Not(All((Word("a"), Word("b")))),
    '-"a b"': Not(Phrase("a b")),
    "subsidie*": Word("subsidie", prefix=True),
    "NEAR(a b, 5)": Near((Word("a"), Word("b")), 5),
    "NEAR(a b,5)": Near((Word("a"), Word("b")), 5),
    'NEAR(a "b c")': Near((Word("a"), Phrase("b c")), 10),
    "NEAR(a, 5)": Word("a"),
    "a NEAR/5 b": Near((Word("a"), Word("b")), 5),
    "a NEAR b NEAR c": Near((Word("a"), Word("b"), Word("c")), 10),
    "kind:letter": Field("kind", "", "letter"),
    "Soort:brief": Field("kind", "", "brief"),
    "due:<2022-07": Field("due", "<", "2022-07"),
    "datum:>=2022": Field("date", ">=", "2022"),
    'date:"vorige maand"': Field("date", "", "vorige maand"),
    "date:2021..2022": Field("date", "", "2021..2022"),
    "-status:open": Not(Field("status", "", "open")),
    "12:30": Word("12:30"),
    "https://example.nl/a": Word("https://example.nl/a"),
    "nota:": Word("nota:"),
    "navo-bijdrage": Word("navo-bijdrage"),
    "zomer, winter; - & |": All((Word("zomer"), Word("winter"))),
    "near or and": All((Word("near"), Word("or"), Word("and"))),
}


@pytest.mark.parametrize("text", READ)
def test_a_search_is_read_as_a_tree(text: str) -> None:
    assert parse_query(text) == READ[text]


@pytest.mark.parametrize(
    ("text", "key", "at"),
    [
        ("", "error.query-empty", None),
        (' "" & ', "error.query-empty", None),
        ('zomer "voor de', "error.query-quote", 7),
        ("date:2022 from:“de wit", "error.query-quote", 16),
        ("zomer (a OR b", "error.query-open", 7),
        ("zomer)", "error.query-close", 6),
        ("zomer OR", "error.query-missing", 9),
        ("OR zomer", "error.query-missing", 1),
        ("zomer AND", "error.query-missing", 10),
        ("()", "error.query-missing", 2),
        ("(" * (DEEPEST + 1) + "a" + ")" * (DEEPEST + 1), "error.query-deep", DEEPEST + 1),
        ("-" * (DEEPEST + 1) + "a", "error.query-deep", DEEPEST + 1),
        ("NEAR(a (b", "error.query-near", 1),
        ("NEAR(a kind:letter, 5)", "error.query-near", 1),
        ("NEAR()", "error.query-near", 1),
        ("a NEAR/3 (b c)", "error.query-near", 3),
        ("a NEAR/3 b NEAR/4 c", "error.query-near", 12),
        ("kind:letter NEAR b", "error.query-near", 13),
        ("zomer form:hoekstra", "error.query-no-field", 7),
        ("zomer from: hoekstra", "error.query-no-value", 7),
        ('from:""', "error.query-no-value", 1),
        ("from:)", "error.query-no-value", 1),
        ("from:>hoekstra", "error.query-no-sign", 6),
        ("a" * (LONGEST + 1), "error.query-long", None),
        ("a " * (MOST + 1), "error.query-many", None),
    ],
)
def test_what_cannot_be_read_says_where(text: str, key: str, at: int | None) -> None:
    with pytest.raises(Usage) as caught:
        parse_query(text)
    assert (caught.value.key, caught.value.values.get("at")) == (key, at)


def test_a_field_that_there_is_not_offers_the_nearest() -> None:
    with pytest.raises(Usage) as caught:
        parse_query("form:hoekstra")
    assert "from" in str(caught.value.values["near"])


SIGNS = st.sampled_from([*'ab é-*"():<>=,;“” \n', "OR", "NEAR(", "NEAR/2", "kind:", "date:>", "zomer"])


@given(st.lists(SIGNS, max_size=14).map("".join) | st.text(max_size=40))
def test_whatever_is_typed_is_read_or_refused_with_a_reason_and_printed_so_that_it_reads_the_same(text: str) -> None:
    try:
        tree = parse_query(text)
    except Usage:
        return
    assert parse_query(print_query(tree)) == tree


WORDS = st.sampled_from(["zomer", "navo-bijdrage", "é", "12:30", "OR."])
LEAVES: st.SearchStrategy[Node] = st.one_of(
    st.builds(Word, WORDS, st.booleans()),
    st.builds(Phrase, st.sampled_from(["voor de zomer", "OR", " -x "])),
    st.builds(Field, st.sampled_from(["kind", "from"]), st.just(""), st.sampled_from(["letter", "Jan de Wit", "<x"])),
    st.builds(Field, st.just("date"), st.sampled_from(["<", ">="]), st.sampled_from(["2022", "vorige maand"])),
    st.builds(Near, st.tuples(st.builds(Word, WORDS), st.just(Phrase("a b"))), st.integers(0, 99)),
)


def several(children: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    many = st.lists(children, min_size=2, max_size=3).map(tuple)
    return st.one_of(st.builds(All, many), st.builds(Either, many), st.builds(Not, children))


@given(st.recursive(LEAVES, several, max_leaves=8))
def test_a_tree_reads_the_same_when_it_is_printed(tree: Node) -> None:
    assert parse_query(print_query(tree)) == tree


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["zomer", "-oekraine"], "zomer -oekraine"),
        (["zomer -oekraine"], "zomer -oekraine"),
        (["voor de zomer"], "voor de zomer"),
        (["voor de zomer", "kind:letter"], '"voor de zomer" kind:letter'),
        (["brief", "-voor de zomer"], 'brief -"voor de zomer"'),
        (["brief", "from:Jan de Wit"], 'brief from:"Jan de Wit"'),
        (["date:vorige maand"], 'date:"vorige maand"'),
        (["due:<voor de zomer"], 'due:<"voor de zomer"'),
        (["kind:letter zomer"], "kind:letter zomer"),
        (["zomer OR winter", "brief"], "zomer OR winter brief"),
        (['"voor de zomer"', "brief"], '"voor de zomer" brief'),
    ],
)
def test_what_the_shell_took_the_quotes_from_is_one_thing_still(words: list[str], text: str) -> None:
    assert joined(words) == text
