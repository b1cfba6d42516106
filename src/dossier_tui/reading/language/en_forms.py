"""How English words change: each rule is an expression and what it is replaced by, on folded words."""

# From a word as it stands in a dictionary to its other forms: policy, policies; inform, informed.
FORMS = (
    (r"(?<=[bcdfghjklmnpqrstvwxz])y$", "ies"),
    (r"(?<=ch|sh|ss)$", "es"),
    (r"(?<=[xz])$", "es"),
    (r"(?<=[a-rt-wy])$", "s"),
    (r"(?<=[bcdfghklmnprstwxy])$", "ed"),
    (r"(?<=[a-z]e)$", "d"),
    (r"child$", "children"),
    (r"person$", "people"),
    (r"woman$", "women"),
)
# From another form to the word that stands in a dictionary, or to what could be one.
BASES = (
    (r"(?<=[bcdfghjklmnpqrstvwxz])ies$", "y"),
    (r"(?<=ch|sh|ss)es$", ""),
    (r"(?<=[xz])es$", ""),
    (r"(?<=[a-z]{3}[a-rt-wy])s$", ""),
    (r"^(law|act|tax)(?:es|s)$", r"\1"),
    (r"(?<=[bcdfghklmnprstwxy])ed$", ""),
    (r"(?<=[a-z][bcdfghjklmnprstvwz]e)d$", ""),
    (r"children$", "child"),
    (r"people$", "person"),
    (r"women$", "woman"),
)
