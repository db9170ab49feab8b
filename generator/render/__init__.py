"""A view becomes HTML; knows templates, not professions."""

import re
import traceback
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    FileSystemLoader,
    PrefixLoader,
    TemplateError,
    TemplateSyntaxError,
)
from markupsafe import Markup

from generator.diagnostics import Diagnostic, Mistakes, Span, error, say
from generator.footprints import Trail
from generator.messages import Messages
from generator.render.compiled import COMPILED, learn, taught
from generator.render.environments import Furniture, environment, silent
from generator.views.pages import View
from generator.views.styleguide import Panel

__all__ = ["Furniture", "Renderer", "apart", "compile_templates"]

REFERENCE = re.compile(
    r' (?P<name>id|for|form|name|href|aria-(?:label|labelledby|describedby|controls))="(?P<value>[^"]*)"'
)
"""An attribute that names an element of the page, or names one to the ear."""

UNSEEN_AFTER = re.compile(
    r".*</?(?:body|dd|div|dl|dt|figure|footer|head|header|link|main|meta|nav|p|section|t[dhr]|table"
    r"|tbody|thead)\b[^<>]*>"
)
"""A line that ends with a tag of what is a block wherever it stands, or is not shown at all."""


class Lines(dict[str, str]):
    """What is left of a line of a page, by the line: most stand on many pages."""

    MOST = 100_000

    def __missing__(self, line: str) -> str:
        shown = line.lstrip()
        if shown and not (shown.endswith(">") and UNSEEN_AFTER.fullmatch(shown)):
            shown += "\n"
        if len(self) >= self.MOST:
            self.clear()
        self[line] = shown
        return shown


LINES = Lines()


class Renderer:
    """The templates of a theme, ready in every language."""

    def __init__(
        self,
        folders: Mapping[str, Path],
        messages: Messages,
        furniture: Furniture,
        trail: Trail | None = None,
        known: bytes = b"",
    ) -> None:
        """`folders`: template folder by theme name, the theme's own first, its parents after it;
        `trail`: notes what the furniture looks at, also for parts that were rendered before;
        `known`: what `compile_templates` made of these folders."""
        learn(known)
        loader = loader_of(folders)
        self.furniture = furniture
        self.environments = {
            tag: environment(loader, messages, tag, furniture, trail or Trail())
            for tag in messages.languages
        }
        for made in self.environments.values():
            made.globals["panel"] = self.panel

    def page(self, view: View) -> bytes:
        """The page as UTF-8; raises `Mistakes` at the line of the template that fails."""
        frame = view.frame
        try:
            template = self.environments[frame.language].get_template(f"{frame.template}.html")
            html = template.render(
                view=view, frame=frame, preloads=self.furniture.preloads(frame.language)
            )
        except Exception as failure:
            raise Mistakes([broken_template(failure, frame.template)]) from failure
        return (unindented(html.strip()).rstrip("\n") + "\n").encode()

    def panel(self, panel: Panel) -> Markup:
        """A component in one language and mode, as it may stand beside its other panels."""
        template = self.environments[panel.language].get_template(f"specimens/{panel.name}.html")
        frame = panel.shown.frame
        html = template.render(shown=panel.shown, frame=frame, portal=frame.portal)
        return apart(html, panel.mark, panel.caption)


def loader_of(folders: Mapping[str, Path]) -> BaseLoader:
    """Finds a template in the first folder that has it, and in a certain one: `base/page.html`."""
    places = {name: FileSystemLoader(folder) for name, folder in folders.items()}
    return ChoiceLoader([*places.values(), PrefixLoader(places)])


def compile_templates(folders: Mapping[str, Path]) -> bytes:
    """The templates of a theme, compiled for every language; what is broken is left to those who
    render it."""
    templates, keys = silent(loader_of(folders)), []
    for name in templates.list_templates(extensions=["html"]):
        with suppress(TemplateError, UnicodeDecodeError):
            file = templates.get_template(name).filename
            keys.append(COMPILED.get_cache_key(name, file))
    return taught(keys)


def apart(html: str, mark: str, caption: str) -> Markup:
    """A fragment that can stand on a page many times: its ids and the names of its landmarks marked.

    The element with the id `mark` holds the caption, which becomes part of every name; links to
    what the fragment does not hold lead there.
    """
    ids = frozenset(re.findall(r' id="([^"]*)"', html))

    def marked(found: re.Match[str]) -> str:
        name, value = found["name"], found["value"]
        if name == "aria-label":
            return f' {name}="{value} ({caption})"'
        if name == "href":
            here = f"#{value[1:]}-{mark}" if value[1:] in ids else f"#{mark}"
            return f' {name}="{here if value.startswith("#") else value}"'
        names = " ".join(f"{part}-{mark}" for part in value.split())
        return f' {name}="{names} {mark}"' if name == "aria-labelledby" else f' {name}="{names}"'

    return Markup(REFERENCE.sub(marked, html))  # noqa: S704 -- rendered with autoescape


def unindented(html: str) -> str:
    """The page without the white space of its templates that nobody sees; one with preformatted text
    stays as it is."""
    return html if "<pre" in html else "".join(map(LINES.__getitem__, html.split("\n")))


def broken_template(failure: Exception, family: str) -> Diagnostic:
    """The innermost line of a template that had a part in a failure."""
    name, line = f"themes/base/templates/{family}.html", 1
    if isinstance(failure, TemplateSyntaxError):
        name, line = failure.filename or name, failure.lineno
    for place in traceback.extract_tb(failure.__traceback__):
        if place.filename.endswith(".html"):
            name, line = place.filename, place.lineno or 1
    shown = name[name.rfind("themes/") :] if "themes/" in name else name
    message = say("the template fails: {problem}", problem=f"{type(failure).__name__}: {failure}")
    hint = say("what a template may use stands in generator/views/pages.py")
    return error(Span(shown, line), "broken-template", message, hint)
