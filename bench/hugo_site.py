"""The corpus as a Hugo site: the same words and facts as Hugo's own kind of files.

What Hugo's users would write by hand is written here: front matter in YAML, bodies in Markdown with
Hugo's own shortcodes, data and i18n files. Relations stay ids, and figures stay names: Hugo resolves
them when it builds. The templates in `bench/hugo` are Hugo's part of the base theme.
"""

import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml
from babel.messages.pofile import read_po
from PIL import Image

from bench.corpus import PORTAL
from bench.vacancies import NOW
from generator.build.examination import base_theme, read_pool
from generator.linking import Portal, link_portal
from generator.messages import Messages, Words, autonym_of, read_messages
from generator.model.entries import AnyEntry
from generator.routes import Routes, Target, plan_routes
from generator.shortening import plan_codes
from generator.vacancies.shelves import Shelf

TEMPLATES = Path(__file__).parent / "hugo"
FIGURE = re.compile(r"\{\{\s*([a-z0-9.-]+)\s*\}\}")
PLURAL = re.compile(r"\{(\w+)\}")
KINDS = ("profession", "story", "region", "employer", "page")
FACETS = {"areas": "area", "level": "level", "entry": "entry", "workplaces": "workplace"}


@dataclass(frozen=True, slots=True)
class Source:
    """What is converted."""

    portal: Portal
    messages: Messages
    routes: Routes
    codes: Mapping[tuple[str, str], str]


def hugo_site(project: Path, built: Path, folder: Path) -> Path:
    """Make a Hugo site of a project; `built` is its finished portal, whose assets both sites share."""
    source = read_source(project, NOW)
    shutil.copytree(TEMPLATES, folder, dirs_exist_ok=True)
    assets = shutil.ignore_patterns("cards")
    shutil.copytree(built / "assets", folder / "static/assets", ignore=assets)
    empty_card(folder / "assets/card.png")
    write(folder / "hugo.yaml", configuration(source))
    write(folder / "data/portal.yaml", portal_data(source, built))
    write(folder / "data/figures.yaml", figures(source.portal))
    for tag in source.messages.languages:
        write(folder / f"i18n/{tag}.yaml", list(wordlist(project, source.messages[tag])))
        write(folder / f"data/glossary/{tag}.yaml", list(glossary(source, tag)))
        for path, front, body in pages(source, tag):
            file = folder / "content" / tag / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"---\n{dumped(front)}---\n{body}", "utf-8")
    return folder


def read_source(project: Path, now: datetime) -> Source:
    """The portal as the product reads it; the content must have no errors."""
    content, _ = read_pool(project, now.date())
    config = content.portals[PORTAL]
    portal = link_portal(content, config, now, Shelf())
    messages = read_messages((base_theme(project) / "messages",), config.languages())
    routes, _ = plan_routes(portal, messages)
    codes, _ = plan_codes(portal, ((r.target.kind, r.target.id) for r in routes))
    return Source(portal, messages, routes, codes)


def configuration(source: Source) -> dict[str, Any]:
    """`hugo.yaml`."""
    tags = list(source.messages.languages)
    return {
        "baseURL": source.portal.config.facts.url,
        "title": source.portal.config.facts.words[tags[0]].title,
        "defaultContentLanguage": tags[0],
        "defaultContentLanguageInSubdir": True,
        "languages": {
            tag: {
                "weight": place, "contentDir": f"content/{tag}", "label": autonym_of(tag),
                "title": source.portal.config.facts.words[tag].title,
                "params": {"tagline": source.portal.config.facts.words[tag].tagline},
            }
            for place, tag in enumerate(tags, 1)
        },
        "taxonomies": {name: name for name in FACETS},
        "outputs": {"home": ["html"], "section": ["html"], "term": ["html"], "taxonomy": ["html"]},
        "disableKinds": ["taxonomy"],
        "enableRobotsTXT": True,
        "markup": {"goldmark": {"parser": {"attribute": {"title": True}}}},
    }  # fmt: skip


def pages(source: Source, tag: str) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Paths, front matter and bodies of every page of one language."""
    portal = source.portal
    pools: Mapping[str, Mapping[str, AnyEntry]] = {
        "profession": portal.professions, "story": portal.stories, "region": portal.regions,
        "employer": portal.employers, "page": portal.pages,
    }  # fmt: skip
    for kind, pool in pools.items():
        for weight, entry in enumerate(pool.values(), 1):
            if entry.id == portal.config.facts.home:
                front, body = text_of(source, entry, tag)
                yield "_index.md", front, body
                continue
            front, body = text_of(source, entry, tag)
            target = Target(kind, entry.id)
            front |= {"url": "/" + source.routes.table[target, tag].path, "weight": weight}
            front["aliases"] = [short(source, kind, entry.id)]
            yield f"{kind}s/{entry.id}.md", front, body
    for section in ("professions", "stories", "regions", "employers"):
        title = source.messages[tag].term("menu", section)
        path = "/" + source.routes.table[Target(section), tag].path
        name = {"stories": "storys"}.get(section, section)
        outputs = {"outputs": ["html", "rss"]} if section == "stories" else {}
        front = {"title": title, "url": path, "aliases": [short(source, section)]}
        yield f"{name}/_index.md", front | outputs, ""
    for name in ("a-to-z", "glossary", "compare"):
        path = "/" + source.routes.table[Target(name), tag].path
        front = {"title": name, "url": path, "layout": name, "aliases": [short(source, name)]}
        yield f"{name}.md", front, ""


def short(source: Source, kind: str, name: str = "") -> str:
    """The short address of a page, below its language."""
    return f"/s/{source.codes[kind, name]}/"


def text_of(source: Source, entry: AnyEntry, tag: str) -> tuple[dict[str, Any], str]:
    """An entry in the language in which it is read there: facts and words, and its body."""
    chain = entry.chain(tag, source.portal.config.fallback(tag))
    text = entry.texts[chain[0]]
    facts = entry.facts.model_dump(mode="json", exclude_defaults=True, exclude_none=True)
    words = text.words.model_dump(mode="json", exclude_defaults=True, exclude_none=True)
    words.pop("slug", None)
    words.pop("translation", None)
    front = {**facts, **words, "id": entry.id, "written": chain[0], "read_in": sorted(entry.texts)}
    for facet in ("level",):
        if facet in front:
            front[facet] = [front[facet]]
    return front, body_of(text.sections)


def body_of(sections: Any) -> str:
    """The body with its sections' ids on the headings, and figures as shortcodes."""
    parts = []
    for section in sections:
        if section.heading:
            parts.append(f"## {section.heading} {{#{section.id or 'own'}}}\n\n")
        parts.append(FIGURE.sub(r'{{< figure "\1" >}}', section.markdown) + "\n\n")
    return "".join(parts)


def figures(portal: Portal) -> dict[str, Any]:
    """Values of figures today, by set and name."""
    found: dict[str, Any] = {}
    for name, placed in portal.figures.items():
        values = placed.figure.values
        current = [value for value in values if value.valid_from <= portal.today]
        last = (current or list(values))[-1]
        found[name.replace(".", "_")] = {
            "value": str(last.value), "unit": str(placed.figure.unit),
            "until": last.valid_until.isoformat() if last.valid_until else "",
        }  # fmt: skip
    return found


def wordlist(project: Path, words: Words) -> Iterator[dict[str, str]]:
    """The theme's words as Hugo's i18n has them: `context.id`, and plain messages by their English."""
    seen = set()
    with (base_theme(project) / "messages/nl.po").open("rb") as file:
        for message in read_po(file):
            known = message.id if isinstance(message.id, str) else message.id[0]
            if not known:
                continue
            name = f"{message.context}.{known}" if message.context else known
            if name in seen:
                continue
            seen.add(name)
            say = words.catalogue
            if message.context:
                said = say.pgettext(message.context, known).split(" | ")[0]
            elif isinstance(message.id, str):
                said = say.gettext(known)
            else:
                said = say.ngettext(known, message.id[1], 2)
            yield {"id": name, "other": PLURAL.sub(r"{{ .\1 }}", said)}
    for number, name in enumerate(words.weekdays()):
        yield {"id": f"weekday.{number}", "other": name}
    for number in range(1, 13):
        yield {"id": f"month.{number}", "other": words.month(number)}


def glossary(source: Source, tag: str) -> Iterator[dict[str, str]]:
    """Trade words of a language."""
    for term in source.portal.terms.values():
        if tag in term.texts:
            text = term.texts[tag]
            words = text.words.model_dump(mode="json", exclude_none=True)
            yield {
                "id": term.id, "title": words.get("title", ""), "long": words.get("long") or "",
                "body": words.get("one_liner") or "",
            }  # fmt: skip


def portal_data(source: Source, built: Path) -> dict[str, Any]:
    """What every page says of the portal, and the names of shared assets."""
    facts = source.portal.config.facts.model_dump(mode="json", exclude_none=True)
    keys = (
        "contact",
        "publisher",
        "partners",
        "parent_link",
        "audiences",
        "share",
        "words",
        "pages",
    )
    assets = {
        re.sub(r"\.[0-9a-f]{8}\.", ".", path.name): f"/assets/{path.name}"
        for path in (built / "assets").iterdir()
        if path.is_file()
    }
    sheet = (built / "nl/index.html").read_text("utf-8")
    logo = re.search(r'<span class="brand-mark".*?</span>', sheet, re.DOTALL)
    return {key: facts[key] for key in keys if key in facts} | {
        "assets": assets, "brand": logo[0] if logo else "",
    }  # fmt: skip


def empty_card(path: Path) -> None:
    """What Hugo writes a page's title on, when it is asked to draw cards."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (1200, 630), "#fff6ec").save(path)


def write(path: Path, data: Any) -> None:
    """A file of YAML."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dumped(data), "utf-8")


def dumped(data: Any) -> str:
    """YAML as people write it."""
    return yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
