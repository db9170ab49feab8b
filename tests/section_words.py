"""The headings of sections as editors know them, for tests that read content."""

SECTIONS = (
    "tasks", "day", "fit", "hard-sides", "workplaces", "hours", "pay", "entry", "recognition",
    "progression", "equivalents", "faq", "next", "transcript",
)  # fmt: skip

DUTCH = (
    "Wat doe je?", "Een dag als …", "Past dit bij jou?", "Eerlijk gezegd", "Waar werk je?",
    "Werktijden en diensten", "Wat verdien je?", "Hoe kom je binnen?", "Buitenlands diploma",
    "Doorgroeien", "Over de grens", "Veelgestelde vragen", "Dit kun je nu doen",
    "Uitgeschreven tekst",
)  # fmt: skip

GERMAN = (
    "Was macht man in diesem Beruf?", "Ein Tag als …", "Passt das zu mir?", "Ehrlich gesagt",
    "Wo arbeitet man?", "Arbeitszeiten und Schichten", "Verdienst", "Zugang", "Anerkennung",
    "Weiterbildung und Aufstieg", "Über die Grenze", "Häufige Fragen", "So geht es weiter",
    "Text zum Film",
)  # fmt: skip

ENGLISH = (
    "What you'll do", "A day as …", "Does this sound like you?", "The hard parts",
    "Where you can work", "Hours and shifts", "Pay", "How to get in", "Foreign diploma",
    "Progression", "Across the border", "Questions", "What to do next", "Transcript",
)  # fmt: skip

SECTION_WORDS = {
    language: dict(zip(headings, SECTIONS, strict=True))
    for language, headings in (("nl", DUTCH), ("de", GERMAN), ("en", ENGLISH))
}
