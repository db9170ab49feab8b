"""QR codes: one drawing per address, the same bytes for the same address."""

import re

from generator.assets import draw_qr_codes
from generator.cache import Cache
from tests.assets.samples import Notebook

ADDRESSES = {
    "de/s/hd3detr.svg": "https://medizin-und-pflege.example/gesundheit/de/s/hd3detr/",
    "nl/s/9knwkp6.svg": "https://volg-je-hart.example/nl/s/9knwkp6/",
}


def test_every_address_has_its_drawing_where_it_is_published() -> None:
    drawings = draw_qr_codes(ADDRESSES, Cache.none(), map)

    assert [drawing.path for drawing in drawings] == list(ADDRESSES)
    assert len({drawing.data for drawing in drawings}) == 2
    assert drawings == draw_qr_codes(ADDRESSES, Cache.none(), map)


def test_a_drawing_is_dark_on_white_with_four_quiet_modules_around_it() -> None:
    drawing = draw_qr_codes(ADDRESSES, Cache.none(), map)[0].data.decode()
    modules = re.search(r'viewBox="0 0 (\d+) \1"', drawing)

    assert modules
    assert int(modules[1]) == 33 + 2 * 4
    assert 'fill="#fff"' in drawing
    assert 'd="M4 4.5h7' in drawing


def test_what_was_drawn_is_remembered() -> None:
    notebook = Notebook()
    draw_qr_codes(ADDRESSES, notebook, map)

    def nothing(*_given: object) -> list[bytes]:
        return []

    assert len(draw_qr_codes(ADDRESSES, notebook, nothing)) == 2
