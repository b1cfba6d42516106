"""How Dutch words change: each rule is an expression and what it is replaced by, on folded words (`ieën` is `ieen`)."""

LONG = "ie|oe|ui|ij|ei|eu|ou|au"
NOT_SHORT = "(?![^aeiou]*[aeiou][^aeiou]"  # `wet` has `wetten` and not `weten`, which is another word
KEEP_ONE = "dag|weg|slag|trag|drag|zag|bad|hof|gat|graf|pad|dak|dal|glas|spel|vat"  # but `dag` has `dagen`
# From a word as it stands in a dictionary to its other forms: brief, brieven; veer, veren; groot, grote.
FORMS = (
    (r"(?<=..)heid$", "heden"),
    (r"lid$", "leden"),
    (r"stad$", "steden"),
    (r"schip$", "schepen"),
    (r"(kind|goed|lied|volk)$", r"\1eren"),
    (r"([aeou])\1([bcdgklmnprt])$", r"\1\2en"),
    (r"([aeou])\1([bcdgklmnprt])$", r"\1\2e"),
    (r"([aeou])\1f$", r"\1ven"),
    (r"([aeou])\1f$", r"\1ve"),
    (r"([aeou])\1s$", r"\1zen"),
    (r"([aeou])\1s$", r"\1ze"),
    (r"(?<![aeiou])([aeiou])([bcdfgklmnprst])$", r"\1\2\2en"),
    (r"(?<![aeiou])([aeiou])([bcdfgklmnprst])$", r"\1\2\2e"),
    (rf"({LONG}|[lr])f$", r"\1ven"),
    (rf"({LONG}|[lr])f$", r"\1ve"),
    (rf"({LONG}|[lnr])s$", r"\1zen"),
    (rf"({LONG}|[lnr])s$", r"\1ze"),
    (rf"^{NOT_SHORT}$)(.*[bcdfghjklmnprstwx])$", r"\1en"),
    (rf"^{NOT_SHORT}$)(.*[bcdfghjklmnprstwx])$", r"\1e"),
    (rf"({KEEP_ONE})$", r"\1en"),
    (r"(?<=[aeiouylmnr])$", "s"),
    (r"(?<=e)$", "n"),
    (r"(?<=ie)$", "en"),
    (r"(?<=[a-z]{3})um$", "a"),
    (r"(?<=[a-z]{3}eer)$", "t"),
    (r"(?<=[a-z]{3}eer)$", "de"),
    (r"^([a-z]{3,}eer)$", r"ge\1d"),
)
# From another form to the word that stands in a dictionary, or to what could be one.
BASES = (
    (r"(?<=..)heden$", "heid"),
    (r"leden$", "lid"),
    (r"steden$", "stad"),
    (r"schepen$", "schip"),
    (r"(kind|goed|lied|volk)eren$", r"\1"),
    (r"([bcdfgklmnprst])\1en?$", r"\1"),
    (r"(?<![aeiou])([aeou])([bcdgklmnprt])en?$", r"\1\1\2"),
    (r"(?<![aeiou])([aeou])ven?$", r"\1\1f"),
    (r"(?<![aeiou])([aeou])zen?$", r"\1\1s"),
    (rf"({LONG}|[lr])ven?$", r"\1f"),
    (rf"({LONG}|[lnr])zen?$", r"\1s"),
    (rf"^{NOT_SHORT}en?$)(.*[bcdfghjklmnprstwx])en?$", r"\1"),
    (rf"({KEEP_ONE})en$", r"\1"),
    (r"(?<=[a-z]{3}[aeiouylmnr])s$", ""),
    (r"(?<=[a-z]{3}e)n$", ""),
    (r"(?<=ie)en$", ""),
    (r"(?<=[a-z]{3}e)a$", "um"),
    (r"(?<=[a-z]{3}eer)(t|den?)$", ""),
    (r"^ge([a-z]{3,}eer)d$", r"\1"),
)
