"""Every code is explained and every template is translated, in whatever room it is used."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import generator
from generator.diagnostics.codes import CODES
from generator.reports.wording import LANGUAGES, LOCALES

GENERATOR = Path(generator.__path__[0])
CODE_FIRST = ("Complaint", "always", "BadFilm", "Refused")
CODE_SECOND = ("error", "warning", ".refuse", "Flaw")
SAID = ("say", ".refuse")
OWN_WORDS = {"error", "warning", "hint", "also"}


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path in GENERATOR.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                yield node.func.id, node
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                yield f".{node.func.attr}", node


def text_of(call: ast.Call, position: int) -> Iterator[str]:
    argument = call.args[position] if position < len(call.args) else None
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value


def codes() -> set[str]:
    first = {code for name, call in calls() if name in CODE_FIRST for code in text_of(call, 0)}
    second = {code for name, call in calls() if name in CODE_SECOND for code in text_of(call, 1)}
    return first | second


def templates() -> set[str]:
    said = {text for name, call in calls() if name in SAID for text in text_of(call, 0)}
    return said | OWN_WORDS


def holes(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def translations(language: str) -> dict[str, str]:
    with (LOCALES / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    return {str(entry.id): str(entry.string) for entry in catalogue if isinstance(entry.id, str)}


def test_every_code_is_explained() -> None:
    assert codes() - CODES.keys() == set()


def test_every_explanation_is_one_or_two_sentences() -> None:
    assert {
        code for code, text in CODES.items() if not text.endswith(".") or len(text) > 200
    } == set()


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_template_is_translated(language: str) -> None:
    known = {template for template, text in translations(language).items() if text}

    assert templates() - known == set()


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_translation_has_the_holes_of_its_template(language: str) -> None:
    wrong = {
        template
        for template, text in translations(language).items()
        if template and holes(text) != holes(template)
    }

    assert wrong == set()
