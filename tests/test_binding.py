"""Addresses are set into finished pages, and set in again when they change."""

from hypothesis import given
from hypothesis import strategies as st

from generator.binding import CLOSING, OPENING, bind, bind_again, fits, mark

NAMES = ("site.css", "js/share.js", "card")
WORDS = st.text(st.characters(exclude_characters=OPENING + CLOSING, exclude_categories=["Cs"]))
PARTS = st.lists(WORDS | st.sampled_from(NAMES).map(mark))
ADDRESSES = st.fixed_dictionaries(
    {name: st.text("abc/.ä", min_size=1, max_size=9) for name in NAMES}
)


def test_a_mark_becomes_the_address_and_its_place_is_known() -> None:
    page, slots = bind(f'ä<link href="{mark("site.css")}">'.encode(), {"site.css": "/a/1.css"})

    assert page == 'ä<link href="/a/1.css">'.encode()
    assert slots == ((14, 8, "site.css"),)


@given(PARTS, ADDRESSES, ADDRESSES)
def test_a_page_that_is_bound_again_is_the_page_bound_for_the_first_time(
    parts: list[str], first: dict[str, str], second: dict[str, str]
) -> None:
    marked = "".join(parts).encode()
    before, slots = bind(marked, first)
    after, _ = bind(marked, second)

    assert bind_again(before, slots, first) == before
    if fits(slots, second):
        assert bind_again(before, slots, second) == after
    else:
        assert any(len(first[name].encode()) != len(second[name].encode()) for _, _, name in slots)


def test_an_address_that_is_gone_or_longer_does_not_fit() -> None:
    _, slots = bind(mark("site.css").encode(), {"site.css": "/1.css"})

    assert fits(slots, {"site.css": "/2.css"})
    assert not fits(slots, {"site.css": "/10.css"})
    assert not fits(slots, {})
