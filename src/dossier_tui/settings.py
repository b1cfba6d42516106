"""Where things live and how the user wants them: flags, environment, config.toml, the system, in this order."""

import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from dossier_tui.errors import Usage
from dossier_tui.model.text import clean_line
from dossier_tui.words import LANGUAGES

APP = "dossier"
MARK = "store.json"
FOLDER = "dossiers"
TEMPLATES = "templates"
THEMES = ("dark", "light", "terminal")


class Settings(NamedTuple):
    """What one run of the program goes by. `day` is None where the clock tells it."""

    store: Path
    lang: str = "en"
    day: date | None = None
    who: str = ""
    plain: bool = False
    yes: bool = False
    cache: Path | None = None  # the folder of what can be made again, None for none
    config: Mapping[str, Any] = MappingProxyType({})


def command_of(told: str) -> list[str]:
    """Return a program with its options as an environment variable names it (`less -R`); Usage where it names none."""
    import shlex

    try:
        command = shlex.split(told)
    except ValueError:  # a quote is left open
        command = []
    if not command:
        raise Usage("error.no-program", command=told)
    return command


def config_path() -> Path:
    """Return where the user's config.toml stands, whether it is there or not."""
    from platformdirs import user_config_path

    return user_config_path(APP, appauthor=False) / "config.toml"


def state_path() -> Path:
    """Return the user's folder for what the program remembers between two starts, whether it is there or not."""
    from platformdirs import user_state_path

    return user_state_path(APP, appauthor=False)


def template_folders(store: Path) -> list[Path]:
    """Return where templates of briefings are looked for, the user's own before those of the store."""
    return [config_path().parent / TEMPLATES, store / TEMPLATES]


def read_config(path: Path) -> dict[str, Any]:
    """Return what config.toml says; empty where there is none, Usage where it cannot be read."""
    try:
        text = path.read_text("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise Usage("error.bad-config", path=path, reason=str(error)) from error
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Usage("error.bad-config", path=path, reason=str(error)) from error


def find_store(given: str | None, env: Mapping[str, str], here: Path, config: Mapping[str, Any]) -> Path:
    """Return the store that is meant, by the rules of `dossiers/README.md`; it need not exist yet."""
    if named := given or env.get("DOSSIER_STORE"):
        return _place(named)
    for folder in (here, *here.parents):
        if _is_store(folder / FOLDER):
            return folder / FOLDER
        if folder.name == FOLDER and _is_store(folder):
            return folder
    if isinstance(config.get("store"), str):
        return _place(config["store"])
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False) / FOLDER


def find_cache(env: Mapping[str, str], config: Mapping[str, Any]) -> Path:
    """Return the folder for what can be made again: as the environment or config.toml say, or the system's own."""
    named = env.get("DOSSIER_CACHE") or config.get("cache")
    if isinstance(named, str):
        return _place(named)
    from platformdirs import user_cache_path

    return user_cache_path(APP, appauthor=False)


def _place(named: str) -> Path:
    """Return a path as it is meant; a home that nobody has stays as it is written."""
    with suppress(RuntimeError):
        return Path(named).expanduser().absolute()
    return Path(named).absolute()


def _here() -> Path:
    """Return the folder that the user is in, or the root where that folder is gone."""
    try:
        return Path.cwd()
    except OSError:
        return Path("/")


def _is_store(folder: Path) -> bool:
    """Tell whether a folder is marked as a store; one that may not be looked into is none."""
    try:
        return (folder / MARK).is_file()
    except OSError:
        return False


def find_language(given: str | None, env: Mapping[str, str], config: Mapping[str, Any]) -> str:
    """Return `nl` or `en`: as asked for, as configured, or as the system speaks."""
    if given and given not in LANGUAGES:
        raise Usage("error.no-language", value=given, choices=", ".join(LANGUAGES))
    locale = env.get("LC_ALL") or env.get("LC_MESSAGES") or env.get("LANG") or ""
    wanted = given or env.get("DOSSIER_LANG") or config.get("language") or locale[:2]
    return wanted if wanted in LANGUAGES else "en"


def find_theme(config: Mapping[str, Any]) -> str:
    """Return the theme that is configured, "" where none is; Usage where there is none of that name."""
    named = config.get("theme", "")
    if named and named not in THEMES:
        raise Usage("error.no-theme", value=named, choices=", ".join(THEMES))
    return str(named)


def find_day(given: str | None, env: Mapping[str, str]) -> date | None:
    """Return the day that stands for today, or None for the clock's; Usage where it is no ISO date."""
    named = given or env.get("DOSSIER_TODAY")
    if not named:
        return None
    try:
        return date.fromisoformat(named)
    except ValueError as error:
        raise Usage("error.not-a-day", value=named) from error


def user_name(env: Mapping[str, str], config: Mapping[str, Any]) -> str:
    """Return the name that the history gives to the user's changes."""
    named = config.get("name") or env.get("USER") or env.get("LOGNAME") or env.get("USERNAME")
    return clean_line(str(named or "")) or "?"


def read_settings(
    *, store: str | None = None, lang: str | None = None, today: str | None = None, **flags: bool
) -> Settings:
    """Gather the settings of this run from the flags given, the environment and the user's configuration."""
    config = read_config(config_path())
    return Settings(
        store=find_store(store, os.environ, _here(), config),
        lang=find_language(lang, os.environ, config),
        day=find_day(today, os.environ),
        who=user_name(os.environ, config),
        config=config,
        cache=find_cache(os.environ, config),
        **flags,
    )
