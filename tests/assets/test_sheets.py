"""How the drawings of a list become sheets."""

from generator.assets.drawings import Drawing, read_drawing
from generator.assets.sheets import LARGEST, sheets


def drawing(color: int) -> Drawing:
    path = f'<path class="t{color}" d="M0 0h{color}"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">{path}</svg>'
    return read_drawing(svg.encode())


def test_the_drawings_of_a_list_stand_in_one_file_each_under_an_id() -> None:
    drawings = {"a.svg": drawing(1), "b.svg": drawing(2)}
    ((ids, data),) = sheets(drawings, [("b.svg", "a.svg", "b.svg")])

    assert ids == {"b.svg": "d0", "a.svg": "d1"}
    assert data.startswith(b'<svg xmlns="http://www.w3.org/2000/svg"><g id="d0">')
    assert data.count(b"<g id=") == 2
    assert b"var(--color-tone-2" in data


def test_a_drawing_alone_and_what_is_no_drawing_need_no_sheet() -> None:
    assert list(sheets({"a.svg": drawing(1)}, [("a.svg", "photo.png")])) == []


def test_a_long_list_has_more_than_one_sheet_and_a_drawing_only_one_place() -> None:
    drawings = {f"{n}.svg": drawing(1) for n in range(LARGEST + 3)}
    found = list(sheets(drawings, [tuple(drawings), tuple(drawings)[:4]]))

    assert [len(ids) for ids, _ in found] == [LARGEST, 3]
    assert len({path for ids, _ in found for path in ids}) == LARGEST + 3
