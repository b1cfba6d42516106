"""The keys that go from one pane to another."""

from dossier_tui.model.ids import split_reference
from dossier_tui.tui.places import HOME, Place
from dossier_tui.tui.screens.walking import Walking
from dossier_tui.words.failures import say_failure

MOST_TROUBLES = 2  # of config.toml that are told on screen


class Going(Walking):
    """How one gets about, but for back and for what a row opens."""

    def tell_troubles(self) -> None:
        """Say what is wrong with config.toml, as far as there is room."""
        words, troubles = self.session.words, self.session.troubles
        shown = troubles[:MOST_TROUBLES]
        told = [say_failure(each, words) for each in shown]
        more = [words("screen.more-troubles", n=len(troubles) - len(shown))] if len(troubles) > len(shown) else []
        self.say("\n".join([*told, *more]), stays=True)

    def action_detail(self) -> None:
        """Show what the cursor stands on in full; the dossier itself, where it stands on nothing."""
        ref = self.pane.chosen or self.trail.here.slug
        if ref:
            slug, record_id = split_reference(ref)
            self.go(Place("record", slug, record_id or ""))

    def action_turn(self, pane: str) -> None:
        """Turn to another pane of the dossier; at home, of the dossier that the cursor stands on."""
        slug = self.trail.here.slug or split_reference(self.pane.chosen)[0]
        if slug:
            self.go(Place(pane, slug))
        else:
            self.say(self.session.words("screen.which-dossier"))

    def action_today(self) -> None:
        """Go home, from however deep."""
        self.trail.go(HOME)
        self.redraw()

    def action_jump(self) -> None:
        """Give a number to every pane on screen, to go to one of them, or to another view."""
        from dossier_tui.tui.screens.jump import Jump

        spots = [each for each in self.focus_chain if each.region]  # what is not laid out yet cannot be gone to

        async def chosen(target: str | None) -> None:
            if target and target.isdigit():
                self.set_focus(spots[int(target) - 1])
            elif target:
                await self.app.run_action(f"app.do('{target}')")

        self.app.push_screen(Jump(self.session, [spot.region.offset for spot in spots], self.pane.mode), chosen)
