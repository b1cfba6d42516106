"""Where one is on the screen, and the way back."""

from dataclasses import dataclass, replace
from typing import Self

PANES = ("overview", "timeline", "letters", "commitments")


@dataclass(frozen=True)
class Place:
    """One place: a `pane` of the dossier `slug`.

    `id` is the letter or record shown there, `about` the reference of the record that one came from. `query` is the
    search by which one came, or the one that is typed.
    """

    pane: str
    slug: str = ""
    id: str = ""
    about: str = ""
    query: str = ""

    @property
    def ref(self) -> str:
        """Return the reference of what the place shows: `slug/L1`, or the slug."""
        return f"{self.slug}/{self.id}" if self.id else self.slug

    def renamed(self, was: str, now: str) -> Self:
        """Return the same place when a dossier is called otherwise."""
        about = f"{now}/{self.about.removeprefix(f'{was}/')}" if self.about.startswith(f"{was}/") else self.about
        return replace(self, slug=now if self.slug == was else self.slug, about=about)


HOME = Place("home")


class Trail:
    """The places from home to here; what the cursor stood on in each is kept by the panes."""

    def __init__(self) -> None:
        self._places = [HOME]

    @property
    def here(self) -> Place:
        """Return the place one is at."""
        return self._places[-1]

    def go(self, place: Place) -> None:
        """Go one step further; a pane of a dossier stands right under home, whatever it was reached from."""
        if place.pane == "home":
            self._places = [HOME]
        elif place.pane in PANES:
            self._places = [HOME, place]
        elif place != self.here:
            self._places.append(place)

    def rename(self, was: str, now: str) -> None:
        """Let every place in a dossier be one in the dossier as it is called now."""
        self._places = [place.renamed(was, now) for place in self._places]

    def back(self) -> Place:
        """Go one step back, to home at last, and return where that is."""
        if len(self._places) > 1:
            self._places.pop()
        return self.here
