"""Dutch, as its sentences begin and end."""

from dossier_tui.reading.language.ending import Ending

ENDING = Ending(
    code="nl",
    abbreviations=tuple(
        "nr. nrs. art. artt. drs. dr. ir. ing. mr. prof. dhr. mw. mevr. jhr. lid. blz. p. pag. bijv. m.b.t. m.n. "
        "t.a.v. t.b.v. t.o.v. i.v.m. i.h.k.v. d.d. dd. o.a. d.w.z. t/m. ca. resp. incl. excl. vgl. kst. st. sint. a.d. "
        "o.b.v. n.a.v. i.p.v. i.s.m. max. min. mln. mld. jan. feb. mrt. apr. aug. sept. okt. nov. dec. vs. "
        "tel. w.g.".split()
    ),
    closers=tuple("jl. j.l. a.s. c.s. ll. l.l. etc. e.d. enz. e.a. n.chr. t.z.t. m.e.r. z.s.m. ntb. n.t.b.".split()),
    openers=tuple(
        "de het een ik wij we u uw in op met deze dit dat die daar daarom daarmee daarnaast daarin daarbij daarover "
        "hier hierbij hierin hierover hiermee hiervoor ook zoals voor na bij om er tijdens tevens eind begin medio als "
        "wanneer zodra indien vanaf uiterlijk omdat aan over mijn onze ons tot door naar nu zo wel want volgens "
        "bovendien verder vervolgens inmiddels onlangs momenteel mede namens graag nederland kabinet binnen ten".split()
    ),
)
