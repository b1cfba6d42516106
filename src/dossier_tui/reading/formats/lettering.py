"""What stands around a letter's text, as expressions made of the words of each language."""

import re
from collections.abc import Iterable

from dossier_tui.reading.language import papers
from dossier_tui.reading.periods import choice


def _words(*names: str) -> Iterable[str]:
    return (word for paper in papers() for name in names for word in getattr(paper, name))


_NAMES = choice(_words("date", "subject", "reference", "labels", "fields"))
_PAGE = choice(_words("page"))
_OF = choice(_words("page_of"))

HEADERS = tuple(_words("headers"))
LABEL = re.compile(rf"(?P<label>(?:{_NAMES})\.?)\s*(?:$|:\s*(?P<value>.*))", re.IGNORECASE)
SALUTATION = re.compile(rf"(?:{choice(_words('greetings', 'hailings'))})(?!\w)[^.?!]{{0,100}}[,:!]?", re.IGNORECASE)
ADDRESS = re.compile("|".join(_words("postcodes")))
DISCLAIMER = re.compile("|".join(_words("disclaimers")), re.IGNORECASE)
QUESTION = re.compile("|".join(_words("questions")), re.IGNORECASE)
PAGE = re.compile(rf"(?:{_PAGE}) \d+(?: (?:{_OF}|/) \d+)?|\d{{1,3}}", re.IGNORECASE)
