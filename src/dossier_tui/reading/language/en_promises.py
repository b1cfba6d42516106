"""English, as ministers and committees promise and keep in it."""

from dossier_tui.reading.language.en_telling import TELLING
from dossier_tui.reading.language.en_vague import UPON, VAGUE
from dossier_tui.reading.language.promising import Promising

PROMISING = Promising(
    code="en",
    telling=TELLING,
    coordinators=("and", "but", "and then", "while", "after which"),
    subordinators=tuple(
        "that which who whom whose whether if how where when what why because so until unless once after before as "
        "although though".split()
    ),
    purposes=(),
    objects_first=False,
    selves=("i", "we", "i'll", "we'll"),
    bodies=tuple(
        "government;her majesty's government;his majesty's government;department;ministry;minister;ministers;"
        "secretary of state;prime minister;officials;commission;office;services;agency;treasury;home office;cabinet;"
        "taoiseach;tanaiste;team;teams;inspectors;advice teams;staff;colleagues;commissioner;cabinet office;"
        "directorate;directorate-general;dg;executive;administration;unit;united kingdom;ireland;britain;"
        "minister of state;parliamentary secretary;hmrc;dwp;defra;moj".split(";")
    ),
    bodies_last=(
        "inspectorate",
        "agency",
        "directorate",
        "executive",
        "department",
        "ministry",
        "office",
        "service",
        "unit",
    ),
    others=tuple(
        "council councils presidency company companies operator operators regulator union unions parliament commission "
        "european authority authorities states county counties board industry party parties court university "
        "universities bank committee house inspector owners landlords tenants members chair contractor "
        "contractors".split()
    ),
    strangers=(
        "national audit office",
        "audit office",
        "european commission",
        "commission",
        "office for budget responsibility",
        "office for national statistics",
        "commissioner",
    ),
    hands=("officials", "services", "team", "teams", "advice teams", "staff", "colleagues", "inspectors"),
    chambers=("committee", "sub-committee", "clerk", "members", "convener", "convenor", "cathaoirleach"),
    modifiers=tuple(
        "the a an my our this both uk british scottish welsh european irish current new own senior".split()
    ),
    agent=("by",),
    means=("by means of", "by way of", "by letter", "by me", "by us"),
    addressees=(
        "you",
        "your committee",
        "the committee",
        "committee",
        "the house",
        "both houses",
        "the house of lords",
        "parliament",
        "members",
        "the chair",
        "the senate",
        "the dail",
        "hon members",
        "your office",
        "your clerk",
        "your members",
        "your colleagues",
        "the joint committee",
        "the assembly",
        "tweede kamer",
        "eerste kamer",
        "national parliaments",
    ),
    owners=("your",),
    houses={
        "both houses": "both Houses",
        "houses of the oireachtas": "Houses of the Oireachtas",
        "the oireachtas": "Oireachtas",
        "the dail": "Dáil",
        "the seanad": "Seanad",
        "the senate": "Senate",
        "the senedd": "Senedd",
        "scottish parliament": "Scottish Parliament",
        "european parliament": "European Parliament",
        "houses of parliament": "Parliament",
        "your committee": "Committee",
        "the committee": "Committee",
        "committee": "Committee",
        "the house": "House",
        "house of commons": "House of Commons",
        "house of lords": "House of Lords",
        "parliament": "Parliament",
        "library of the house": "House",
        "libraries of both houses": "both Houses",
        "the assembly": "Assembly",
        "tweede kamer": "Tweede Kamer",
        "eerste kamer": "Eerste Kamer",
        "national parliaments": "national parliaments",
    },
    default_house="House",
    deposits=(
        "library of the house",
        "libraries of both houses",
        "in the library",
        "in the libraries",
        "house libraries",
        "house library",
        "libraries of the house",
        "before parliament",
        "before the house",
        "before both houses",
    ),
    future=("will", "shall", "we'll", "i'll", "is to", "are to", "am to"),
    awaits=(
        "can expect",
        "may expect",
        "can look forward to",
        "may look forward to",
        "should receive",
        "should expect",
        "should hear",
    ),
    begins=(
        "start",
        "begin",
        "open",
        "close",
        "commence",
        "follow",
        "appear",
        "take effect",
        "take place",
        "come into force",
    ),
    passive=("is to be", "are to be"),
    be=("be",),
    past_form=r"\w{2,}ed",
    past=tuple(
        "have has had was were did wrote sent gave told said asked met made took received am are is can cannot could "
        "would should might may must do does note agree understand recognise welcome regret share know think believe "
        "accept acknowledge appreciate thank enclose attach".split()
    ),
    works=r"",
    ongoing=(),
    says=tuple(
        "said;says;told;found;finds;reported;reports;expects;announced;stated;states;confirmed;shows;show;concluded;"
        "estimates;estimated;advised;advises;warned;decide;decided;recommended;recommends".split(";")
    ),
    plans=(
        (("intend", "intends"), ("to",)),
        (("plan", "plans"), ("to",)),
        (("aim", "aims"), ("to",)),
        (("propose", "proposes"), ("to",)),
        (("agree",), ("to", "that")),
        (("can",), ("commit to", "promise to", "promise that", "undertake to", "undertake that")),
        (("want", "wish"), ("to",)),
        (
            ("am", "are", "is", "remain", "remains"),
            (
                "ready to",
                "willing to",
                "committed to",
                "going to",
                "determined to",
                "due to",
                "happy to",
                "prepared to",
                "content to",
                "planning to",
                "looking to",
                "about to",
                "minded to",
                "working to",
                "seeking to",
                "on course to",
                "on track to",
            ),
        ),
        (("have", "has"), ("decided to", "committed to", "agreed to", "every intention")),
        (
            ("would",),
            tuple(
                f"be {very}{glad} to"
                for very in ("", "very ", "more than ", "most ")
                for glad in ("happy", "glad", "pleased", "delighted", "willing", "content")
            ),
        ),
        (("stand", "stands"), ("ready to",)),
    ),
    vows=(
        (("undertake", "undertakes"), ("to", "that")),
        (("promise", "promises", "pledge", "pledges", "commit", "commits"), ("to", "that")),
        (("give", "gives"), ("an undertaking", "an assurance", "a commitment", "my commitment", "my word")),
    ),
    hopes=(
        (("expect", "expects", "expecting"), ("to", "that", "being")),
        (("hope", "hopes"), ("to", "that")),
        (("anticipate", "anticipates"), ("being able to", "that")),
        (("have", "has"), ("asked my", "asked the", "asked officials", "instructed my", "committed to")),
        (("commit",), ("to",)),
        (("look",), ("forward to",)),
        (("am", "are"), ("arranging for", "committed to")),
    ),
    wishes=("want", "wish", "look"),
    pledges=((("have", "has"), ("promised", "undertaken", "pledged")),),
    binds=(
        (("continue", "continues"), ("to",)),
        (("have",), ("asked my officials to", "instructed", "commissioned", "asked officials to")),
        (("am", "are"), ("arranging for",)),
        (
            ("give",),
            (
                "my assurance",
                "this assurance",
                "that assurance",
                "you my assurance",
                "the committee my assurance",
                "this undertaking",
            ),
        ),
        (("assure",), ("that i will", "that we will", "that the")),
    ),
    binds_self=(),
    impersonal=(
        "it is planned to",
        "it is intended to",
        "it is envisaged that",
        "you have my assurance",
        "you have our assurance",
        "you have my word",
        "remains my intention",
        "remains our intention",
        "is my intention",
        "is our intention",
        "is the government's intention",
        "is the department's intention",
        "my intention remains",
        "our aim is to",
        "my aim is to",
        "our intention is to",
        "my intention is to",
        "the intention is",
        "the plan is to",
        "the government's intention",
    ),
    expected=("is expected to", "are expected to"),
    scheduled=("scheduled", "planned", "due", "expected", "timetabled", "foreseen", "envisaged"),
    bygone=("was", "were", "had been"),
    participle=(
        r"(?:\w{2,}ed|made|taken|held|given|set|put|brought|built|paid|sent|told|kept|heard|begun|done|laid|led|met|"
        r"written|shown|known|sought|found|drawn|chosen|spent|run|left|cut|read|undertaken|overseen|rewritten|rebuilt|seen|gone|been|become|come|agreed)"
    ),
    infinitive_marks=(),
    separable=(),
    infinitive=r"\w{2,}",
    announces=("that", "whether", "when"),
    herewith=("now", "herewith", "hereby", "enclosed", "attached", "i enclose", "i attach", "accompanying"),
    this_letter=(
        "in this letter",
        "with this letter",
        "this letter",
        "by this letter",
        "this reply",
        "below",
        "as follows",
        "in the annex",
        "in annex",
        "at annex",
        "i am writing",
        "am pleased to transmit",
        "am pleased to enclose",
        "am pleased to send",
        "am copying",
        *(
            f"{want} to {tell}"
            for want in ("wish", "want", "should like", "would like")
            for tell in ("advise", "inform", "let", "tell")
        ),
        "i enclose",
    ),
    negations=("not", "no", "never", "cannot", "nor", "neither", "won't"),
    but=("only", "later", "but", "before", "earlier", "just", "least"),
    asks=(
        "asked whether",
        "asks whether",
        "asked if",
        "asked when",
        "would be grateful",
        "ask you",
        "ask that you",
        "invite you",
        "invites the government",
        "calls on",
        "call on",
        "urge the government",
        "recommend that",
        "recommends that",
        *(
            f"please {what}"
            for what in ("send", "let", "could", "would", "can", "provide", "confirm", "write", "do", "find")
        ),
        "i should be grateful",
        "you will no doubt",
        "as you will know",
        "as you know",
        "you will recall",
        "you will be aware",
        "you will appreciate",
        "you will know",
        "you will see",
        "you will find",
        "you will understand",
        "you will wish",
        *(
            f"will {word}"
            for word in ("be aware", "recall", "appreciate", "understand", "wish to", "no doubt", "recognise")
        ),
    ),
    doubts=("would", "could", "might", "may", "should", "must", "can", "cannot"),
    laws=("section", "under the act", "the act requires", "required to", "entitled to", "in law", "by law"),
    courtesies=(
        *"thank stress emphasise reassure apologise note welcome recognise underline acknowledge say".split(),
        "pay tribute",
    ),
    vague=VAGUE,
    upon=UPON,
    soon=(),
    same_term=("that date", "this date", "that deadline", "this deadline", "by then"),
    sequels=("then", "thereafter"),
    further=(),
    of_paper=("of", "dated"),
    title_about=("about", "on"),
    title_drops=("also", "then", "therefore", "again", "of course", "before that", "in the meantime"),
    title_marks=(),
    title_openings=("as", "once", "when", "if", "subject to", "following", "further to", "in line with", "after"),
)
