"""The verbs and papers with which one language tells a reader something, as data: another language is a table more."""

from dossier_tui.reading.language.table import Table


class Telling(Table):
    """How a language tells. Accents and capitals do not matter.

    Verbs are rows of present (I, he), infinitive, participle and gerund, `-` where a form is not used or the row ends,
    behind `+` a particle that has to stand near: `tells` need an addressee, `answers` need none, `lasting` need one but
    no term, for they tell from now on; `replies` need a term or a later paper, `records` a later paper. `gets` have the
    addressee as their subject, `arrives` a paper, `follows` a paper that comes by itself. `causes` see to it that
    somebody else tells.

    `papers` are what parliament gets, `sendings` nouns of sending one, `channels` papers to come in which it is told
    something; `laters` say that it is another letter than this one, without saying when. `toward` are prepositions
    before whom something is done for, `begs` verbs that ask of the reader.
    """

    tells: tuple[str, ...]
    answers: tuple[str, ...]
    lasting: tuple[str, ...]
    replies: tuple[str, ...]
    records: tuple[str, ...]
    gets: tuple[str, ...]
    arrives: tuple[str, ...]
    follows: tuple[str, ...]
    causes: tuple[str, ...]
    papers: tuple[str, ...]
    sendings: tuple[str, ...]
    channels: tuple[str, ...]
    laters: tuple[str, ...]
    toward: tuple[str, ...]
    begs: tuple[str, ...]
