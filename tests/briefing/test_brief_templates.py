"""Templates: the user's own give what they say, what is data stays data, and whatever goes wrong is one sentence."""

from pathlib import Path

import pytest
from briefing_parts import small_dossier, source, written
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.briefing.asked import Asked, Template
from dossier_tui.briefing.escape import Md, clip, plain
from dossier_tui.briefing.markdown import write_briefing
from dossier_tui.briefing.template import BUILT_IN, built_in, find_template, purpose_of, template_names
from dossier_tui.errors import Failure, NotFound, Usage
from dossier_tui.words import Words
from dossier_tui.words.failures import say_failure

HOSTILE = "*a* [x](javascript:1) <script> # _y_"


def rendered(text: str, title: str = "Zandbrug") -> str:
    """Return what a template prints, without what is added below it."""
    contents = small_dossier()
    contents.dossier.title = title
    asked = Asked(private=True, template=Template("mijn", "mijn.md.j2", text))
    return write_briefing(source(contents), asked).split("\n\n[^")[0].rstrip("\n")


def trouble(text: str) -> str:
    with pytest.raises(Failure) as caught:
        rendered(text)
    return say_failure(caught.value, Words("en"))


@pytest.mark.parametrize("purpose", BUILT_IN)
def test_a_copy_of_a_built_in_template_gives_the_same_bytes(purpose: str, tmp_path: Path) -> None:
    (tmp_path / "mine.md.j2").write_text(built_in(purpose).text, "utf-8")
    mine = Asked(purpose, "2026-01-01", template=find_template("mine", [tmp_path]))
    assert write_briefing(source(small_dossier()), mine) == written(
        small_dossier(), purpose=purpose, since="2026-01-01"
    )


@pytest.mark.parametrize(
    ("name", "text", "purpose"),
    [
        ("mine", "{# for: press #}", "press"),
        ("mine", "{#- for:minister. One page #}", "minister"),
        ("debate", "{# for: press #}", "press"),
        ("press", "# Own", "press"),
        ("mine", "# Own", "standard"),
        ("mine", "# Own {# for: press #}", "standard"),
    ],
)
def test_a_template_says_for_whom_it_is(name: str, text: str, purpose: str) -> None:
    assert purpose_of(Template(name, "", text)) == purpose


def test_a_template_for_nobody_known_is_refused() -> None:
    with pytest.raises(Failure) as caught:
        purpose_of(Template("mine", "mine.md.j2", "{# for: pres #}"))
    sentence = say_failure(caught.value, Words("en"))
    assert sentence.startswith("Template mine.md.j2, line 1: for: pres: choose one of standard, ")


@pytest.mark.parametrize(
    "text",
    [
        "{{ dossier.title }}",
        "{{ '' ~ dossier.title }}",
        "{{ '' + dossier.title }}",
        "{% set x = dossier.title %}{{ x }}",
        "{{ [dossier.title]|join('') }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(dossier.title) }}",
        "{% set x %}{{ dossier.title }}{% endset %}{{ x }}",
        "{{ dossier['title'] }}",
        "{{ dossier.title|trim|replace('q', 'q') }}",
    ],
)
def test_data_stays_data_whatever_a_template_does_with_it(text: str) -> None:
    assert rendered(text, HOSTILE) == plain(HOSTILE)


@given(st.text(max_size=40).filter(lambda text: bool(text.strip())))
def test_a_title_is_printed_as_it_is_escaped_everywhere(title: str) -> None:
    assert rendered("- {{ dossier.title }}", title) == f"- {plain(title)}".rstrip()


def test_lines_are_markdown_already_and_bring_their_footnotes() -> None:
    assert rendered("{% for point in coming %}- {{ point.line }}\n{% endfor %}").count("[^E2]") == 1
    assert rendered("{{ open[0].items[0].marks }}") == "[^C1]"
    assert rendered("{{ letters[0].mark }} {{ letters[0].number }}") == "[^L1] Kamerstuk 39 902, nr. 1"


def test_macros_loops_and_filters_work() -> None:
    text = "{% macro b(x) %}**{{ x }}**{% endmacro %}{% for n in range(3) %}{{ b(n * 2) }}{{ loop.last }}{% endfor %}"
    assert rendered(text) == "**0**False**2**False**4**True"
    assert rendered("{{ [3, 1, 2]|sort|join(', ') }} {{ nope|default('x') }} {{ (7 // 2) ** 2 }}") == "1, 2, 3 x 9"
    assert (
        rendered("{% set ns = namespace(n=0) %}{% for l in letters %}{% set ns.n = ns.n + 1 %}{% endfor %}{{ ns.n }}")
        == "3"
    )
    assert rendered("{{ ([1] + [2])|length }}{{ none }}{{ private }}{{ latest[:1]|length }}") == "2True1"


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("a\n{% if %}", 2, "Expected an expression"),
        ("\n\n{{ nope }}", 3, "there is no “nope”"),
        ("\n{{ dossier.nope }}", 2, "there is no “nope”"),
        ("{{ say('nope') }}", 1, "there is no “nope”"),
        ("{{ dossier.__class__.__mro__ }}", 1, "there is no “__class__”"),
        ("{{ ''.__class__ }}", 1, "there is no “__class__”"),
        ("{{ say.func.__globals__ }}", 1, "there is no “func”"),
        ("{{ dossier._draft }}", 1, "there is no “_draft”"),
        ("{{ open[0].items[0]._record }}", 1, "there is no “_record”"),
        ("{{ 'x'.format }}", 1, "there is no “format”"),
        ("{{ lipsum() }}", 1, "there is no “lipsum”"),
        ("{{ open }}", 1, "no text or number"),
        ("{{ 1 / 0 }}", 1, "division by zero"),
        ("{{ 'a'|format(1) }}", 1, "No filter named"),
        ("\n{% include 'x' %}", 2, "there is no “x”"),
        ("{% extends '/etc/hosts' %}", 1, "there is no “/etc/hosts”"),
        ("{{ 'a' * 10**8 }}", 1, "only numbers"),
        ("{{ 9 ** 99 }}", 1, "only numbers"),
        ("{{ 10 ** 9 * 10 ** 9 }}", 1, "without end"),
        ("\n{% for i in range(10**9) %}{% endfor %}", 2, "without end"),
        ("{% for i in range(9999) %}{% for j in range(9999) %}{% endfor %}{% endfor %}", 1, "without end"),
        ("{% macro a() %}{{ a() }}{{ a() }}{% endmacro %}{{ a() }}", 1, "without end"),
        (
            "{% set n = namespace(x='a') %}{% for i in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
            1,
            "without end",
        ),
        (
            "{% set n = namespace(x='a') %}{% for i in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}",
            1,
            "without end",
        ),
        (
            "{% set n = namespace(x=[1]) %}{% for i in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}",
            1,
            "without end",
        ),
        ("{{ 'a'|truncate(10**9 + 1) }}", 1, "without end"),
    ],
)
def test_what_goes_wrong_is_one_sentence_with_the_template_and_the_line(text: str, line: int, told: str) -> None:
    sentence = trouble(text)
    assert sentence.startswith(f"Template mijn.md.j2, line {line}: ")
    assert told in sentence
    assert "\n" not in sentence


def test_the_users_template_goes_before_the_stores_and_that_before_the_built_in(tmp_path: Path) -> None:
    own, store = tmp_path / "own", tmp_path / "store"
    for folder in (own, store):
        folder.mkdir()
        (folder / "both.md.j2").write_text(folder.name)
    (store / "minister.md.j2").write_text("anders")
    assert find_template("both", [own, store]).text == "own"
    assert find_template("minister.md.j2", [own, store]).text == "anders"
    assert find_template("debate", [own, store]) == built_in("debate")
    assert template_names([own, store]) == [*BUILT_IN, "both"]


def test_a_template_that_cannot_be_had_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        find_template("nergens", [tmp_path])
    for name in ("../x", "a/b", ".x", ""):
        with pytest.raises(Usage):
            find_template(name, [tmp_path])
    (tmp_path / "link.md.j2").symlink_to(tmp_path / "elders")
    (tmp_path / "elders").write_text("geheim")
    with pytest.raises(NotFound):
        find_template("link", [tmp_path])
    (tmp_path / "groot.md.j2").write_text("x" * 1_000_001)
    (tmp_path / "binair.md.j2").write_bytes(b"\xff\xfe")
    for name in ("groot", "binair"):
        with pytest.raises(Failure) as caught:
            find_template(name, [tmp_path])
        assert caught.value.code == 1


def test_blank_lines_do_not_pile_up() -> None:
    assert rendered("a\n\n\n\n{% if true %}\n\n{% endif %}\nb\n\n") == "a\n\nb"


def test_what_is_cut_says_so() -> None:
    assert clip("een twee drie", 2) == "een twee…"
    assert clip("een twee", 2) == "een twee"
    assert clip(None, 2) == ""
    assert isinstance(Md("x"), str)
