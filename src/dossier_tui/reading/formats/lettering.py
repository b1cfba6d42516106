"""What stands around a letter's text, as words of each language: another language is a row more."""

import re

LABELS = {
    "nl": (
        r"datum|betreft|onderwerp|(?:ons|uw|onze) (?:kenmerk|referentie)|kenmerk|referentie|uw brief(?: van)?|"
        r"bijlagen?|bijlage\(n\)|aantal bijlagen|afschrift(?: aan)?|kopie(?: aan)?|contactpersoon|inlichtingen|"
        r"behandeld door|auteur|projectnaam|zaaknummer|dossiernummer|directie|afdeling|telefoon|doorkiesnummer|"
        r"t|f|m|e|e-mail|e-mailadres|van|aan|cc|verzonden|verzonden op|datum verzending"
    ),
    "en": (
        r"date|subject|re|(?:our|your) ref(?:erence|\.)?|reference|ref|enclosures?|enclosure\(s\)|copy to|cc|contact|"
        r"telephone|tel|email|from|to|sent"
    ),
}
SALUTATIONS = {
    "nl": r"(?:zeer |hoog)?geachte|beste|excellentie|(?:mijnheer|mevrouw)(?: de|,)|goede(?:morgen|middag|navond)|hallo",
    "en": r"dear|(?:sir|madam),|sir or madam|excellency|good (?:morning|afternoon|day)|hello|hi",
}
ADDRESSES = {
    "nl": r"\d{4} ?[A-Z]{2}\b|(?i:postbus \d|> ?retouradres|retouradres\b)",
    "en": r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|(?i:p\.?o\.? box \d)",
}
DISCLAIMERS = {
    "nl": r"(?:dit|deze) (?:e-?mail)?(?:bericht|e-?mail)\b.*(?:bestemd|vertrouwelijk|rechten)|aan (?:dit|deze) e-?mail",
    "en": r"this (?:message|e-?mail|communication)\b.*(?:intended|meant|confidential|addressed|by mistake)",
}
HEADERS = ("from", "van", "to", "aan", "subject", "onderwerp", "sent", "verzonden", "date", "datum")
QUESTIONS = {"nl": r"(?:vraag|antwoord)(?: op)?(?: de)?(?: vra(?:ag|gen))?:? \d+(?:(?:,| en| t/m|,? \d+)[ ]?\d+)*:?"}
PAGES = {"nl": r"(?:pagina|blad) \d+(?: (?:van|/) \d+)?", "en": r"page \d+(?: of \d+)?|\d{1,3}"}


def _any(table: dict[str, str]) -> str:
    return "|".join(table.values())


LABEL = re.compile(rf"(?P<label>{_any(LABELS)})\s*(?:$|:\s*(?P<value>.*))", re.IGNORECASE)
SALUTATION = re.compile(rf"(?:{_any(SALUTATIONS)})(?!\w)[^.?!]{{0,100}}[,:!]?", re.IGNORECASE)
ADDRESS = re.compile(_any(ADDRESSES))
DISCLAIMER = re.compile(_any(DISCLAIMERS), re.IGNORECASE)
QUESTION = re.compile(_any(QUESTIONS), re.IGNORECASE)
PAGE = re.compile(_any(PAGES), re.IGNORECASE)
