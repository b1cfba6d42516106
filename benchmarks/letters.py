"""Realistic Dutch letters without end: the same number gives the same letter, on every machine.

Their length is that of the annotated letters at hand (log-normal, 253 words in the middle). Compounds, places and
names are drawn by Zipf's law, so that there are words in every letter and words in one letter of many thousand.
"""

from itertools import accumulate, product
from math import exp
from random import Random
from typing import NamedTuple

from benchmarks import vocabulary as words

MIDDLE, SPREAD = 253, 0.42  # the median and the spread (of the logarithm) of the words in a letter
PARAGRAPH = 4  # sentences


class Drawn:
    """Things to draw from: the further down the list, the rarer."""

    def __init__(self, things: list[str], steepness: float = 1.0) -> None:
        self.things = things
        self.weights = list(accumulate(1 / (rank + 2) ** steepness for rank in range(len(things))))

    def draw(self, random: Random) -> str:
        """Return one of them."""
        return random.choices(self.things, cum_weights=self.weights)[0]


def _shuffled(things: list[str], seed: int) -> list[str]:
    Random(seed).shuffle(things)
    return things


COMPOUNDS = Drawn(_shuffled([a + b for a, b in product(words.FIRST, words.SECOND)], 1))
PLACES = Drawn(_shuffled([a + b for a, b in product(words.PLACES_BEGIN, words.PLACES_END)], 2))
NAMES = Drawn(words.NAMES, 0.6)
SENTENCES = Drawn(words.PATTERNS, 0.3)


class Written(NamedTuple):
    """A letter: what its record says, and its text as Markdown. `date` is ISO, `paper` as `36045/12`."""

    title: str
    date: str
    office: str
    name: str
    paper: str
    cited: list[str]
    text: str


class Writer:
    """Writes the letters of one store; `seed` tells one store from the next."""

    def __init__(self, seed: int = 0) -> None:
        self.seed = seed

    def letter(self, number: int) -> Written:
        """Return letter `number`, counted from 0; the store's letters go through the years 2012 to 2026."""
        random = Random(self.seed * 1_000_003 + number)
        year, month, day = random.randint(2012, 2026), random.randint(1, 12), random.randint(1, 28)
        title = f"{COMPOUNDS.draw(random).capitalize()} {PLACES.draw(random)}"
        office, name = random.choice(words.OFFICES), NAMES.draw(random)
        cited: list[str] = []
        wanted = MIDDLE * exp(random.gauss(0, SPREAD))
        sentences: list[str] = []
        while wanted > 0:
            sentence = _sentence(random, year, cited)
            sentences.append(sentence)
            wanted -= sentence.count(" ") + 1
        paragraphs = [" ".join(sentences[at : at + PARAGRAPH]) for at in range(0, len(sentences), PARAGRAPH)]
        opening = f"Den Haag, {day} {words.MONTHS[month - 1]} {year}\n\nBetreft: {title}\n\nGeachte voorzitter,"
        text = "\n\n".join([opening, *paragraphs, f"De {office},\n\n{name}"]) + "\n"
        date = f"{year}-{month:02}-{day:02}"
        return Written(title, date, office, name, f"{30000 + number % 7000}/{1 + number // 7000}", cited, text)


def _sentence(random: Random, year: int, cited: list[str]) -> str:
    pattern = SENTENCES.draw(random)
    parts = pattern.split("{")
    said = [parts[0]]
    for part in parts[1:]:
        slot, _, rest = part.partition("}")
        said += [_fill(slot, random, year, cited), rest]
    sentence = "".join(said)
    return sentence[0].upper() + sentence[1:]


def _fill(slot: str, random: Random, year: int, cited: list[str]) -> str:
    if slot == "paper":
        dossier, number = random.randint(30000, 36999), random.randint(1, 150)
        cited.append(f"{dossier}/{number}")
        return f"Kamerstuk {dossier // 1000} {dossier % 1000:03}, nr. {number}"
    if slot == "deadline":
        month = random.choice(words.MONTHS)
        return random.choice(words.DEADLINES).format(
            year=year + 1, month=month, date=f"{random.randint(1, 28)} {month} {year + 1}"
        )
    drawn = {
        "compound": lambda: COMPOUNDS.draw(random),
        "place": lambda: PLACES.draw(random),
        "name": lambda: NAMES.draw(random),
        "subject": lambda: random.choice(words.SUBJECTS),
        "subject2": lambda: (found := random.choice(words.SUBJECTS))[0].lower() + found[1:],
        "opening": lambda: random.choice(words.OPENINGS),
        "ending": lambda: random.choice(words.ENDINGS),
        "month": lambda: random.choice(words.MONTHS),
        "year": lambda: str(year - random.randint(0, 2)),
        "number": lambda: str(random.randint(2, 980)),
        "date": lambda: f"{random.randint(1, 28)} {random.choice(words.MONTHS)} {year}",
    }
    return drawn[slot]()
