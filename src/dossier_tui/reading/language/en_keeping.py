"""English, as letters tell in it what they keep."""

from dossier_tui.reading.language.keeping import Keeping

KEEPING = Keeping(
    as_said=(
        *(
            f"as {who}{word}"
            for who in ("", "i ", "we ", "you ", "i have ")
            for word in (
                "promised",
                "requested",
                "agreed",
                "undertook",
                "undertaken",
                "announced",
                "committed",
                "asked",
                "offered",
            )
        ),
        "as i said i would",
        "as you asked",
        "as the committee asked",
        "as the committee requested",
        "as was promised",
        "as was agreed",
        "having promised",
    ),
    as_somebody=("as my", "as the", "as was", "as members", "as mr", "as ms"),
    in_line=(
        "in response to",
        "in reply to",
        "in line with",
        "in accordance with",
        "in fulfilment of",
        "further to",
        "at the request of",
        "at your request",
        "pursuant to",
        "following",
        "in keeping with",
        "in answer to",
        "in honour of",
        "to follow up on",
        "following up on",
        "follow up on",
        "in compliance with",
        "per your",
        "as per your",
    ),
    recalls=(
        "promised",
        "undertook",
        "agreed to",
        "committed to",
        "said i would",
        "said that i would",
        "undertaking to",
        "commitment to",
        "offered to",
        "pledged",
    ),
    promised_before=(
        (("said", "told", "indicated", "promised", "agreed", "confirmed"), ("i would", "we would")),
        (("gave", "give", "given", "made"), ("a commitment", "an undertaking", "a promise", "an assurance", "my word")),
    ),
    requests=(
        "asked me",
        "asked us",
        "asked for",
        "asked that",
        "requested",
        "asked the government",
        "requests",
        "asks for",
        "requesting",
        "sought",
    ),
    kept=tuple(
        "promise promises undertaking undertakings commitment commitments request requests pledge assurance motion "
        "resolution intention recommendation".split()
    ),
    keeps=(
        (
            tuple(
                "fulfils fulfil fulfills discharges discharge honours honour meets meet keeps keep redeems delivers "
                "satisfies satisfy completes implements fulfilled discharged honoured met kept closed fulfilling "
                "honouring discharging meeting answers".split()
            ),
            (),
        ),
        (("give", "gives", "giving"), ("effect to",)),
        (("act", "acts", "deliver", "delivering", "acting"), ("on",)),
        (("make", "makes", "making"), ("good",)),
        (("regard", "consider"), ("discharged", "fulfilled", "met", "closed")),
    ),
    keeps_here=((("responds", "respond", "responding"), ("to",)),),
    hereby=(
        "this letter",
        "this reply",
        "this response",
        "hereby",
        "herewith",
        "enclose",
        "enclosed",
        "enclosing",
        "attach",
        "attached",
        "attaching",
        "annex",
        "now",
        "below",
        "transmit",
        "am writing",
        "are writing",
        *(f"this {word}" for word in ("fulfils", "meets", "discharges", "honours", "completes", "delivers", "answers")),
        "here is",
        "here are",
    ),
    this_kept=("this", "that", "your", "these", "those"),
    partly=("partly", "in part", "partially", "first part"),
    delays=("unable to", "more time", "not yet", "extension", "delay", "not be possible", "cannot yet"),
    motions=("motion", "motions"),
    member_words=("Mr", "Ms", "Mrs", "Dr", "Lord", "Lady", "Baroness", "Deputy", "Senator"),
    formal=tuple(
        "letter debate hearing reply session annex answer evidence house column paragraph question questions "
        "minister secretary state committee".split()
    ),
)
