"""The language in which the command reports."""

from collections.abc import Mapping

LANGUAGES = ("de", "en", "nl")
"""Those that reports speak: `generator.reports` has the words."""


def report_language(environment: Mapping[str, str]) -> str:
    """The terminal's language, if reports speak it; else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            tag = value.split("_")[0].split(".")[0].lower()
            return tag if tag in LANGUAGES else "en"
    return "en"
