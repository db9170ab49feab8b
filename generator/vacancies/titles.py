"""A title as employers write it becomes the bare name of a job, for matching; never for display."""

import re

LETTER = r"(?:[mwfdxvhia]|gn|divers|weiblich|männlich|man|vrouw)"
IN_BRACKETS = re.compile(
    rf"[(\[]\s*(?:{LETTER}(?:\s*[/|,*]\s*{LETTER}){{1,4}}|gn|all(?:e)?\s+(?:genders?|gendern|geschlechter))"
    r"\s*[)\]]",
    re.IGNORECASE,
)
"""`(m/w/d)`, `[m|v|x]`, `(gn)`, `(alle Geschlechter)`."""
BARE = re.compile(
    r"(?<![\w/-])(?:(?=[^\s]*m)[mwfdxv](?:\s?[/|]\s?[mwfdxv]){1,3}|h/f|f/h)(?![\w/-])",
    re.IGNORECASE,
)
"""`m/w/d` without brackets; it has an m, since `v/d` is Dutch for "van de"."""
FEMALE_ENDING = re.compile(
    r"(?<=[a-zäöüß])(?:[:*_](?:in(?:nen)?|[ern])|/-?in(?:nen)?|\(in(?:nen)?\)|/[ern])\b"
    r"|(?<=[a-zäöüß]) ?\((?:in|e|r|n)\)"
    r"|(?<=[A-ZÄÖÜ]{3})(?:[:*_]|/-?)IN(?:NEN)?\b"
)
REFERENCE = re.compile(
    r"[(\[]\s*(?:ID|Ref|Referenz|Kennziffer|Vacaturenummer|Nr|Job)[\s.:#-]*[\w/-]+\s*[)\]]"
    r"|#\s?\d{2,}|\bREQ-?\d+\b|\b(?:Kennziffer|Ref\.?-?\s?Nr\.?)\s*:?\s*[\w/-]+",
    re.IGNORECASE,
)
AMOUNT = re.compile(
    r"[(\[,|–-]?\s*\b\d{1,3}(?:[.,]\d+)?(?:\s*(?:-|–|bis|tot|t/m)\s*\d{1,3}(?:[.,]\d+)?)?\s*"
    r"(?:%|(?:Prozent|procent|Std\.?|Stunden|uur|u)(?!\w))(?:\s*(?:per|pro|/)\s*(?:week|Woche))?\s*[)\]]?",
    re.IGNORECASE,
)


def without_gender_marker(title: str) -> str:
    """The title without `(m/w/d)`, `m/v/x`, `(alle Geschlechter)`, `(gn)`; what is left stands close."""
    return tidy(BARE.sub(" ", IN_BRACKETS.sub(" ", title)))


def plain_title(title: str) -> str:
    """The title without gender marker, reference, hours and percentage, as Google wants it."""
    return tidy(AMOUNT.sub(" ", REFERENCE.sub(" ", without_gender_marker(title))))


def bare_title(title: str) -> str:
    """The name of the job alone: no gender marker or ending, reference, hours or percentage."""
    text = plain_title(title)
    return tidy(FEMALE_ENDING.sub("", text))


def tidy(text: str) -> str:
    """One line, without punctuation left over at its ends or before another."""
    text = re.sub(r"\(\s*\)|\[\s*\]", " ", text)
    text = re.sub(r"\s+([,;:.)])", r"\1", " ".join(text.split()))
    return text.strip(" ,;:|–-/*")
