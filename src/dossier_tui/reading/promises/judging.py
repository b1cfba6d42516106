"""Whether a clause binds its writer: by a rule of promises first, then by one of other undertakings."""

from dossier_tui.reading.promises import promise_rules, undertaking_rules
from dossier_tui.reading.promises.clauses import SELF, Clause, Subject
from dossier_tui.reading.promises.judged import Judged, Verdict
from dossier_tui.reading.promises.terms import Clock


def judge(clause: Clause, clock: Clock, carried: Subject | None = None) -> tuple[Verdict, Judged] | None:
    """Return what a clause promises, by the first rule that finds it, or None."""
    judged = Judged(clause, clock, carried)
    if judged.start >= clause.end:
        return None
    for rule in (*promise_rules.RULES, *undertaking_rules.RULES):
        for verdict in rule(judged):
            if not clause.asked_before(verdict.verb) and not _only_says(verdict, judged):
                return verdict, judged
    return None


def _only_says(verdict: Verdict, judged: "Judged") -> bool:
    """Tell whether a clause thanks or stresses, or tells of a delay: it binds nobody."""
    late = judged.grammar.delays.first(judged.words, judged.start, judged.end) is not None
    return verdict.kind == "undertaking" and (late or (verdict.subject.kind == SELF and judged.courtesy))
