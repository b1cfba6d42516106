"""docs/templates.md names all that a template can print, and its example works."""

import re
from pathlib import Path

import pytest
from briefing_parts import small_dossier, source

from dossier_tui.briefing.asked import Asked, Template
from dossier_tui.briefing.debate import AgendaPoint, agenda
from dossier_tui.briefing.engine import FILTERS, Sandbox
from dossier_tui.briefing.essence import Essence
from dossier_tui.briefing.markdown import begin, write_briefing
from dossier_tui.briefing.news import NewsLines
from dossier_tui.briefing.told import ToldCommitment, ToldLetter, ToldPoint
from dossier_tui.briefing.variables import variables

PAGE = (Path(__file__).parents[2] / "docs" / "templates.md").read_text("utf-8")
ROWS = dict(re.findall(r"^\| (?:`?)([^|]+?)(?:`?) \| (.+) \|$", PAGE, re.MULTILINE))


def public(thing: object) -> set[str]:
    """Return the names that a template can look at in something."""
    return {name for name in dir(thing) if not name.startswith("_")}


def named(text: str) -> set[str]:
    return set(re.findall(r"`([a-z_]+)`", text))


@pytest.fixture
def names() -> dict[str, object]:
    asked = Asked("minister", "2020-01-01", private=True)
    draft, _ = begin(source(small_dossier()), asked)
    return variables(draft, source(small_dossier()), asked)


def test_every_variable_is_documented_and_every_documented_one_is_there(names: dict[str, object]) -> None:
    first = re.findall(r"^\| (`[^|]+) \|", PAGE, re.MULTILINE)
    documented = {name for cell in first for name in re.findall(r"`([a-z_]+)(?:\(|`)", cell)}
    assert documented == {*names}


@pytest.mark.parametrize(
    ("kind", "row"), [("point", "a point"), ("commitment", "a commitment"), ("letter", "a letter")]
)
def test_everything_in_a_thing_is_documented(names: dict[str, object], kind: str, row: str) -> None:
    things = {
        "point": names["latest"][0],  # type: ignore[index]  # a listing
        "commitment": names["open"][0].items[0],  # type: ignore[index]
        "letter": names["letters"][0],  # type: ignore[index]
    }
    assert isinstance(things[kind], (ToldPoint, ToldCommitment, ToldLetter))
    assert public(things[kind]) == named(ROWS[row])


def test_the_parts_of_the_others_are_documented(names: dict[str, object]) -> None:
    draft, _ = begin(source(small_dossier()), Asked())
    (point, *_) = agenda(draft)
    assert isinstance(point, AgendaPoint)
    assert public(point) == named(ROWS["agenda"])
    assert isinstance(names["essence"], Essence)
    assert public(names["essence"]) == named(ROWS["essence"])
    assert isinstance(names["news"], NewsLines)
    assert public(names["news"]) - {"all"} == named(ROWS["news"])
    assert public(names["dossier"]) == named(ROWS["dossier"])


def test_filters_and_functions_are_documented() -> None:
    filters, functions = PAGE.split("Filters:")[1].split("Functions:")
    assert named(filters) == {*FILTERS}
    assert named(functions) == {*Sandbox().globals}


def test_the_example_works() -> None:
    (text,) = re.findall(r"```jinja\n(.*?)```", PAGE, re.DOTALL)
    told = write_briefing(source(small_dossier()), Asked(template=Template("voorbeeld", "voorbeeld.md.j2", text)))
    assert (
        "- Kosten van het herstel, Minister van Bruggen: 54 dagen te laat (uiterlijk 1 oktober), 1× verzet[^C1]" in told
    )
    assert told.count("[^C1]:") == 1
