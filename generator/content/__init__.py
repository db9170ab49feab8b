"""Documents become professions, stories, regions, employers, pages, quizzes, trade words, figures,
maps and portals."""

from datetime import date
from pathlib import Path

from generator.content.bodies import SectionWords
from generator.content.entries import Reader, read_entries
from generator.content.figures import read_figures
from generator.content.files import stray_files
from generator.content.kinds import (
    EMPLOYERS,
    PAGES,
    PROFESSIONS,
    QUIZZES,
    REGIONS,
    STORIES,
    TERMS,
)
from generator.content.maps import read_maps
from generator.content.pins import read_pins
from generator.content.portals import read_portals
from generator.content.remembering import Map, Memory, Oblivion
from generator.diagnostics import Diagnostic, ordered
from generator.model.entries import Content

__all__ = ["SectionWords", "read_content"]


def read_content(
    project: Path,
    words: SectionWords,
    today: date,
    memory: Memory | None = None,
    mapper: Map = map,
) -> tuple[Content, tuple[Diagnostic, ...]]:
    """Everything below `content/`, and everything that is wrong with it, in one pass.

    `words` says by which headings the sections of a body are known; `today` decides which
    permissions have ended; what was read before is recalled from `memory`, what is new is read by
    `mapper`. Never raises for what stands in a file.
    """
    portals = read_portals(project)
    figures, wrong_figures, broken_figures = read_figures(project)
    reader = Reader(project, words, portals.languages, today, memory or Oblivion(), mapper)
    professions = read_entries(reader, PROFESSIONS)
    stories = read_entries(reader, STORIES)
    regions = read_entries(reader, REGIONS)
    employers = read_entries(reader, EMPLOYERS)
    pages = read_entries(reader, PAGES)
    maps, wrong_maps = read_maps(project, regions.entries, reader.memory)
    quizzes = read_entries(reader, QUIZZES)
    terms = read_entries(reader, TERMS)
    harvests = (professions, stories, regions, employers, pages, quizzes, terms)
    broken = {harvest.kind: harvest.broken for harvest in harvests}
    broken |= {"figure": set(broken_figures), "portal": portals.broken}
    known = {*professions.entries, *professions.broken}
    pins, wrong_pins = read_pins(project, known)
    content = Content(
        professions=professions.entries,
        stories=stories.entries,
        regions=regions.entries,
        employers=employers.entries,
        pages=pages.entries,
        quizzes=quizzes.entries,
        figures=figures,
        portals=portals.configs,
        maps=maps,
        terms=terms.entries,
        pins=pins,
        withdrawn=frozenset(stories.withdrawn),
        withdrawn_media=frozenset(stories.withdrawn_media),
        broken=frozenset((kind, name) for kind, names in broken.items() for name in names),
    )
    found = [*stray_files(project), *portals.diagnostics, *wrong_figures, *wrong_maps, *wrong_pins]
    for harvest in harvests:
        found += harvest.diagnostics
    return content, ordered(found)
