"""Diagnostics become a report: for an editor's eyes, for programs, or for GitHub."""

from collections.abc import Callable, Mapping, Sequence

from generator.diagnostics import Diagnostic
from generator.reports.github import write_github
from generator.reports.json import write_json
from generator.reports.text import summarise, write_text
from generator.reports.wording import LANGUAGES, Catalogue, wording

__all__ = ["FORMATS", "LANGUAGES", "Catalogue", "Writer", "summarise", "wording", "write_report"]

Writer = Callable[[Sequence[Diagnostic], Catalogue], str]
"""Makes a whole report, without a line end at its end."""

FORMATS: Mapping[str, Writer] = {
    "text": write_text,
    "json": write_json,
    "github": write_github,
}


def write_report(diagnostics: Sequence[Diagnostic], shape: str, language: str = "en") -> str:
    """The report in one of `FORMATS`, worded in one of `LANGUAGES`; others are read in English."""
    return FORMATS[shape](diagnostics, Catalogue(language))
