"""Settings: what is given goes before the environment, that before config.toml, that before the system."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dossier_tui.errors import Usage
from dossier_tui.settings import (
    config_path,
    find_day,
    find_language,
    find_store,
    read_config,
    read_settings,
    user_name,
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test a home of its own, with no settings in the environment."""
    for name in ("DOSSIER_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.chdir(home)
    return home


def marked(folder: Path) -> Path:
    """Make a folder a store."""
    folder.mkdir(parents=True)
    (folder / "store.json").write_text("{}")
    return folder


def configured(text: str) -> Path:
    """Write the user's config.toml."""
    path = config_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_the_store_given_goes_before_all(home: Path) -> None:
    marked(home / "dossiers")
    assert find_store("elders", {"DOSSIER_STORE": "/env"}, home, {"store": "/config"}) == home / "elders"


def test_then_the_store_of_the_environment(home: Path) -> None:
    marked(home / "dossiers")
    assert find_store(None, {"DOSSIER_STORE": "~/env"}, home, {"store": "/config"}) == home / "env"


@pytest.mark.parametrize("below", [".", "a/b", "dossiers", "dossiers/kustwacht/letters"])
def test_then_a_marked_store_here_or_above(home: Path, below: str) -> None:
    store = marked(home / "dossiers")
    here = home / below
    here.mkdir(parents=True, exist_ok=True)
    assert find_store(None, {"DOSSIER_STORE": ""}, here, {"store": "/config"}) == store


def test_a_folder_of_that_name_without_the_mark_is_no_store(home: Path) -> None:
    (home / "dossiers").mkdir()
    assert find_store(None, {}, home, {"store": "~/config"}) == home / "config"


def test_a_marked_folder_of_another_name_is_not_found_by_itself(home: Path) -> None:
    assert find_store(None, {}, marked(home / "archief"), {"store": "/config"}) == Path("/config")


def test_a_folder_that_may_not_be_looked_into_is_passed_over(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(path)

    monkeypatch.setattr(Path, "is_file", refuse)
    assert find_store(None, {}, home, {}) == home / "data" / "dossier" / "dossiers"


@pytest.mark.parametrize("config", [{}, {"store": 5}, {"store": ["x"]}])
def test_the_last_is_the_folder_for_the_users_data(home: Path, config: dict[str, Any]) -> None:
    assert find_store(None, {}, home, config) == home / "data" / "dossier" / "dossiers"


def test_the_home_of_nobody_is_taken_as_it_is_written(home: Path) -> None:
    assert find_store("~nobody-at-all/x", {}, home, {}) == home / "~nobody-at-all" / "x"


@pytest.mark.parametrize(
    ("given", "env", "config", "lang"),
    [
        ("nl", {"DOSSIER_LANG": "en"}, {}, "nl"),
        (None, {"DOSSIER_LANG": "nl", "LANG": "en_US"}, {"language": "en"}, "nl"),
        (None, {"LANG": "en_US.UTF-8"}, {"language": "nl"}, "nl"),
        (None, {"LANG": "nl_NL.UTF-8"}, {}, "nl"),
        (None, {"LC_ALL": "nl_BE", "LANG": "en_GB"}, {}, "nl"),
        (None, {"LC_MESSAGES": "nl", "LANG": "en_GB"}, {}, "nl"),
        (None, {"LANG": "fr_FR"}, {}, "en"),
        (None, {"LANG": "C"}, {}, "en"),
        (None, {}, {"language": ["nl"]}, "en"),
        (None, {"DOSSIER_LANG": "fr"}, {}, "en"),
        (None, {}, {}, "en"),
    ],
)
def test_the_language_is_asked_for_configured_or_the_systems(
    given: str | None, env: dict[str, str], config: dict[str, Any], lang: str
) -> None:
    assert find_language(given, env, config) == lang


def test_a_language_that_is_not_spoken_is_refused() -> None:
    with pytest.raises(Usage) as raised:
        find_language("fr", {}, {})
    assert raised.value.key == "error.no-language"
    assert raised.value.values == {"value": "fr", "choices": "en, nl"}


@pytest.mark.parametrize(
    ("given", "env", "day"),
    [
        ("2026-11-24", {"DOSSIER_TODAY": "2020-01-01"}, date(2026, 11, 24)),
        (None, {"DOSSIER_TODAY": "2020-01-01"}, date(2020, 1, 1)),
        (None, {"DOSSIER_TODAY": ""}, None),
        (None, {}, None),
    ],
)
def test_today_is_given_or_in_the_environment_or_left_to_the_clock(
    given: str | None, env: dict[str, str], day: date | None
) -> None:
    assert find_day(given, env) == day


@pytest.mark.parametrize("day", ["2026-13-01", "2026-02-30", "x", "2026-11"])
def test_a_today_that_is_no_day_is_refused(day: str) -> None:
    with pytest.raises(Usage) as raised:
        find_day(None, {"DOSSIER_TODAY": day})
    assert raised.value.key == "error.not-a-day"


@pytest.mark.parametrize(
    ("env", "config", "name"),
    [
        ({"USER": "els"}, {"name": "Els de Wit"}, "Els de Wit"),
        ({"USER": "els", "USERNAME": "x"}, {}, "els"),
        ({"LOGNAME": "els"}, {}, "els"),
        ({"USERNAME": "els"}, {}, "els"),
        ({"USER": "els\x1b[2J\n"}, {}, "els[2J"),
        ({"USER": "\x00 "}, {}, "?"),
        ({}, {"name": 5}, "5"),
        ({}, {}, "?"),
    ],
)
def test_changes_are_by_the_user(env: dict[str, str], config: dict[str, Any], name: str) -> None:
    assert user_name(env, config) == name


def test_no_configuration_is_an_empty_one(home: Path) -> None:
    assert read_config(config_path()) == {}
    (home / "file").write_text("x")
    assert read_config(home / "file" / "config.toml") == {}


def test_the_configuration_is_read_from_the_users_folder(home: Path) -> None:
    path = configured('store = "~/mijn"\nlanguage = "nl"\n[keys]\nquit = "x"\n')
    assert path == home / "config" / "dossier" / "config.toml"
    assert read_config(path) == {"store": "~/mijn", "language": "nl", "keys": {"quit": "x"}}


@pytest.mark.parametrize("data", [b"store = ", b"\xff\xfe", b"[keys"])
def test_a_configuration_that_cannot_be_read_is_named(data: bytes) -> None:
    path = configured("")
    path.write_bytes(data)
    with pytest.raises(Usage) as raised:
        read_config(path)
    assert raised.value.key == "error.bad-config"
    assert raised.value.values["path"] == path


def test_a_folder_in_place_of_the_configuration_is_named() -> None:
    config_path().mkdir(parents=True)
    with pytest.raises(Usage):
        read_config(config_path())


def test_a_run_gathers_its_settings(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    configured('language = "nl"\nname = "Els"\n')
    monkeypatch.setenv("DOSSIER_TODAY", "2026-11-24")
    settings = read_settings(plain=True, store="s")
    assert settings.store == home / "s"
    assert (settings.lang, settings.who, settings.day) == ("nl", "Els", date(2026, 11, 24))
    assert (settings.plain, settings.yes) == (True, False)
    assert settings.config["name"] == "Els"


def test_a_run_in_a_folder_that_is_gone_still_finds_the_users_store(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = home / "weg"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert read_settings().store == home / "data" / "dossier" / "dossiers"
    monkeypatch.chdir(home)
