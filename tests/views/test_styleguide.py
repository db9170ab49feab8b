"""Facts about the component page: nothing is left out, and nothing is shown that is not there."""

import pytest

from generator.routes import STYLEGUIDE
from generator.views.styleguide import AROUND, EXHIBITS, SHEETS, Exhibit
from tests.sites import REPOSITORY

TEMPLATES = REPOSITORY / "themes/base/templates"
EVERY_EXHIBIT = [exhibit for exhibits in EXHIBITS.values() for exhibit in exhibits]


def test_every_component_has_a_specimen_or_stands_around_the_page() -> None:
    components = {file.stem for file in (TEMPLATES / "components").glob("*.html")}
    shown = {name for exhibit in EVERY_EXHIBIT for name in exhibit.components}

    assert components - shown - set(AROUND) == set()
    assert shown | set(AROUND) <= components


def test_every_specimen_is_on_the_page_once() -> None:
    specimens = {file.stem for file in (TEMPLATES / "specimens").glob("*.html")} - {"tokens"}

    assert sorted(exhibit.name for exhibit in EVERY_EXHIBIT) == sorted(specimens)


@pytest.mark.parametrize("exhibit", EVERY_EXHIBIT, ids=lambda exhibit: exhibit.name)
def test_a_specimen_uses_the_components_it_is_said_to_show(exhibit: Exhibit) -> None:
    template = (TEMPLATES / f"specimens/{exhibit.name}.html").read_text()

    for component in exhibit.components:
        assert f"components/{component}.html" in template


def test_every_part_of_the_page_has_an_address() -> None:
    assert tuple(EXHIBITS) == STYLEGUIDE
    assert set(SHEETS) <= set(STYLEGUIDE)
