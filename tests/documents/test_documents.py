from pathlib import Path

import pytest

from generator.documents import Document, read_document, read_yaml

TEXT = b"---\ntitle: Noor\ntags: [a, b]\nconsent:\n  scope: web\n---\nHallo.\n\nDag.\n"


def read(folder: Path, raw: bytes) -> Document:
    path = folder / "text.md"
    path.write_bytes(raw)
    document, found = read_document(folder, path)
    assert found == ()
    assert document
    return document


def code_of(folder: Path, raw: bytes) -> tuple[str, int, int]:
    path = folder / "text.md"
    path.write_bytes(raw)
    _, (diagnostic,) = read_document(folder, path)
    return diagnostic.code, diagnostic.span.line, diagnostic.span.column


def test_front_matter_and_body_are_told_apart(tmp_path: Path) -> None:
    document = read(tmp_path, TEXT)

    assert document.data == {"title": "Noor", "tags": ["a", "b"], "consent": {"scope": "web"}}
    assert document.body == "Hallo.\n\nDag."
    assert document.body_line == 7


def test_every_value_and_every_key_knows_its_place(tmp_path: Path) -> None:
    document = read(tmp_path, TEXT)
    places = {path: (span.line, span.column) for path, span in document.spans.values.items()}
    keys = {path: (span.line, span.column) for path, span in document.keys.items()}

    assert places == {
        ("title",): (2, 8),
        ("tags",): (3, 7),
        ("tags", 0): (3, 8),
        ("tags", 1): (3, 11),
        ("consent",): (4, 1),
        ("consent", "scope"): (5, 10),
    }
    assert keys == {
        ("title",): (2, 1),
        ("tags",): (3, 1),
        ("consent",): (4, 1),
        ("consent", "scope"): (5, 3),
    }


def test_a_list_between_brackets_is_marked_whole(tmp_path: Path) -> None:
    assert read(tmp_path, TEXT).spans.at("tags").length == len("[a, b]")


def test_words_are_never_taken_for_truth_numbers_or_nothing(tmp_path: Path) -> None:
    document = read(tmp_path, b"---\na: no\nb: 010\nc: null\nd: 2026-01-01\n---\n")

    assert document.data == {"a": "no", "b": "010", "c": "null", "d": "2026-01-01"}


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_marks_change_nothing(
    tmp_path: Path, line_end: bytes, mark: bytes
) -> None:
    plain = read(tmp_path, TEXT)

    assert read(tmp_path, mark + TEXT.replace(b"\n", line_end)) == plain


def test_a_duplicate_key_keeps_its_first_value(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: {x: 1}\na: {x: 2}\n")

    document, found = read_yaml(tmp_path, tmp_path / "a.yaml")

    assert document
    assert document.data == {"a": {"x": "1"}}
    assert [diagnostic.code for diagnostic in found] == ["duplicate-key"]


def test_an_empty_yaml_file_is_an_empty_document(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("# nothing yet\n")

    document, found = read_yaml(tmp_path, tmp_path / "a.yaml")

    assert document
    assert (document.data, document.body, found) == ({}, "", ())


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"---\ntitle: No\xebl\n---\n", ("not-utf8", 2, 10)),
        (b"\xef\xbb\xbf---\r\ntitle: \xc3\xabx\xff\r\n---\r\n", ("not-utf8", 2, 10)),
        (b"\xff\xfe-\x00-\x00-\x00", ("not-utf8", 1, 1)),
        (b"---\na: b\n---\n\x00", ("control-character", 4, 1)),
        (b"---\r\na: b\x1b[31m\r\n---\r\n", ("control-character", 2, 5)),
        (b"---\na: b\n---\nx \xe2\x80\xa8 y\n", ("control-character", 4, 3)),
        (b"---\na: " + b"[" * 50_000 + b"\n---\n", ("yaml-depth", 2, 23)),
        (b"---\na: &a [x, x]\nb: [*a, *a]\n---\n", ("yaml-alias", 2, 4)),
        (b"---\na: b\n--- \xc3\xa9\n", ("unclosed-front-matter", 1, 1)),
        (b"---\na: b\n--- c\n---\n", ("yaml-documents", 3, 1)),
    ],
)
def test_bytes_that_make_no_document_are_placed(
    tmp_path: Path, raw: bytes, expected: tuple[str, int, int]
) -> None:
    assert code_of(tmp_path, raw) == expected


def test_a_file_over_one_mebibyte_is_not_read(tmp_path: Path) -> None:
    assert code_of(tmp_path, b"---\n---\n" + b"x" * 1024 * 1024)[0] == "too-large"


def test_a_symbolic_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_bytes(TEXT)
    (tmp_path / "text.md").symlink_to(tmp_path / "secret.md")

    document, (diagnostic,) = read_document(tmp_path, tmp_path / "text.md")

    assert document is None
    assert diagnostic.code == "symlink"


def test_a_file_that_is_not_there_is_unreadable(tmp_path: Path) -> None:
    _, (diagnostic,) = read_document(tmp_path, tmp_path / "text.md")

    assert diagnostic.code == "unreadable"


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    (tmp_path / "text.md").mkdir()

    _, (diagnostic,) = read_document(tmp_path, tmp_path / "text.md")

    assert diagnostic.code == "not-a-file"
