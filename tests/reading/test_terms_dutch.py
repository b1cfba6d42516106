"""Terms as Dutch letters word them, read on 20 January 2022: what they mean as EDTF, and the last day in time."""

import pytest
from reading_days import Ask

TERMS = [
    # a day
    ("20 mei 2022", "2022-05-20", "2022-05-20"),
    ("14 jan 2022", "2022-01-14", "2022-01-14"),
    ("14 mrt. 2022", "2022-03-14", "2022-03-14"),
    ("vrijdag 14 oktober 2022", "2022-10-14", "2022-10-14"),
    ("29-6-2021", "2021-06-29", "2021-06-29"),
    ("29-06-2021", "2021-06-29", "2021-06-29"),
    ("29/6/2021", "2021-06-29", "2021-06-29"),
    ("29.6.2021", "2021-06-29", "2021-06-29"),
    ("13 april a.s.", "2022-04-13", "2022-04-13"),
    ("13 april aanstaande", "2022-04-13", "2022-04-13"),
    ("a.s. 13 april", "2022-04-13", "2022-04-13"),
    ("7 januari a.s.", "2023-01-07", "2023-01-07"),
    ("op 1 maart", "2022-03-01", "2022-03-01"),
    ("de 1e maart", "2022-03-01", "2022-03-01"),
    ("per 1 januari 2026", "2026-01-01", "2026-01-01"),
    ("rond 1 mei", "2022-05-01", "2022-05-01"),
    ("morgen", "2022-01-21", "2022-01-21"),
    ("overmorgen", "2022-01-22", "2022-01-22"),
    ("vandaag", "2022-01-20", "2022-01-20"),
    ("aanstaande maandag", "2022-01-24", "2022-01-24"),
    ("vrijdag", "2022-01-21", "2022-01-21"),
    ("volgende donderdag", "2022-01-27", "2022-01-27"),
    ("Prinsjesdag", "2022-09-20", "2022-09-20"),
    ("Prinsjesdag 2026", "2026-09-15", "2026-09-15"),
    ("29 februari", "2024-02-29", "2024-02-29"),
    # a week, a month, a quarter, a half, a season, a year
    ("in de week van 14 oktober", "2022-10-10/2022-10-16", "2022-10-16"),
    ("de week van maandag 7 december 2026", "2026-12-07/2026-12-13", "2026-12-13"),
    ("week 42 van 2026", "2026-10-12/2026-10-18", "2026-10-18"),
    ("week 42", "2022-10-17/2022-10-23", "2022-10-23"),
    ("volgende week", "2022-01-24/2022-01-30", "2022-01-30"),
    ("in november", "2022-11", "2022-11-30"),
    ("november 2026", "2026-11", "2026-11-30"),
    ("in de maand mei", "2022-05", "2022-05-31"),
    ("medio november 2026", "2026-11", "2026-11-30"),
    ("begin november", "2022-11", "2022-11-30"),
    ("eind november", "2022-11", "2022-11-30"),
    ("volgende maand", "2022-02", "2022-02-28"),
    ("deze maand", "2022-01", "2022-01-31"),
    ("eind volgende maand", "2022-02", "2022-02-28"),
    ("Q4 2025", "2025-36", "2025-12-31"),
    ("Q4-2025", "2025-36", "2025-12-31"),
    ("2025-Q4", "2025-36", "2025-12-31"),
    ("Q3", "2022-35", "2022-09-30"),
    ("het derde kwartaal van 2021", "2021-35", "2021-09-30"),
    ("in het 3e kwartaal 2022", "2022-35", "2022-09-30"),
    ("laatste kwartaal van dit jaar", "2022-36", "2022-12-31"),
    ("het eerste kwartaal van volgend jaar", "2023-33", "2023-03-31"),
    ("dit kwartaal", "2022-33", "2022-03-31"),
    ("tweede helft van 2026", "2026-41", "2026-12-31"),
    ("de eerste helft van 2026", "2026-40", "2026-06-30"),
    ("de tweede helft van november", "2022-11", "2022-11-30"),
    ("dit najaar", "2022-23", "2022-11-30"),
    ("dit voorjaar", "2022-21", "2022-05-31"),
    ("in het najaar", "2022-23", "2022-11-30"),
    ("het voorjaar van 2026", "2026-21", "2026-05-31"),
    ("komende zomer", "2022-22", "2022-08-31"),
    ("rond de zomer van 2025", "2025-22", "2025-08-31"),
    ("winter 2022", "2022-24", "2023-02-28"),
    ("dit jaar", "2022", "2022-12-31"),
    ("nog dit jaar", "2022", "2022-12-31"),
    ("later dit jaar", "2022", "2022-12-31"),
    ("volgend jaar", "2023", "2023-12-31"),
    ("begin 2023", "2023", "2023-12-31"),
    ("begin volgend jaar", "2023", "2023-12-31"),
    ("eind 2025", "2025", "2025-12-31"),
    ("medio 2023", "2023", "2023-12-31"),
    ("in de loop van 2024", "2024", "2024-12-31"),
    ("in de loop van dit jaar", "2022", "2022-12-31"),
    ("naar verwachting in maart", "2022-03", "2022-03-31"),
    # from one to another
    ("van 13 tot en met 17 oktober 2014", "2014-10-13/2014-10-17", "2014-10-17"),
    ("1 t/m 4 juni 2015", "2015-06-01/2015-06-04", "2015-06-04"),
    ("14, 15 en 16 maart aanstaande", "2022-03-14/2022-03-16", "2022-03-16"),
    ("30 mei tot en met 2 juni 2022", "2022-05-30/2022-06-02", "2022-06-02"),
    ("29 december t/m 3 januari 2023", "2022-12-29/2023-01-03", "2023-01-03"),
    ("september 2020 t/m maart 2021", "2020-09/2021-03", "2021-03-31"),
    ("eind maart/begin april", "2022-03/2022-04", "2022-04-30"),
    ("tussen 1 april en 30 juni", "2022-04-01/2022-06-30", "2022-06-30"),
    ("in mei of juni", "2022-05/2022-06", "2022-06-30"),
    ("in de periode 2023-2026", "2023/2026", "2026-12-31"),
    ("2024/25", "2024/2025", "2025-12-31"),
    # at the latest
    ("uiterlijk op 14 juli", "../2022-07-14", "2022-07-14"),
    ("uiterlijk 1 oktober", "../2022-10-01", "2022-10-01"),
    ("uiterlijk eind november", "../2022-11", "2022-11-30"),
    ("uiterlijk in het najaar", "../2022-23", "2022-11-30"),
    ("uiterlijk binnen drie weken", "../2022-02-10", "2022-02-10"),
    ("op zijn laatst 1 mei", "../2022-05-01", "2022-05-01"),
    ("tot en met 2028", "../2028", "2028-12-31"),
    ("t/m 2028", "../2028", "2028-12-31"),
    # before
    ("vóór 1 mei", "../2022-05-01", "2022-04-30"),
    ("voor 1 januari 2023", "../2023-01-01", "2022-12-31"),
    ("uiterlijk voor 1 mei", "../2022-05-01", "2022-04-30"),
    ("voor mei", "../2022-05", "2022-04-30"),
    ("voor het einde van het jaar", "../2022", "2022-12-31"),
    ("voor het eind van 2022", "../2022", "2022-12-31"),
    ("voor eind maart", "../2022-03", "2022-03-31"),
    ("voor de kerst", "../2022-12-25", "2022-12-24"),
    ("voor Prinsjesdag", "../2022-09-20", "2022-09-19"),
    ("voor de zomer", "../2022-22", "2022-07-07"),
    ("vóór de zomer", "../2022-22", "2022-07-07"),
    ("nog voor de zomer", "../2022-22", "2022-07-07"),
    ("uiterlijk voor de zomer", "../2022-22", "2022-07-07"),
    ("vóór het zomerreces", "../2022-22", "2022-07-07"),
    ("voor het zomerreces van 2023", "../2023-22", "2023-07-06"),
    ("voorafgaand aan het zomerreces", "../2022-22", "2022-07-07"),
    ("voor de zomer van 2024", "../2024-22", "2024-06-30~"),
    ("vóór het zomerreces 2027", "../2027-22", "2027-06-30~"),
    # counted
    ("binnen drie weken", "2022-01-20/2022-02-10", "2022-02-10"),
    ("binnen 14 dagen", "2022-01-20/2022-02-03", "2022-02-03"),
    ("binnen een maand", "2022-01-20/2022-02-20", "2022-02-20"),
    ("binnen een half jaar", "2022-01-20/2022-07-20", "2022-07-20"),
    ("over twee weken", "2022-02-03", "2022-02-03"),
    # no end
    ("na de zomer", "2022-22/..", None),
    ("na het zomerreces", "2022-22/..", None),
    ("vanaf 2025", "2025/..", None),
    ("met ingang van 1 januari 2026", "2026-01-01/..", None),
    ("op zijn vroegst in april 2023", "2023-04/..", None),
]
VAGUE = [
    "zo spoedig mogelijk",
    "Zo snel mogelijk",
    "binnenkort",
    "op korte termijn",
    "de komende periode",
    "in de komende maanden",
    "de komende weken",
    "binnen enkele weken",
    "jaarlijks",
    "te zijner tijd",
    "zodra het rapport er is",
    "later",
]


@pytest.mark.parametrize(("words", "edtf", "due_by"), TERMS)
def test_a_dutch_term_has_a_date_and_a_last_day(term: Ask, words: str, edtf: str, due_by: str | None) -> None:
    found = term(words)
    assert found is not None
    assert (found.edtf, found.due_by) == (edtf, due_by)
    assert found.words == words


@pytest.mark.parametrize("words", VAGUE)
def test_vague_dutch_words_stay_words(term: Ask, words: str) -> None:
    found = term(words)
    assert found is not None
    assert (found.edtf, found.words, found.due_by) == (None, words, None)
