import json

import pytest

from generator.diagnostics import Diagnostic, Span, error, say, warning
from generator.reports import write_report

DUPLICATE = error(
    Span("content/figures.yaml", 4, 3, 4, "  naam: Ü"),
    "duplicate-key",
    say("the key `{key}` stands here twice", key="naam"),
    say("remove this line"),
    Span("content/figures.yaml", 2, 3, 4, "  naam: A"),
)
PLAIN = warning(Span("content/pages"), "stray-file", say("nothing reads `{name}` here", name="x"))


def test_a_report_shows_place_line_caret_hint_and_the_other_place() -> None:
    assert write_report([DUPLICATE, PLAIN], "text") == (
        "content/figures.yaml:4:3: error[duplicate-key]: the key `naam` stands here twice\n"
        "    4 |   naam: Ü\n"
        "      |   ^^^^\n"
        "  hint: remove this line\n"
        "  also: content/figures.yaml:2:3\n"
        "\n"
        "content/pages:1:1: warning[stray-file]: nothing reads `x` here\n"
        "\n"
        "1 error, 1 warning"
    )


def test_a_report_can_be_read_in_dutch() -> None:
    assert write_report([DUPLICATE, PLAIN], "text", "nl") == (
        "content/figures.yaml:4:3: fout[duplicate-key]: de sleutel `naam` staat hier twee keer\n"
        "    4 |   naam: Ü\n"
        "      |   ^^^^\n"
        "  tip: haal deze regel weg\n"
        "  ook: content/figures.yaml:2:3\n"
        "\n"
        "content/pages:1:1: waarschuwing[stray-file]: niets leest hier `x`\n"
        "\n"
        "1 fout, 1 waarschuwing"
    )


def test_a_language_without_a_catalogue_is_read_in_english() -> None:
    assert write_report([DUPLICATE], "text", "../de") == write_report([DUPLICATE], "text")


@pytest.mark.parametrize(
    ("errors", "warnings", "summary"),
    [(3, 1, "3 Fehler, 1 Warnung"), (1, 0, "1 Fehler"), (0, 2, "2 Warnungen")],
)
def test_the_summary_counts(errors: int, warnings: int, summary: str) -> None:
    report = write_report([DUPLICATE] * errors + [PLAIN] * warnings, "text", "de")

    assert report.splitlines()[-1] == summary


def test_nothing_wrong_is_an_empty_report() -> None:
    assert write_report([], "text") == ""
    assert write_report([], "json") == "[]"
    assert write_report([], "github") == ""


def excerpt(source: str, column: int, length: int) -> list[str]:
    diagnostic = error(
        Span("a.md", 1, column, length, source), "wrong-type", say("one line of text")
    )
    return write_report([diagnostic], "text").split("\n")[1:3]


def test_tabs_are_shown_as_four_columns() -> None:
    assert excerpt("\ta: b", 5, 1) == ["    1 |     a: b", "      |        ^"]


def test_wide_characters_take_two_columns_and_accents_none() -> None:
    assert excerpt("漢字: e\N{COMBINING ACUTE ACCENT}x", 5, 3) == [
        "    1 | 漢字: e\N{COMBINING ACUTE ACCENT}x",
        "      |       ^^",
    ]


def test_a_long_line_is_cut_around_the_mistake() -> None:
    line, carets = excerpt("a" * 5000 + "WRONG" + "b" * 5000, 5001, 5)

    assert len(line) <= 108
    assert line[carets.index("^") : carets.rindex("^") + 1] == "WRONG"


def test_what_could_command_a_terminal_is_spelled_out() -> None:
    message = say("`{key}` is missing", key="\x1b[2J\N{RIGHT-TO-LEFT OVERRIDE}")
    diagnostic = error(Span("a.md", 1, 1, 1, "a\x1b[2Jb"), "missing-key", message)
    report = write_report([diagnostic], "text")

    assert "\x1b" not in report
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in report
    assert "\\u001b" in report


def test_json_names_every_part() -> None:
    assert json.loads(write_report([DUPLICATE], "json")) == [
        {
            "path": "content/figures.yaml",
            "line": 4,
            "column": 3,
            "length": 4,
            "severity": "error",
            "code": "duplicate-key",
            "message": "the key `naam` stands here twice",
            "hint": "remove this line",
            "also": {"path": "content/figures.yaml", "line": 2, "column": 3},
        }
    ]


def github(diagnostic: Diagnostic) -> str:
    return write_report([diagnostic], "github")


def test_github_shows_a_diagnostic_beside_its_line() -> None:
    assert github(DUPLICATE) == (
        "::error file=content/figures.yaml,line=4,col=3,endColumn=7,title=duplicate-key::"
        "the key `naam` stands here twice%0Ahint: remove this line%0Aalso: content/figures.yaml:2:3"
    )


def test_github_cannot_be_given_a_second_command() -> None:
    nasty = error(Span("a,b:c%.md"), "x", say("`{key}` is missing", key="100%\r\n::set-env"))

    assert github(nasty) == (
        "::error file=a%2Cb%3Ac%25.md,line=1,col=1,endColumn=2,title=x::"
        "`100%25%0D%0A::set-env` is missing"
    )
