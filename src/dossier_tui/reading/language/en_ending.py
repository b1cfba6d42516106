"""English, as its sentences begin and end."""

from dossier_tui.reading.language.ending import Ending

ENDING = Ending(
    code="en",
    abbreviations=tuple(
        "no. nos. art. mr. mrs. ms. dr. prof. st. e.g. i.e. cf. p. pp. para. paras. vs. v. approx. hon. rt. "
        "jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. ref. fig. vol. col.".split()
    ),
    closers=("etc.", "et al.", "a.m.", "p.m.", "inc.", "ltd.", "jr."),
    openers=tuple(
        "the a an i we you your it this that these those there they he she in on at by for from to as after before "
        "when once if my our their his her its and but so however since until with while where what who why "
        "how no not all some many most both each every any following during between under over subject".split()
    ),
)
