"""Which open commitment a sentence keeps, and why."""

from datetime import date

from promise_parts import kept

from dossier_tui.model.records import Commitment, Letter
from dossier_tui.reading.promises.matching import Match, match_open

DAY = date(2025, 3, 18)
OFFICE = "Minister van Infrastructuur en Waterstaat"
LETTERS = {
    "L1": Letter(title="Vaargeul", date="2024-06-27", number="39901/7"),
    "L2": Letter(title="Motie van het lid Haverlag c.s.", date="2024-03-06", number="39901/4"),
}


def commitment(text: str, letter: str | None = None, **more: str) -> Commitment:
    quotes = [{"letter": letter, "exact": text, "prefix": "", "suffix": ""}] if letter else []
    return Commitment(text=text, quotes=quotes, **more)  # type: ignore[arg-type] # each value is of its field's kind


COMMITMENTS = {
    "C1": commitment("Uitkomsten van het onderzoek naar de vaargeul", "L1", made="2024-06-27", by=OFFICE),
    "C2": commitment("Verslag van de gesprekken met vervoerders", register="TZ202409-032"),
    "C3": commitment("Afspraken over late afvaarten", "L2", kind="motion", made="2024-03-06"),
    "C4": commitment("Subsidie voor boeken op school", made="2023-01-01"),
}


def matched(sentence: str, offices: tuple[str, ...] = (), among: dict[str, Commitment] | None = None) -> list[Match]:
    (found, *_) = kept(sentence)
    return match_open(found, DAY, offices, COMMITMENTS if among is None else among, LETTERS)


def reasons(match: Match) -> dict[str, str]:
    return {reason.key: next(iter(reason.values.values())) for reason in match.reasons}


def test_the_register_s_number_is_nearly_sure() -> None:
    first, *others = matched("Hiermee doe ik de toezegging gestand (TZ202409-032).")
    assert (first.reference, reasons(first)["match.number"]) == ("C2", "TZ202409-032")
    assert first.score > 0.95
    assert others == []


def test_paper_day_subject_and_office_agree_together() -> None:
    said = "Hiermee kom ik de toezegging over de vaargeul na uit mijn brief van 27 juni 2024 (Kamerstuk 39 901, nr. 7)."
    first = matched(said, (OFFICE,))[0]
    assert first.reference == "C1"
    assert reasons(first) == {
        "match.paper": "39901/7",
        "match.day": "2024-06-27",
        "match.words": "vaargeul",
        "match.office": OFFICE,
    }


def test_a_motion_is_found_by_the_member_above_its_letter() -> None:
    first = matched("Met deze brief geef ik uitvoering aan de motie van het lid Haverlag c.s.")[0]
    assert first.reference == "C3"
    assert set(reasons(first)) == {"match.member", "match.motion"}


def test_several_members_are_named_in_one_breath() -> None:
    said = "Met deze brief geef ik uitvoering aan de motie van de leden Van den Berg en Haverlag."
    assert reasons(matched(said)[0])["match.member"] == "Haverlag"


def test_the_sentence_before_tells_what_is_kept_where_the_sentence_itself_does_not() -> None:
    said = "Bijgevoegd is het onderzoek naar de vaargeul. Hiermee doe ik de toezegging gestand."
    assert matched(said)[0].reference == "C1"


def test_what_is_closed_or_has_nothing_in_common_is_not_proposed() -> None:
    said = "Hiermee doe ik de toezegging over de vaargeul gestand."
    assert [each.reference for each in matched(said)] == ["C1"]
    closed = commitment("Uitkomsten van het onderzoek naar de vaargeul", "L1", status="fulfilled")
    assert matched(said, among={"C1": closed}) == []
    assert matched(said, among={}) == []


def test_in_a_store_the_letters_of_another_dossier_are_its_own() -> None:
    (found,) = kept("Hiermee kom ik de toezegging na (Kamerstuk 39 901, nr. 7).")
    letters = {f"haven/{name}": letter for name, letter in LETTERS.items()}
    among = {"haven/C1": COMMITMENTS["C1"]}
    (match,) = match_open(found, DAY, (), among, letters)
    assert (match.reference, set(reasons(match))) == ("haven/C1", {"match.paper"})


def test_the_letter_that_moved_a_commitment_counts_too() -> None:
    moved = commitment("Programma van eisen", made="2024-01-25")
    moved.due_log = [{"letter": "L1", "due": "2024-23"}]
    said = "Hiermee kom ik de toezegging na (Kamerstuk 39 901, nr. 7)."
    assert [each.reference for each in matched(said, among={"C9": moved})] == ["C9"]


def test_three_words_of_a_promise_say_clearly_what_is_kept_where_no_other_is_open() -> None:
    alone = {"veer/C1": commitment("Onderzoek naar de beloning van uitzendkrachten")}
    (match,) = matched(
        "Hiermee doe ik de toezegging over het onderzoek naar beloning van uitzendkrachten gestand.", (), alone
    )
    assert match.score > 0.6
