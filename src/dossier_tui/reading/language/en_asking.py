"""English, as members ask in it, and as ministers put off what they promised."""

from dossier_tui.reading.language.asking import Asking

ASKING = Asking(
    questions=(
        *("question", "questions", "written question", "written questions", "parliamentary question"),
        *("parliamentary questions", "further question", "further questions", "oral question", "oral questions"),
        *("written parliamentary question", "written parliamentary questions"),
    ),
    oral=("oral question", "oral questions"),
    asked_by=("from", "by", "of"),
    members=("the member", "the members", "member", "members", "Deputy", "Deputies"),
    asked_of=("to", "for"),
    about=("about", "on", "concerning", "regarding", "relating to"),
    sent_in=("submitted", "tabled", "sent in", "lodged", "asked"),
    answer_heads=("answer", "answers", "reply"),
    weeks=3,
    term="three weeks after submission",
    longer="another three weeks",
    asked=("question", "questions"),
    answers=("answer", "answers", "reply", "replies", "response", "answered", "answering"),
    late=(
        *("delayed", "delay", "delays", "postponed", "put back", "deferred", "slipped", "extension", "pushed back"),
        *("more time", "later than", "no longer", "not yet", "missed", "unable to", "not able to", "not be able to"),
        "not possible",
        *("not be possible", "not be ready", "not ready", "taken longer", "takes longer", "taking longer", "behind"),
        *("will take longer", "not within", "not be met", "not be answered", "cannot be", "not in time", "too late"),
    ),
    late_verbs=((("cannot", "could", "can", "will"), ("not meet", "not be completed", "meet neither")),),
    now=("now", "instead", "instead of", "rather than", "but", "in fact"),
)
