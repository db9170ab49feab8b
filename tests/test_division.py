"""Long lists are divided so that everything stands on one page and no page has too much."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from generator.routes import Target
from generator.routes.division import MOST, NAMED, USUAL, divide, first_page, page_of, page_target

KINDS = st.sampled_from(["professions", "stories", *NAMED])
COUNTS = st.lists(st.integers(0, 600), min_size=1, max_size=4)


@given(KINDS, COUNTS)
def test_every_entry_stands_on_one_page_in_its_place(kind: str, counts: list[int]) -> None:
    lists = tuple(tuple(f"{i}-{j}" for j in range(n)) for i, n in enumerate(counts))
    division = divide(kind, counts)
    pages = [division.parts(lists, page) for page in range(1, division.pages + 1)]

    assert [tuple(chain.from_iterable(one)) for one in zip(*pages, strict=True)] == list(lists)


@given(KINDS, COUNTS)
def test_no_page_is_empty_and_none_has_more_than_it_may(kind: str, counts: list[int]) -> None:
    lists = tuple(tuple(map(str, range(n))) for n in counts)
    division = divide(kind, counts)
    for page in range(1, division.pages + 1):
        shown = sum(map(len, division.parts(lists, page)))
        most = MOST.get(kind, USUAL)
        assert shown <= (most if page == 1 or kind not in NAMED else MOST["a-to-z"])
        assert shown > 0 or division.pages == 1


def test_what_is_short_enough_is_not_divided() -> None:
    assert divide("professions", [USUAL]).pages == 1
    assert divide("professions", [USUAL + 1]).pages == 2
    assert divide("audience", [9, 9, 9, 9]).pages == 1
    assert divide("professions", []).pages == 1


def test_a_page_knows_its_list_and_its_number() -> None:
    for target in (Target("region", "haaglanden"), Target("professions")):
        third = page_target(target.kind, target.id, 3)

        assert first_page(third) == target
        assert page_of(third) == (target.id, 3)
        assert first_page(target) == page_target(target.kind, target.id, 1) == target
