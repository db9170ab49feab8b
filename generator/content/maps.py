"""The maps that regions name become drawings."""

from collections.abc import Mapping
from pathlib import Path

from generator.content.remembering import Memory
from generator.diagnostics import Diagnostic
from generator.maps import read_map
from generator.model.entries import Region
from generator.model.maps import Drawing

Maps = tuple[Mapping[str, Drawing], tuple[Diagnostic, ...]]
"""Drawings by the region that names them, and what is wrong with the files."""


def read_maps(project: Path, regions: Mapping[str, Region], memory: Memory) -> Maps:
    """Every map of the project."""
    drawings: dict[str, Drawing] = {}
    diagnostics: list[Diagnostic] = []
    for region in regions.values():
        if name := region.facts.map:
            drawing, wrong = read_map(project, name, region.source().spans.at("map"), memory)
            diagnostics += wrong
            if drawing:
                drawings[region.id] = drawing
    return drawings, tuple(diagnostics)
