"""QR codes: one drawing per address, the same bytes for the same address."""

import re

from generator.assets import draw_qr_code

ADDRESS = "https://medizin-und-pflege.example/gesundheit/de/s/hd3detr/"


def test_every_address_has_a_drawing_of_its_own() -> None:
    assert draw_qr_code(ADDRESS) != draw_qr_code("https://volg-je-hart.example/nl/s/9knwkp6/")
    assert draw_qr_code(ADDRESS) == draw_qr_code(ADDRESS)


def test_a_drawing_is_dark_on_white_with_four_quiet_modules_around_it() -> None:
    drawing = draw_qr_code(ADDRESS).decode()
    modules = re.search(r'viewBox="0 0 (\d+) \1"', drawing)

    assert modules
    assert int(modules[1]) == 33 + 2 * 4
    assert 'fill="#fff"' in drawing
    assert 'd="M4 4.5h7' in drawing
