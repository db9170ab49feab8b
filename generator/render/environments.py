"""Jinja2 for one language: values escaped, missing names an error, constants looked up once."""

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from generator.footprints import Fact, Trail
from generator.messages import Messages
from generator.render.compiled import COMPILED


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


@lru_cache(maxsize=50_000)
def escaped(text: str) -> str:
    """A plain text as HTML."""
    return str(escape(text))


def written(value: Any) -> str:
    """What a template prints, as HTML: `markupsafe.escape`, which remembers."""
    if type(value) is str:
        return escaped(value)
    if isinstance(value, Markup):
        return value
    html: Callable[[], str] | None = getattr(value, "__html__", None)
    return html() if html else escaped(str(value))


class Kept:
    """Parts that many pages share: what a template calls with a body, rendered once for its values.

    `{% call kept("footer", portal) %}…{% endcall %}`: whatever the body depends on is named, words
    by what they say and records (which nobody changes) by who they are.
    """

    def __init__(self, trail: Trail) -> None:
        self.trail = trail
        self.parts: dict[tuple[object, ...], tuple[tuple[object, ...], Markup, set[Fact]]] = {}

    def __call__(self, *values: object, caller: Callable[[], Markup]) -> Markup:
        key = tuple(v if isinstance(v, str | int) else (type(v), id(v)) for v in values)
        if key not in self.parts:
            with self.trail.followed() as facts:
                made = caller()
            self.parts[key] = values, made, facts
        _, part, looked_at = self.parts[key]
        self.trail.note_all(looked_at)
        return part


class Page(Template):
    """A template whose globals are those of its environment, and no others."""

    @classmethod
    def _from_namespace(
        cls, environment: Environment, namespace: MutableMapping[str, Any], *known: Any
    ) -> Template:
        namespace["escape"] = written
        return super()._from_namespace(environment, namespace, *known)

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        """Its macros. As nobody brings globals of their own, they are the same for everybody."""
        return super()._get_default_module()


CONSTANT = ("_", "asset", "icon")
"""Functions that give the same for the same word, in one language."""


class Constants:
    """What those functions give, asked at most once."""

    def __init__(self, functions: dict[str, Callable[[str], object]], trail: Trail) -> None:
        self.functions, self.trail = functions, trail
        self.known: dict[tuple[str, str], tuple[object, set[Fact]]] = {}

    def __getitem__(self, key: tuple[str, str]) -> object:
        if key not in self.known:
            name, word = key
            with self.trail.followed() as facts:
                made = self.functions[name](word)
            self.known[key] = made, facts
        found, looked_at = self.known[key]
        if looked_at:
            self.trail.note_all(looked_at)
        return found


class Folding(NodeTransformer):
    """Asks for constants where a template calls one of their functions with a word."""

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 -- named after the node
        match node:
            case nodes.Call(
                node=nodes.Name(name=name),
                args=[nodes.Const(value=str(word))],
                kwargs=[],
                dyn_args=None,
            ) if name in CONSTANT:
                constants = nodes.EnvironmentAttribute("constants")
                return nodes.Getitem(
                    constants, nodes.Const((name, word)), "load", lineno=node.lineno
                )
            case _:
                return self.generic_visit(node)


class Generator(CodeGenerator):
    """Writes the code of templates, in which a constant is one look-up."""

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802 -- the same
        if isinstance(node.node, nodes.EnvironmentAttribute):
            self.visit(node.node, frame)
            self.write("[")
            self.visit(node.arg, frame)
            self.write("]")
        else:
            super().visit_Getitem(node, frame)


class Speaking(Environment):
    """Jinja2 for one language."""

    code_generator_class = Generator
    template_class = Page
    constants: Constants

    def _generate(self, source: nodes.Template, *named: Any, **more: Any) -> str:
        return super()._generate(Folding().visit(source), *named, **more)


def silent(loader: BaseLoader) -> Speaking:
    """Jinja2 before it knows a language: enough to compile templates for all of them."""
    made = Speaking(
        loader=loader,
        bytecode_cache=COMPILED,
        auto_reload=False,
        cache_size=-1,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )
    made.policies["ext.i18n.trimmed"] = True
    return made


def environment(
    loader: BaseLoader,
    messages: Messages,
    tag: str,
    furniture: Furniture,
    trail: Trail,
) -> Environment:
    """Jinja2 for one language: every value escaped, every missing name an error."""
    made = silent(loader)
    install = made.install_gettext_translations  # type: ignore[attr-defined]  # from the extension
    install(messages[tag].catalogue, newstyle=True)
    made.globals.update(
        asset=furniture.asset, icon=furniture.icon, logo=furniture.logo, kept=Kept(trail)
    )
    say = messages[tag].catalogue.gettext
    made.constants = Constants(
        {
            "_": lambda word: Markup(say(word)) % {},  # noqa: S704  # the catalogue is ours
            "asset": furniture.asset,
            "icon": furniture.icon,
        },
        trail,
    )
    return made
