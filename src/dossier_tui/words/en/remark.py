"""What could not be read as it should."""

WORDS = {
    "damaged": "The file is damaged or cut off; what could be read of it is here.",
    "nested-mail": "Mails lie too deep in one another here; those within were left out.",
    "pictures": "{n} pictures were left out; words in them are not in the text.",
    "sealed": "A part of the mail is encrypted or sealed, and was left out.",
    "attachments-left": "{n} attachments were left out: the mail has too many of them, or too large ones.",
    "pdf-crowded": "{pages} of {total} pages hold more words than a page can; the rest of them was left out.",
    "pdf-letters": "{count} letters have no meaning in the file: its text may be garbled.",
    "pdf-page-broken": "{pages} of {total} pages could not be read.",
    "pdf-printed-over": "On {pages} of {total} pages text is printed over text; it stands here as the file has it.",
    "pdf-recognised": "The text of {pages} of {total} pages was recognised from a scan, and can hold mistakes.",
    "pdf-scan": "{pages} of {total} pages hold no text: this is a scan.",
    "pdf-too-many-pages": "Only the first {pages} of {total} pages were read.",
    "stated": "metadata.xml states, and goes before the text: {fields}.",
    "metadata-alone": "This is the metadata of a paper alone; its text is not here.",
    "no-text": "No text was found in the file.",
    "attachments-no-letters": "No letters, and left in the mail: {names}.",
    "also-letters": "More letters came in the same file: {names}.",
    "understood-in-part": "Only the first {count} characters were read for dates and promises.",
}
