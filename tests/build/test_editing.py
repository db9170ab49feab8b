"""What editors rely on, on the demonstration portals themselves (S1, S2, B of the capabilities)."""

import json
import re
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from generator.reports import write_report
from tests.build.conftest import Desk
from tests.command import build, built, careportal
from tests.sites import TODAY, Site

NOOR = "stories/noor-operatieassistent.nl.md"


def test_the_demonstration_portals_have_no_errors(desk: Desk) -> None:
    assert desk.errors() == []


def test_the_demonstration_portals_do_not_break_by_the_passing_of_time(desk: Desk) -> None:
    assert desk.errors("2029-06-01") == []


def test_b_16_figures_that_expire_within_sixty_days_are_listed(desk: Desk) -> None:
    soon = {str(d.message) for d in desk.reports("2026-11-22")["figure-expires"]}
    early = {str(d.message) for d in desk.reports("2026-10-01").get("figure-expires", [])}

    assert any("`mfa-training.year-1` expires on 2026-12-31" in message for message in soon)
    assert not any("mfa-training" in message for message in early)


def test_b_16_an_expired_figure_fails_the_build_or_is_printed_as_past(
    desk: Desk, hills: Site
) -> None:
    nurse = hills.file("/gesundheit/de/berufe/pflegefachfrau-pflegefachmann/").read_text()
    figures = desk.project / "content/figures.yaml"
    figures.write_text(figures.read_text().replace("when_expired: past", "when_expired: fail"))

    assert "1.340,69" in nurse
    assert "bis 31. März 2025" in nurse
    assert any("expired-figure" in error for error in desk.errors())


def test_b_17_a_figure_is_changed_once_and_holds_in_every_language(
    desk: Desk, tmp_path: Path
) -> None:
    desk.change("figures.yaml", "value: 60000", "value: 61234")
    built(desk.project, tmp_path / "dist", TODAY, "suedwestfalen")
    pages = {
        tag: "".join(p.read_text() for p in (tmp_path / "dist/suedwestfalen" / tag).rglob("*.html"))
        for tag in ("de", "en", "ar", "uk")
    }

    assert "61.234" in pages["de"]
    assert "61,234" in pages["en"]
    for text in pages.values():
        assert "60.000" not in text
        assert "60,000" not in text


def test_b_18_a_mistake_names_file_line_nearest_word_and_mend_in_three_languages(
    desk: Desk,
) -> None:
    desk.change(NOOR, "employer: ziekenhuis-", "employer: ziekenhuiz-")
    found = desk.reports()["unknown-employer"]

    for language, message in (
        ("en", "no employer is called"), ("nl", "geen werkgever"), ("de", "Arbeitgeber"),
    ):  # fmt: skip
        report = write_report(found, "text", language)
        assert re.search(rf"content/{NOOR}:\d+:\d+: ", report), language
        assert message in report, language
        assert "ziekenhuis-" in report.splitlines()[-3] + report.splitlines()[-4], language


def test_b_18_mistakes_become_annotations_on_github(desk: Desk) -> None:
    desk.change(NOOR, "employer: ziekenhuis-", "employer: ziekenhuiz-")
    done = careportal(desk.project, "check", "--format", "github", "--today", TODAY)

    assert done.returncode == 1
    assert f"::error file=content/{NOOR},line=" in done.stdout


def test_s2_11_an_editor_with_a_dutch_terminal_reads_dutch(desk: Desk) -> None:
    desk.change(NOOR, "employer: ziekenhuis-", "employer: ziekenhuiz-")
    done = careportal(desk.project, "check", "--today", TODAY, LC_ALL="nl_NL.UTF-8")

    assert "fout[unknown-employer]" in done.stdout or "geen werkgever" in done.stdout


def test_reports_for_programs_are_json(desk: Desk) -> None:
    done = careportal(desk.project, "check", "--format", "json", "--today", TODAY)
    listed = json.loads(done.stdout)

    assert done.returncode == 0
    assert {"path", "line", "column", "severity", "code", "message", "hint", "also"} <= set(
        listed[0]
    )


def test_b_19_a_translation_whose_original_changed_is_reported_and_says_so_on_its_page(
    desk: Desk, tmp_path: Path
) -> None:
    translation = desk.project / "content/professions/operatieassistent.en.md"
    assert careportal(desk.project, "translated", str(translation)).returncode == 0
    assert not any(
        d.span.path == "content/professions/operatieassistent.en.md"
        for code in ("unmarked-translation", "outdated-translation")
        for d in desk.reports().get(code, [])
    )
    original = desk.project / "content/professions/operatieassistent.nl.md"
    original.write_text(
        original.read_text().replace("## Past dit bij jou?", "Nog een zin.\n\n## Past dit bij jou?")
    )
    outdated = {d.span.path for d in desk.reports()["outdated-translation"]}
    built(desk.project, tmp_path / "dist", TODAY, "volg-je-hart")
    page = next(
        p.read_text()
        for p in (tmp_path / "dist/volg-je-hart/en").rglob("index.html")
        if "The Dutch version of this page has changed since" in p.read_text()
    )

    assert "content/professions/operatieassistent.en.md" in outdated
    assert "heatre" in page


def test_b_19_status_counts_current_outdated_and_missing_per_language(desk: Desk) -> None:
    done = careportal(desk.project, "status")
    rows = {tuple(line.split()[:2]): line.split()[2:] for line in done.stdout.splitlines()}

    assert done.returncode == 0
    assert rows["portal", "language"] == ["original", "current", "unmarked", "outdated", "missing"]
    assert int(rows["suedwestfalen", "de"][0]) > 30
    assert int(rows["suedwestfalen", "ar"][4]) > 20


def test_b_20_nothing_of_a_withdrawn_person_is_built(desk: Desk, tmp_path: Path) -> None:
    desk.change(NOOR, "consent:", "withdrawn: true\nconsent:")
    for file in (desk.project / "content").rglob("*.md"):
        text = file.read_text()
        file.write_text(
            re.sub(r"\[([^\]]*)\]\((?:story:)?noor-operatieassistent[^)]*\)", "iemand", text)
        )
    built(desk.project, tmp_path / "dist", TODAY, "volg-je-hart")
    files = [f for f in (tmp_path / "dist").rglob("*") if f.is_file()]

    assert not [f for f in files if re.search(r"\bnoor\b", f.name.casefold())]
    assert not [f for f in files if re.search(rb"\bnoor\b", f.read_bytes(), re.IGNORECASE)]
    assert not [f for f in files if f.suffix in (".mp4", ".vtt")]


def test_b_20_a_link_to_a_withdrawn_story_is_named(desk: Desk) -> None:
    desk.change(NOOR, "consent:", "withdrawn: true\nconsent:")

    assert any("withdrawn" in error for error in desk.errors())


def test_b_20_an_expired_consent_stops_the_build(desk: Desk) -> None:
    desk.change(NOOR, "consent:\n", "consent:\n  expires: 2026-11-21\n")

    assert any("expired-consent" in error for error in desk.errors())
    assert not any("expired-consent" in error for error in desk.errors("2026-11-21"))


def test_s1_09_an_unknown_motive_is_an_error(desk: Desk) -> None:
    desk.change("stories/leila-pflegefachfrau.de.md", "motive: moved-here", "motive: moved-hear")

    assert any("unknown-choice" in error and "moved-hear" in error for error in desk.errors())


def test_s1_10_a_picture_without_credit_stops_the_build(desk: Desk) -> None:
    path = desk.project / "content/stories/leila-pflegefachfrau.de.md"
    path.write_text(re.sub(r"\n  credit:[^\n]*", "", path.read_text()))

    assert any("missing-credit" in error for error in desk.errors())


def test_s2_10_another_look_and_logo_are_a_matter_of_configuration(
    desk: Desk, tmp_path: Path, heart: Site
) -> None:
    desk.change("portals/volg-je-hart.yaml", "theme: volg-je-hart", "theme: suedwestfalen")
    after = built(desk.project, tmp_path / "dist", TODAY, "volg-je-hart") / "volg-je-hart"
    sheets = [
        next((root / "assets").glob("site.*.css")).read_text() for root in (heart.root, after)
    ]

    assert (heart.root / "nl/index.html").read_text() != (after / "nl/index.html").read_text()
    assert ["Bricolage" in sheet for sheet in sheets] == [True, False]
    assert ["Fraunces" in sheet for sheet in sheets] == [False, True]


def test_wrong_usage_ends_with_two(desk: Desk) -> None:
    def ends_with(project: Path, *words: str) -> int:
        return CliRunner().invoke(main, ["-C", str(project), *words]).exit_code

    assert ends_with(desk.project, "build", "--today", "tomorrow") == 2
    assert ends_with(desk.project, "check", "--format", "xml") == 2
    assert ends_with(desk.project, "translated", "nowhere.md") == 2
    assert ends_with(desk.project / "content", "check") == 2


def test_an_unknown_portal_is_named_with_the_nearest(desk: Desk) -> None:
    done = careportal(desk.project, "build", "volg-je-hard")

    assert done.returncode == 1
    assert "did you mean `volg-je-hart`?" in done.stderr


def test_in_a_pipe_progress_is_plain_lines(desk: Desk, tmp_path: Path) -> None:
    desk.change(NOOR, "employer: ziekenhuis-", "employer: ziekenhuiz-")
    done = build(desk.project, tmp_path / "dist", TODAY)

    assert done.stderr.splitlines()[0] == "read …"
    assert "\x1b" not in done.stderr + done.stdout


def test_a_template_that_fails_is_named_by_file_and_line(desk: Desk, tmp_path: Path) -> None:
    template = desk.project / "themes/base/templates/employer.html"
    template.write_text(template.read_text().replace("view.kind", "view.sort", 1))
    line = 1 + template.read_text().split("view.sort")[0].count("\n")
    done = build(desk.project, tmp_path / "dist", TODAY, "volg-je-hart")

    assert done.returncode == 1
    assert f"themes/base/templates/employer.html:{line}:1: error[broken-template]" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "dist").exists()


def test_a_template_in_another_encoding_is_a_mistake_not_a_crash(
    desk: Desk, tmp_path: Path
) -> None:
    template = desk.project / "themes/base/templates/employer.html"
    template.write_bytes(template.read_bytes() + "Übersicht".encode("latin-1"))
    done = build(desk.project, tmp_path / "dist", TODAY, "volg-je-hart")

    assert done.returncode == 1
    assert "error[broken-template]" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "dist").exists()


def test_an_icon_that_nobody_has_drawn_is_reported_where_it_is_named(desk: Desk) -> None:
    desk.change("quizzes/vjh-quiz.nl.md", "icon: hourglass", "icon: hourglas")

    (found,) = desk.reports()["unknown-icon"]
    assert found.span.path == "content/quizzes/vjh-quiz.nl.md"
    assert found.span.source[found.span.column - 1 :].startswith("hourglas,")
    assert str(found.hint) == "did you mean `hourglass`?"
