"""`content/postcodes.csv` becomes a table of where postcodes lie."""

from pathlib import Path

from generator.content.files import POSTCODES
from generator.content.validation import validate
from generator.diagnostics import Diagnostic, error, say
from generator.documents import place_of
from generator.documents.texts import Refused, read_bytes
from generator.model.postcodes import NO_POSTCODES, PostcodeArea, Postcodes
from generator.vacancies.tables import read_table

Read = tuple[Postcodes, tuple[Diagnostic, ...]]


def read_postcodes(project: Path) -> Read:
    """Every area of the file that has no mistake; without the file there are none."""
    path = project / "content" / POSTCODES
    if not path.exists() and not path.is_symlink():
        return NO_POSTCODES, ()
    place = place_of(project, path)
    try:
        body = read_bytes(path, place)
    except Refused as refused:
        return NO_POSTCODES, (refused.diagnostic,)
    document, wrong = read_table(place, body, tuple(PostcodeArea.model_fields), {})
    found, areas = list(wrong), dict[tuple[str, str], PostcodeArea]()
    rows = document.data["vacancies"]
    assert isinstance(rows, list)  # `read_table` makes nothing else
    for index, row in enumerate(rows):
        area, mistakes = validate(PostcodeArea, document, row, ("vacancies", index))
        found += mistakes
        if area and (area.country, area.postcode) in areas:
            span = document.spans.at("vacancies", index, "postcode")
            message = say("the postcode `{postcode}` stands here twice", postcode=area.postcode)
            found.append(error(span, "duplicate-postcode", message))
        elif area:
            areas[area.country, area.postcode] = area
    return Postcodes(areas), tuple(found)
