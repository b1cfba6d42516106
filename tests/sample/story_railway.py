"""Coastal railway resilience: invented, letters c1 to c4."""

from functools import partial

from story import Event, Kept, Letter, Note, Promise, Story, Undertaking

MINISTER, DEPARTMENT, COMMITTEE = (
    "Secretary of State for Transport",
    "Department for Transport",
    "Transport Committee",
)
CHAIR = f"Chair of the {COMMITTEE}"
Promised = partial(Promise, by=MINISTER, to=COMMITTEE)
Intended = partial(Undertaking, by=DEPARTMENT)
FromMinister = partial(Letter, senders=(f"Helena Marchbanks, {MINISTER}",), to=CHAIR)

C1 = FromMinister(
    "c1-saltmarsh.txt",
    "2025-01-14",
    "Coastal railway resilience",
    tells=(
        Event(
            "23 and 24 November 2024",
            "Storm washes away 140 metres of embankment at Gannet Point",
            "As you know, the storm of 23 and 24 November 2024 washed away some 140 metres of embankment at "
            "Gannet Point.",
            "incident",
            place="Gannet Point",
        ),
        Event(
            "since 6 January",
            "Trains run again on a single track",
            "Trains have run again on a single track since 6 January.",
        ),
        Event(
            "10 January",
            "Secretary of State walks the site with local engineers",
            "I walked the site with the local engineers on 10 January and saw how little margin is left "
            "between the sea and the sleepers.",
            "visit",
            place="Gannet Point",
        ),
        Promised(
            "c1-P1",
            "Adaptation plan for the Saltmarsh line",
            "by the end of March",
            "I will send the Committee the adaptation plan for the line by the end of March.",
        ),
        Promised(
            "c1-P2",
            "Cost estimates for the sea wall",
            "before the summer recess",
            "I will also write to you before the summer recess with cost estimates for the sea wall.",
        ),
        Intended(
            "c1-U1",
            "Consultation on a national standard for coastal railways",
            "in the autumn",
            "We intend to consult in the autumn on a national standard for coastal railways, covering "
            "drainage, monitoring and the height of defences.",
        ),
    ),
)

C2 = Letter(
    "c2-chair.docx",
    "2025-04-08",
    "Coastal railway resilience: overdue adaptation plan",
    (f"Dafydd Orme-Lyle, {CHAIR}",),
    MINISTER,
    (
        Event(
            "2 April",
            "Committee considers the overdue adaptation plan",
            "The Committee considered the matter on 2 April and asked me to put our concern on record.",
            "meeting",
        ),
        Event(
            "12 March",
            "Members of the Committee visit Port Ellery",
            "When members visited Port Ellery on 12 March, residents told us that they had heard nothing "
            "about the options under study.",
            "visit",
            place="Port Ellery",
        ),
        Event(
            "by 2 May",
            "Reply to the Committee's three questions asked for",
            "I should be grateful for a reply by 2 May to the following questions:",
        ),
        Undertaking(
            "c2-U1",
            "Oral evidence from the infrastructure manager",
            "on 20 May",
            "The Committee will take oral evidence from the infrastructure manager on 20 May.",
            by=COMMITTEE,
        ),
        Undertaking(
            "c2-U2",
            "The Committee's report on the line",
            "before the summer recess",
            "We intend to publish our report on the line before the summer recess.",
            by=COMMITTEE,
        ),
    ),
)

C3 = FromMinister(
    "c3-plan.eml",
    "2025-05-01",
    "Coastal railway resilience: adaptation plan",
    tells=(
        Event(
            "19 March",
            "Second slip near Tern Cove",
            "The engineers asked for four more weeks after a second slip near Tern Cove on 19 March, and I "
            "thought it better to be late than to leave that slip out.",
            "incident",
            place="Tern Cove",
        ),
        Event(
            "April",
            "Ground tests at Gannet Point finished",
            "Ground tests at Gannet Point finished in April and the results are with our advisers.",
            place="Gannet Point",
        ),
        Kept("c1-P1", "adaptation plan enclosed"),
        Note(
            "c1-P2",
            "Repeated in the letter of 1 May 2025 (L3), with the same term: “You will have these, as I said "
            "in January, before the summer recess.”",
        ),
        Promised(
            "c3-P2",
            "Update on the monitoring stations",
            "in the third quarter of 2025",
            "I will update the Committee on the stations in the third quarter of 2025.",
        ),
        Intended(
            "c3-U1",
            "Meeting with the harbour authorities and two town councils in Port Ellery",
            "on 15 May",
            "My officials will meet the harbour authorities and the two town councils in Port Ellery on 15 May.",
        ),
    ),
)

C4 = FromMinister(
    "c4-consultation.pdf",
    "2026-03-05",
    "Coastal railway resilience: consultation and monitoring",
    tells=(
        Event(
            "17 November 2025",
            "Consultation on a national standard opens",
            "In line with the intention in my letter of 14 January 2025, we opened our consultation on a "
            "national standard for coastal railways on 17 November 2025.",
        ),
        Event(
            "30 January",
            "Consultation closes, with 312 responses",
            "It closed on 30 January, with 312 responses.",
        ),
        Event(
            "8 February",
            "Early train held at Harrow Bay after a warning from Tern Cove",
            "The stations proved their worth on 8 February, when a warning from Tern Cove allowed the early "
            "train to be held at Harrow Bay.",
            "incident",
            place="Harrow Bay",
        ),
        Event(
            "9 December 2026",
            "Exercise: test of the new flood timetable",
            "Before that, my officials will test the new flood timetable during the exercise of 9 December 2026.",
            status="planned",
        ),
        Kept("c1-U1", "consultation opened on 17 November 2025", on="2025-11-17"),
        Kept("c3-P2", "eleven of the fourteen stations work; the update comes late, as the letter says"),
        Kept("c2-U2", "report of 16 July 2025", on="2025-07-16"),
        Promised(
            "c4-P1",
            "The Government's response to the consultation",
            "by the end of 2026",
            "I will send the Committee the Government's response by the end of 2026.",
        ),
        Promised(
            "c4-P2",
            "First annual statement on coastal resilience",
            "in spring 2027",
            "I expect to write to you again in spring 2027 with the first annual statement on coastal resilience.",
        ),
        Intended(
            "c4-U1",
            "Test of the new flood timetable",
            "9 December 2026",
            "Before that, my officials will test the new flood timetable during the exercise of 9 December 2026.",
        ),
    ),
)

STORY = Story(
    "coastal-railway-resilience",
    "Coastal railway resilience",
    "",
    "Invented: letters between a minister and a committee about a railway by the sea. No such line exists.",
    ("transport",),
    (C1, C2, C3, C4),
)
