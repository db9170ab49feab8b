"""A theme as a portal wears it: its chain of folders folded into one look."""

from collections.abc import Mapping
from dataclasses import dataclass
from os.path import isfile
from pathlib import Path

from generator.themes.schema import Colour, Font


@dataclass(frozen=True, slots=True)
class Theme:
    """The look of a portal."""

    name: str
    folders: tuple[Path, ...]
    """The theme's own folder first, the base's last; what stands in an earlier one wins."""
    colours: Mapping[str, Colour]
    """By role, with the portal's own colours in their places."""
    fonts: Mapping[str, Font]
    """By role: text, display."""
    script_fonts: Mapping[str, Font]
    stylesheets: tuple[str, ...]
    """Below `assets/`, the base's first."""
    page_stylesheets: Mapping[str, tuple[str, ...]]
    """The same by the name of a style sheet that only some pages load."""
    scripts: tuple[str, ...]
    icons: tuple[str, ...]
    """Names of the icons that templates may use."""
    settings: Mapping[str, str]
    """Every declared setting with its value; empty when it has neither value nor default."""
    files: Mapping[str, Path]
    """The files that settings name."""
    contrast: tuple[tuple[str, str, float], ...] = ()
    """Foreground, background and the ratio that the build has proven them to reach."""

    def message_folders(self) -> tuple[Path, ...]:
        """Folders of message catalogues, the theme's own first."""
        return tuple(folder / "messages" for folder in self.folders)

    def template_folders(self) -> dict[str, Path]:
        """Folders of templates by the name of their theme, the theme's own first."""
        places = {folder.name: folder / "templates" for folder in self.folders}
        return {name: place for name, place in places.items() if place.is_dir()}

    def asset(self, path: str) -> Path | None:
        """A file below `assets/`, of the first folder that has it."""
        return find_asset(self.folders, path)


def find_asset(folders: tuple[Path, ...], path: str) -> Path | None:
    """A file below `assets/` of the first folder that has it; never one that lies elsewhere."""
    shelves = (folder / "assets" for folder in folders)
    return next((shelf / path for shelf in shelves if holds(shelf, path)), None)


def holds(shelf: Path, path: str) -> bool:
    """Whether a path names a file below a folder, and not one that lies elsewhere."""
    place = shelf / path
    return isfile(place) and place.resolve().is_relative_to(shelf.resolve())


def asset_names(folders: tuple[Path, ...]) -> tuple[str, ...]:
    """Paths below `assets/` of every file in any of the folders, sorted."""
    return tuple(
        sorted(
            {
                place.relative_to(folder / "assets").as_posix()
                for folder in folders
                for place in (folder / "assets").rglob("*")
                if place.is_file() and not place.name.startswith(".")
            }
        )
    )
