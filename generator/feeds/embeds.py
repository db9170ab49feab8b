"""Lists of vacancies become data that `<care-vacancies>` shows on partners' pages."""

import json
from collections.abc import Iterator

from generator.artifacts import Artifact
from generator.model.openings import Opening
from generator.routes.embeds import data_path, embed_names, list_of
from generator.routes.vacancies import listed
from generator.views.edition import Edition
from generator.views.phrases import Phrase
from generator.views.vacancies.lists import entry_of, heading_of
from generator.views.vacancies.rows import row

MOST = 50
"""Vacancies in one file."""


def embed_files(edition: Edition) -> Iterator[Artifact]:
    """The data of every list in one language."""
    for name in embed_names(edition.portal):
        yield Artifact(data_path(edition.language, name), data_of(edition, name))


def data_of(edition: Edition, name: str) -> bytes:
    """One list with every word that is shown, so that the script knows none."""
    words, portal, routes = edition.words, edition.portal, edition.routes
    target = list_of(portal, name)
    found = listed(portal, target.kind, target.id)
    heading = heading_of(edition, target.kind, entry_of(edition, target.kind, target.id))
    as_of = portal.market.as_of
    said = {
        "language": edition.language,
        "dir": words.dir,
        "title": heading,
        "all": {
            "title": words.say("All vacancies"),
            "url": routes.origin + edition.url(target.kind, target.id),
        },
        "asOf": words.say("As of {day}", day=words.day(as_of)) if as_of else "",
        "none": words.say("There is no vacancy here at the moment."),
        "count": len(found),
        "vacancies": [vacancy_of(edition, portal.market.openings[i]) for i in found[:MOST]],
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def vacancy_of(edition: Edition, opening: Opening) -> dict[str, object]:
    """One vacancy, ready to be shown."""
    shown = row(edition, opening)
    until = edition.words.say("Apply until {day}", day=shown.closes)
    return {
        "title": phrase(shown.title),
        "url": edition.routes.origin + shown.url,
        "employer": phrase(shown.employer),
        "place": shown.place,
        "facts": " · ".join(shown.facts),
        "closes": shown.closes_iso,
        "until": until if shown.closes else "",
    }


def phrase(words: Phrase) -> str | dict[str, str]:
    """Words; with language and direction where they are not the list's."""
    return {"text": words.text, "lang": words.lang, "dir": words.dir} if words.lang else words.text
