"""Words from the terminal in, diagnostics and an exit code out; the only room that prints.

Exit codes: 0 done; 1 something is wrong with what somebody wrote, or with the disk; 2 wrong usage.
A command's module is loaded when the command is used: most of a short command's time is loading.
"""

import os
from importlib import import_module
from pathlib import Path

import click

from generator.cli.languages import LANGUAGES, report_language

__all__ = ["main", "settle"]

MODULES = {
    "build": "building",
    "check": "checking",
    "fetch": "fetching",
    "new": "starting",
    "poster": "posters",
    "serve": "serving",
    "status": "editing",
    "translated": "editing",
}
"""Where each command stands in this room."""


class Commands(click.Group):
    """The commands, each loaded when it is asked for."""

    def list_commands(self, _context: click.Context) -> list[str]:
        """All of them."""
        return sorted(MODULES)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command of that name, which its module adds."""
        if name in MODULES:
            import_module(f"generator.cli.{MODULES[name]}")
        return super().get_command(context, name)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "-C", "project", type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(), help="The project: the folder with content/ (default: here).",
)  # fmt: skip
@click.option(
    "--language", type=click.Choice(LANGUAGES), default=None,
    help="Language of the reports (default: the terminal's).",
)  # fmt: skip
@click.version_option(package_name="careportal")
@click.pass_context
def main(context: click.Context, project: Path, language: str | None) -> None:
    """Build career portals for health professions from Markdown."""
    if not (project / "content").is_dir():
        raise click.UsageError(
            f"{project.resolve()} has no folder content/; name the project with -C"
        )
    context.obj = {"project": project, "language": language or report_language(os.environ)}


def settle(obj: dict[str, object]) -> tuple[Path, str]:
    """The project and the language of the reports."""
    project, language = obj["project"], obj["language"]
    assert isinstance(project, Path)
    return project, str(language)
