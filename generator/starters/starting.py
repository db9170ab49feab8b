"""A new portal, profession, story, region or employer is begun and written into the project."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from babel import Locale, UnknownLocaleError

from generator.build.examination import base_theme
from generator.content import read_content
from generator.content.files import wrong_id
from generator.content.kinds import EMPLOYERS, PAGES, PROFESSIONS, REGIONS, STORIES
from generator.diagnostics import Span
from generator.messages import section_headings
from generator.model.entries import Content
from generator.model.vocabulary import EmployerKind, RegionKind
from generator.reports import Catalogue
from generator.starters.choices import Choices, choose
from generator.starters.filling import Refused, Start, Wish, common, fill, listed
from generator.starters.headings import headings

Starter = Callable[[Path, Wish, Choices], Start]
"""Begins one kind of entry. Raises Refused when the project lacks what it needs."""

TITLES = {
    "home": {"nl": "Welkom", "de": "Willkommen", "en": "Welcome"},
    "imprint": {"nl": "Colofon", "de": "Impressum", "en": "Imprint"},
    "privacy": {"nl": "Privacy", "de": "Datenschutz", "en": "Privacy"},
    "accessibility": {"nl": "Toegankelijkheid", "de": "Barrierefreiheit", "en": "Accessibility"},
}
"""Titles of the pages that every portal has, by role; in other languages they begin in English."""

LONGEST_PORTAL = 80 - len("-accessibility")
"""Characters, since its pages are named after it."""

TAG = re.compile(r"[a-z]{2,3}(-[a-z]+)?")


def begin_profession(project: Path, wish: Wish, choices: Choices) -> Start:
    """A profession with the sections that it must have."""
    values = common(wish, choices)
    values |= headings(project, wish.language, values["title"], "tasks", "fit", "next")
    path = f"content/{PROFESSIONS.folder}/{wish.id}.{wish.language}.md"
    return Start({path: fill("profession.md", **values)}, following(path))


def begin_story(project: Path, wish: Wish, choices: Choices) -> Start:
    """A story with a placeholder for the portrait."""
    need(choices.region, "a story", "region", wish.language)
    need(choices.profession, "a story", "profession", wish.language)
    values = common(wish, choices)
    values |= headings(project, wish.language, values["title"], "transcript")
    path = f"content/{STORIES.folder}/{wish.id}.{wish.language}.md"
    portrait = f"content/media/portraits/{wish.id}.svg"
    start = {path: fill("story.md", **values), portrait: fill("portrait.svg")}
    if (project / portrait).exists():
        del start[portrait]
    replace = f"replace {portrait} and the consent: today's date and the reference are made up"
    return Start(start, (replace, *following(path)))


def begin_region(_project: Path, wish: Wish, choices: Choices) -> Start:
    """A region: in the root that there is, else a root itself."""
    values = common(wish, choices)
    values["country"] = choices.region_country
    values["kind"] = (RegionKind.SUBREGION if choices.region else RegionKind.REGION).value
    values["parent"] = f"parent: {choices.region}" if choices.region else "# parent: id-of-a-region"
    path = f"content/{REGIONS.folder}/{wish.id}.{wish.language}.md"
    text = fill("region.md", **{**values, "kinds": listed(*RegionKind)})
    return Start({path: text}, following(path))


def begin_employer(_project: Path, wish: Wish, choices: Choices) -> Start:
    """An employer in the nearest region."""
    need(choices.region, "an employer", "region", wish.language)
    values = common(wish, choices)
    some = choices.profession
    values["professions"] = f"professions: [{some}]" if some else "# professions: []"
    path = f"content/{EMPLOYERS.folder}/{wish.id}.{wish.language}.md"
    text = fill("employer.md", **{**values, "kinds": listed(*EmployerKind)})
    return Start({path: text}, following(path))


def begin_portal(_project: Path, wish: Wish, choices: Choices) -> Start:
    """A portal with the pages that it must have."""
    need(choices.region, "a portal", "region", wish.language)
    if len(wish.id) > LONGEST_PORTAL:
        raise Refused(
            f"`{wish.id}` is too long; a portal's id has at most {LONGEST_PORTAL} characters"
        )
    values = common(wish, choices)
    files = {f"content/portals/{wish.id}.yaml": fill("portal.yaml", **values)}
    for role, titles in TITLES.items():
        page = f"{wish.id}-{role}"
        own = {"id": page, "title": titles.get(wish.language, titles["en"])}
        path = f"content/{PAGES.folder}/{page}.{wish.language}.md"
        files[path] = fill(f"{role}.md", **{**values, **own})
    return Start(
        files,
        (*following(f"content/portals/{wish.id}.yaml"), f"look at it: careportal serve {wish.id}"),
    )


KINDS: Mapping[str, Starter] = {
    "portal": begin_portal,
    "profession": begin_profession,
    "story": begin_story,
    "region": begin_region,
    "employer": begin_employer,
}


def begin(project: Path, kind: str, entry: str, language: str, today: date) -> Start:
    """The files of something new. Raises Refused when there can be no such thing."""
    wish = Wish(kind, entry, language, today)
    check_id(entry)
    content, _ = read_content(project, section_headings(base_theme(project) / "messages"), today)
    check_language(content, kind, language)
    check_new(project, kind, entry)
    return KINDS[kind](project, wish, choose(content, language))


def write(project: Path, start: Start) -> None:
    """Write every file, or none. Raises Refused when one is there, OSError when the disk says no."""
    for path in start.files:
        if (project / path).exists():
            raise Refused(f"{path} exists already")
    for path, text in start.files.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        with (project / path).open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)


def following(path: str) -> tuple[str, ...]:
    """What to do with a new file."""
    return f"write in {path}; the lines with # say how", "see what is missing: careportal check"


def need(found: str | None, what: str, kind: str, language: str) -> None:
    """Refuse what needs something that the project has not."""
    if not found:
        raise Refused(
            f"{what} needs a {kind}, and there is none; "
            f"begin one: careportal new {kind} ID --language {language}"
        )


def check_id(entry: str) -> None:
    """Refuse an id that no file may have."""
    if wrong := wrong_id(Span(entry), entry):
        words = Catalogue("en")
        raise Refused("; ".join(words(said) for said in (wrong.message, wrong.hint) if said))


def check_language(content: Content, kind: str, language: str) -> None:
    """Refuse a language that no portal has; a portal may have any that we can speak."""
    known = {tag for config in content.portals.values() for tag in config.languages()}
    if known and kind != "portal" and language not in known:
        raise Refused(
            f"no portal has the language `{language}`; there are: {listed(*sorted(known))}"
        )
    try:
        if TAG.fullmatch(language):
            Locale.parse(language.partition("-")[0])
            return
    except (UnknownLocaleError, ValueError):
        pass
    raise Refused(f"`{language}` is no language that we know; write it as nl, de, en or uk")


def check_new(project: Path, kind: str, entry: str) -> None:
    """Refuse an entry that exists in another language: its facts stand there."""
    folders = {k.name: k.folder for k in (PROFESSIONS, STORIES, REGIONS, EMPLOYERS)}
    if kind in folders:
        folder = project / "content" / folders[kind]
        for path in sorted(folder.glob(f"{entry}.*.md")):
            raise Refused(f"content/{folders[kind]}/{path.name} exists already")
