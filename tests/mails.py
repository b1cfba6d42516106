"""Mails made for tests, with letters in them."""

from email.message import EmailMessage

LETTER = """\
Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum: 12 november 2026
Betreft: Herstel van de brug bij Oosterzijl
Onze referentie: BR-2026/1234

Geachte voorzitter,

Op 3 november jl. was de brug bij Oosterzijl een dag gesloten, nadat een schip haar had geraakt
(Kamerstuk 39 930, nr. 1). Ik informeer uw Kamer voor de zomer over de kosten van het herstel.

De Minister van Infrastructuur en Waterstaat,
A. Voorbeeld
"""
METADATA = """\
<?xml version="1.0" encoding="UTF-8"?>
<metadata_gegevens>
  <metadata name="DC.identifier" scheme="" content="kst-39930-3"/>
  <metadata name="DC.title" scheme="" content="Brief regering; Brug bij Oosterzijl"/>
  <metadata name="DC.type" scheme="" content="Brief"/>
  <metadata name="DC.type" scheme="" content="Brief regering"/>
  <metadata name="DCTERMS.issued" scheme="" content="2026-11-13"/>
  <metadata name="OVERHEIDop.dossiernummer" scheme="" content="39930"/>
  <metadata name="OVERHEIDop.dossiertitel" scheme="" content="Bruggen"/>
  <metadata name="OVERHEIDop.ondernummer" scheme="" content="3"/>
  <metadata name="OVERHEIDop.indiener" scheme="" content="A.B. Voorbeeld"/>
  <metadata name="DC.language" scheme="" content="nl"/>
</metadata_gegevens>
"""


def mail(body: str, *files: tuple[str, bytes | EmailMessage], subject: str = "Brief") -> EmailMessage:
    """Return a mail with a body and files that come with it; a mail among them comes as one."""
    message = EmailMessage()
    message["From"], message["To"] = "a@voorbeeld.example", "b@voorbeeld.example"
    message["Subject"], message["Date"] = subject, "Thu, 12 Nov 2026 16:05:00 +0100"
    message.set_content(body)
    for name, data in files:
        if isinstance(data, bytes):
            message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
        else:
            message.add_attachment(data)
    return message
