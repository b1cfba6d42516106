"""How dates are printed in English."""

WORDS = {
    "months": "January February March April May June July August September October November December",
    "short-months": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "day": "{day} {month} {year}",
    "month": "{month} {year}",
    "quarter": "Q{n} {year}",
    "half-1": "first half of {year}",
    "half-2": "second half of {year}",
    "half-short": "H{n} {year}",
    "season-21": "spring",
    "season-22": "summer",
    "season-23": "autumn",
    "season-24": "winter",
    "season": "{season} {year}",
    "until": "by {date}",
    "until-season": "before the {season} of {year}",
    "onward": "from {date} on",
    "interval": "{start} to {end}",
    "days": "{first}–{last}",
    "about": "about {date}",
}
