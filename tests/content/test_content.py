import os
from datetime import date
from pathlib import Path

import pytest

from tests.projects import PROFESSION, REGION, STORY, read, report_of, valid_project


def change(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_an_entry_has_its_facts_once_and_its_words_in_every_language(tmp_path: Path) -> None:
    content, _ = read(valid_project(tmp_path))
    profession = content.professions["operatieassistent"]

    assert profession.facts.level == "mbo-4"
    assert profession.original == "nl"
    assert {language: text.words.title for language, text in profession.texts.items()} == {
        "nl": "Operatieassistent",
        "en": "Operating theatre assistant",
    }


def test_the_text_before_the_first_heading_is_a_section_without_a_name(tmp_path: Path) -> None:
    content, _ = read(valid_project(tmp_path))
    lead = content.professions["operatieassistent"].source().sections[0]

    assert (lead.id, lead.heading, lead.line) == ("", "", 18)
    assert lead.markdown.startswith("Je werkt in een team")


def test_a_section_begins_on_the_line_after_its_heading(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    text = read(project)[0].professions["operatieassistent"].source()

    for section in text.sections[1:]:
        assert text.lines[section.line - 2] == f"## {section.heading}"
    assert [section.id for section in text.sections] == ["", "tasks", "fit", "next"]


def test_headings_of_a_story_stay_in_its_text(tmp_path: Path) -> None:
    content, _ = read(valid_project(tmp_path))
    (section,) = content.stories["noor"].source().sections

    assert "## Waarom dit vak?" in section.markdown


def test_a_transcript_is_cut_out_of_a_story(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    with (project / STORY).open("a") as file:
        file.write("\n## Uitgeschreven tekst\n\nNoor: hallo.\n\n## Tot slot\n\nDag.\n")
    sections = read(project)[0].stories["noor"].source().sections

    assert [section.id for section in sections] == ["", "transcript", ""]
    assert sections[1].markdown.strip() == "Noor: hallo."
    assert sections[2].markdown.startswith("## Tot slot")


def test_a_variant_of_a_language_knows_the_headings_of_its_language(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    change(project / "content/portals/portaal.yaml", "- tag: en", "- tag: nl-leicht\n  - tag: en")
    text = (project / PROFESSION).read_text().partition("\ntitle:")[2]
    easy = project / "content/professions/operatieassistent.nl-leicht.md"
    easy.write_text(f"---\ntitle:{text}")

    assert report_of(project) == ""


def test_wrapping_a_text_anew_does_not_change_its_digest(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    before = read(project)[0].regions["haaglanden"].source().digest
    change(project / REGION, "Hier is altijd", "Hier is\naltijd ")

    assert read(project)[0].regions["haaglanden"].source().digest == before


def test_another_word_changes_the_digest(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    before = read(project)[0].regions["haaglanden"].source().digest
    change(project / REGION, "altijd", "soms")

    assert read(project)[0].regions["haaglanden"].source().digest != before


def test_a_withdrawn_story_leaves_only_its_id_and_the_names_of_its_files(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    change(project / STORY, "consent:", "withdrawn: true\nconsent:")
    content, diagnostics = read(project)

    assert diagnostics == ()
    assert content.stories == {}
    assert content.withdrawn == {"noor"}
    assert content.withdrawn_media == {"portraits/noor.svg"}


def test_an_entry_that_makes_no_sense_is_known_as_broken(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    change(project / REGION, "kind: region", "kind: province")

    assert read(project)[0].broken == {("region", "haaglanden")}


def test_a_permission_holds_on_its_last_day_and_not_on_the_next(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    change(project / STORY, "reference:", "expires: 2026-05-31\n  reference:")
    on_the_day = read(project, date(2026, 5, 31))[1]
    the_day_after = read(project, date(2026, 6, 1))[1]

    assert [diagnostic.code for diagnostic in on_the_day] == ["consent-ends-soon"]
    assert [diagnostic.code for diagnostic in the_day_after] == ["expired-consent"]


def test_a_project_without_content_lacks_a_portal(tmp_path: Path) -> None:
    assert report_of(tmp_path) == (
        "content/portals:1:1: error[no-portal]: the project has no portal\n"
        "  hint: a portal is a file `<id>.yaml` in this folder\n"
        "\n"
        "1 error"
    )


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    raw = (project / REGION).read_bytes()
    (project / REGION).write_bytes(b"\xef\xbb\xbf" + raw)

    assert report_of(project) == ""


def test_columns_are_right_in_a_file_with_windows_line_ends(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    raw = (project / REGION).read_bytes().replace(b"country: NL", b"country: BE")
    (project / REGION).write_bytes(b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n"))

    assert report_of(project) == (
        f"{REGION}:3:10: error[unknown-choice]: `BE` is not a possible value of `country`\n"
        "    3 | country: BE\n"
        "      |          ^^\n"
        "  hint: possible values: `DE`, `NL`\n"
        "\n"
        "1 error"
    )


def test_a_file_in_another_encoding_is_shown_at_its_first_wrong_byte(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    text = (project / REGION).read_text().replace("De stad", "De café's, de stad")
    (project / REGION).write_bytes(text.encode("latin-1"))

    assert report_of(project) == (
        f"{REGION}:5:18: error[not-utf8]: the byte 0xe9 is not UTF-8\n"
        "    5 | one_liner: De caf\N{REPLACEMENT CHARACTER}'s, de stad, het strand en de kassen.\n"
        "      |                  ^\n"
        "  hint: save the file with the encoding UTF-8\n"
        "\n"
        "1 error"
    )


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    with (project / REGION).open("a") as file:
        file.write("x" * 2 * 1024 * 1024)

    assert report_of(project) == (
        f"{REGION}:1:1: error[too-large]: the file has 2049 KiB, at most 1024 are read\n"
        "  hint: pictures and videos belong below content/media\n"
        "\n"
        "1 error"
    )


def test_a_link_to_a_file_elsewhere_is_refused(tmp_path: Path) -> None:
    project = valid_project(tmp_path / "project")
    (tmp_path / "elsewhere.md").write_bytes((project / REGION).read_bytes())
    (project / REGION).unlink()
    (project / REGION).symlink_to(tmp_path / "elsewhere.md")

    assert report_of(project) == (
        f"{REGION}:1:1: error[symlink]: symbolic links are not followed\n"
        "  hint: put the file itself here\n"
        "\n"
        "1 error"
    )


def test_a_link_to_a_folder_elsewhere_is_refused(tmp_path: Path) -> None:
    project = valid_project(tmp_path / "project")
    (project / "content/employers").rename(tmp_path / "employers")
    (project / "content/employers").symlink_to(tmp_path / "employers")

    assert report_of(project) == (
        "content/employers:1:1: error[symlink]: symbolic links are not followed\n"
        "  hint: put the folder itself here\n"
        "\n"
        "1 error"
    )


def test_a_folder_among_texts_is_reported(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    (project / "content/regions/delft.nl.md").mkdir()

    assert report_of(project) == (
        "content/regions/delft.nl.md:1:1: error[stray-file]: nothing reads `delft.nl.md` here\n"
        "  hint: texts are called `<id>.<language>.md`\n"
        "\n"
        "1 error"
    )


@pytest.mark.parametrize("name", [b"\xff\xfe.nl.md", b"a\nb.nl.md", b"\x1b[31m.md", b"a.\xff.md"])
def test_a_file_name_of_any_bytes_can_be_reported(tmp_path: Path, name: bytes) -> None:
    project = valid_project(tmp_path)
    with open(os.path.join(os.fsencode(project / "content/regions"), name), "wb") as file:
        file.write(b"---\n---\n")
    report = report_of(project)

    assert report.endswith("1 error")
    assert report.encode("utf-8")
    assert "\x1b" not in report
