"""Dutch, as members ask in it, and as ministers put off what they promised."""

from dossier_tui.reading.language.asking import Asking

ASKING = Asking(
    questions=(
        *("vragen", "schriftelijke vragen", "kamervragen", "nadere vragen", "vervolgvragen", "aanvullende vragen"),
        *("vraag", "schriftelijke vraag", "mondelinge vragen", "mondelinge vraag", "nadere schriftelijke vragen"),
    ),
    oral=("mondelinge vragen", "mondelinge vraag"),
    asked_by=("van", "door"),
    members=("het lid", "de leden", "het Kamerlid", "de Kamerleden", "lid", "leden", "Kamerlid", "Kamerleden"),
    asked_of=("aan",),
    about=("over", "inzake", "betreffende", "naar aanleiding van", "omtrent", "met betrekking tot"),
    sent_in=("ingezonden", "ingediend", "verzonden"),
    answer_heads=("antwoord", "antwoorden", "mededeling van"),
    weeks=3,
    term="drie weken na inzending",
    longer="nog eens drie weken",
    asked=("vragen", "vraag", "kamervragen"),
    answers=("antwoord", "antwoorden", "beantwoording", "beantwoord", "beantwoorden"),
    late=(
        *(
            "vertraagd",
            "vertraging",
            "uitgesteld",
            "uitstel",
            "uit te stellen",
            "doorgeschoven",
            "opgeschoven",
            "verschoven",
        ),
        *("meer tijd", "later dan", "niet binnen", "niet tijdig", "niet op tijd", "niet haalbaar", "niet gehaald"),
        *("niet gelukt", "niet lukken", "niet mogelijk", "nog niet", "niet gereed", "niet meer", "langer duren"),
        *("langer duurt", "langer nodig", "langer op zich wachten", "niet eerder dan", "opgelopen"),
    ),
    late_verbs=(
        (("lukt", "lukte"), ("niet", "helaas niet")),
        (("duurt", "duren", "duurde", "duurden", "vergt", "vergen"), ("langer", "meer")),
        (("blijft", "blijven", "loopt", "lopen"), ("langer uit", "achter", "uit")),
        (("schuift", "schuiven", "schoof"), ("op", "door")),
        (("haal", "haalt", "halen", "red", "redt", "redden"), ("niet", "deze termijn niet")),
    ),
    now=("nu", "thans", "maar", "in plaats van", "alsnog", "inmiddels"),
)
