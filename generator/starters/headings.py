"""Canonical sections become headings, as the theme's words say them in a language."""

from pathlib import Path

from generator.build.examination import base_theme
from generator.messages import read_messages, section_headings


def headings(project: Path, language: str, title: str, *sections: str) -> dict[str, str]:
    """The heading of each section, by section, in a form that is surely recognised."""
    folder = base_theme(project) / "messages"
    words = read_messages([folder], [language])[language]
    known = section_headings(folder).get(language.partition("-")[0], {})
    return {
        section: heading(section, words.term("section", section), title, known)
        for section in sections
    }


def heading(section: str, wording: str, title: str, known: dict[str, str]) -> str:
    """A heading in the words of the language, else in the nearest with the section's id."""
    if known.get(wording.casefold()) == section and not wording.endswith("…"):
        return f"## {wording}"
    text = wording.replace("…", title) if wording != section else section.capitalize()
    return f"## {text} {{#{section}}}"
