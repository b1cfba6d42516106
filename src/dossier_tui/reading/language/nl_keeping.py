"""Dutch, as letters tell in it what they keep."""

from dossier_tui.reading.language.keeping import Keeping

KEEPING = Keeping(
    as_said=tuple(
        f"{word} {kept}"
        for word in ("zoals", "zoals eerder", "zoals ook", "als", "zoals reeds")
        for kept in ("toegezegd", "aangekondigd", "verzocht", "gevraagd", "beloofd", "afgesproken")
    ),
    as_somebody=("zoals ik", "zoals de", "zoals het", "zoals u", "zoals uw kamer", "zoals mijn", "zoals door"),
    in_line=(
        "conform",
        "overeenkomstig",
        "ingevolge",
        "naar aanleiding van",
        "aanleiding is",
        "aanleiding hiervoor is",
        "aanleiding hiertoe is",
        "aanleiding voor deze brief is",
        "op verzoek van",
        "op uw verzoek",
        "in reactie op",
        "in antwoord op",
        "in vervolg op",
        "in lijn met",
        "gevolg gevend aan",
        "met verwijzing naar",
        "onder verwijzing naar",
        "ter beantwoording van",
        "ter nakoming van",
        "ter invulling van",
        "ter uitvoering van",
        "in navolging van",
        "ter voldoening aan",
        "gelet op",
    ),
    recalls=(
        "toegezegd",
        "toegezegde",
        "beloofd",
        "beloofde",
        "aangekondigd",
        "aangekondigde",
        "gevraagde",
        "verzochte",
    ),
    promised_before=(
        (("zei", "schreef", "meldde", "beloofde"), ("zou", "zouden")),
        (("zegde", "zegden"), ("toe",)),
        (("aangegeven", "gemeld"), ("te zullen", "te informeren", "te berichten", "terug te komen")),
    ),
    requests=("verzocht", "verzoekt", "verzochten", "verzoeken", "gevraagd om", "vraagt om", "vroeg om", "vroeg mij"),
    kept=tuple(
        "toezegging toezeggingen motie moties belofte beloften verzoek verzoeken aankondiging amendement "
        "informatieverzoek vraag vragen".split()
    ),
    keeps=(
        (("doe", "doet", "doen"), ("gestand",)),
        (("voldoe", "voldoet", "voldoen", "voldaan"), ("aan",)),
        (("kom", "komt", "komen"), ("na", "tegemoet")),
        (
            ("geef", "geeft", "geven", "wordt", "worden", "is", "heb", "heeft"),
            ("uitvoering", "invulling", "gehoor", "gevolg aan", "gevolg gegeven", "opvolging"),
        ),
        (("los", "lost"), ("in",)),
        (("tegemoetgekomen", "tegemoet gekomen"), ("aan",)),
        (
            ("beschouw", "beschouwt", "acht", "beschouwen"),
            tuple(
                f"{how}{done}" for how in ("als ", "") for done in ("afgedaan", "uitgevoerd", "voldaan", "nagekomen")
            ),
        ),
        (("voer", "voert"), ("uit",)),
        (("heb", "is", "zijn", "hebben"), ("afgedaan", "gestand gedaan", "nagekomen", "ingelost", "uitgevoerd")),
        (("doe", "doen"), ("af",)),
        (("wikkel", "handel", "rond"), ("af",)),
    ),
    keeps_here=(
        (("dient", "dienen"), ("als reactie op", "als antwoord op", "ter uitvoering van", "ter voldoening aan")),
        (("is", "vormt", "bevat", "strekt"), ("reactie op", "antwoord op", "ter uitvoering van", "ter voldoening aan")),
        (("reageer", "reageert", "reageren", "ga"), ("op",)),
        (("bied", "stuur", "zend"), ("gevraagde", "verzochte")),
    ),
    hereby=(
        "hierbij",
        "hiermee",
        "hiermede",
        "bijgaand",
        "bijgaande",
        "bijgevoegd",
        "bijgevoegde",
        "daarmee",
        "deze brief",
        "bij deze",
        "in de bijlage",
        "in bijlage",
        "als bijlage",
        "treft u",
        "treft uw kamer",
        "dit schrijven",
        "onderstaand",
        "hieronder",
        "als volgt",
        "kan ik u",
        "bericht ik u",
        "aangeboden",
        "beantwoording",
    ),
    this_kept=("deze", "dit", "die", "dat", "uw"),
    partly=("gedeeltelijk", "deels", "ten dele", "voor een deel", "eerste deel"),
    delays=(
        "om uitstel",
        "uitgesteld",
        "uit te stellen",
        "niet binnen",
        "meer tijd",
        "nog niet",
        "niet mogelijk",
        "niet lukken",
        "niet haalbaar",
        "niet tijdig",
        "lukt",
        "langer duurt",
        "langer duren",
        "langer geduurd",
        "duurt langer",
        "langer dan",
        "langer op zich",
        "langer nodig",
        "later dan",
        "zo spoedig mogelijk",
        "zo snel mogelijk",
    ),
    motions=("motie", "moties"),
    member_words=("lid", "leden", "motie", "moties", "Kamerlid", "Kamerleden", "senator"),
    formal=tuple(
        "kamerstuk kamerstukken handelingen aanhangsel vergaderjaar bijlage brief brieven kenmerk debat commissiedebat "
        "overleg algemeen plenair gestand uitvoering invulling gehoor verslag hetzelfde dezelfde tweede eerste kamer "
        "voorzitter stand zaken".split()
    ),
)
