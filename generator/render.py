"""A view becomes HTML; knows templates, not professions."""

import re
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateSyntaxError,
)
from markupsafe import Markup

from generator.diagnostics import Diagnostic, Mistakes, Span, error, say
from generator.messages import Messages
from generator.views.pages import View

INDENTATION = re.compile(r"\n\s+")


@dataclass(frozen=True, slots=True)
class Furniture:
    """What every template may use besides its view."""

    asset: Callable[[str], str]
    """Address of an asset of the theme."""
    icon: Callable[[str], Markup]
    """A small drawing by name."""
    logo: Markup
    preloads: Callable[[str], tuple[str, ...]]
    """Fonts to fetch early, for a language."""


class Renderer:
    """The templates of a theme, ready in every language."""

    def __init__(
        self, folders: Mapping[str, Path], messages: Messages, furniture: Furniture
    ) -> None:
        """`folders`: template folder by theme name, the theme's own first, its parents after it."""
        loader = ChoiceLoader(
            [
                *(FileSystemLoader(folder) for folder in folders.values()),
                PrefixLoader({name: FileSystemLoader(folder) for name, folder in folders.items()}),
            ]
        )
        self.furniture = furniture
        self.environments = {
            tag: environment(loader, messages, tag, furniture) for tag in messages.languages
        }

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
        return (unindented(html.strip()) + "\n").encode()


def unindented(html: str) -> str:
    """The page without the indentation of its templates; one with preformatted text stays as it is."""
    return html if "<pre" in html else INDENTATION.sub("\n", html)


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


def environment(
    loader: ChoiceLoader, messages: Messages, tag: str, furniture: Furniture
) -> Environment:
    """Jinja2 for one language: every value escaped, every missing name an error."""
    made = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )
    made.policies["ext.i18n.trimmed"] = True
    install = made.install_gettext_translations  # type: ignore[attr-defined]  # from the extension
    install(messages[tag].catalogue, newstyle=True)
    made.globals.update(asset=furniture.asset, icon=furniture.icon, logo=furniture.logo)
    return made
