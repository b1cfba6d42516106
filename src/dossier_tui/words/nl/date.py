"""Hoe data in het Nederlands worden geschreven."""

WORDS = {
    "months": "januari februari maart april mei juni juli augustus september oktober november december",
    "short-months": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "day": "{day} {month} {year}",
    "month": "{month} {year}",
    "quarter": "Q{n} {year}",
    "half-1": "eerste helft van {year}",
    "half-2": "tweede helft van {year}",
    "half-short": "H{n} {year}",
    "season-21": "lente",
    "season-22": "zomer",
    "season-23": "herfst",
    "season-24": "winter",
    "season": "{season} {year}",
    "until": "uiterlijk {date}",
    "until-season": "vóór de {season} van {year}",
    "onward": "vanaf {date}",
    "interval": "{start} tot en met {end}",
    "days": "{first}–{last}",
    "about": "omstreeks {date}",
}
