"""`content/portals/*.yaml` become portals as configured, and the languages that texts may have."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.content.files import portal_files
from generator.content.validation import validate
from generator.diagnostics import Diagnostic, Span, did_you_mean, error, say
from generator.documents import Document, read_yaml
from generator.model.entries import PortalConfig
from generator.model.portals import PortalFacts
from generator.model.vocabulary import PartnerRole


@dataclass(slots=True)
class Portals:
    """The portals of a project."""

    configs: dict[str, PortalConfig] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    """Tags of all portals, those of portals that make no sense included; empty when unknown."""
    broken: set[str] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def read_portals(project: Path) -> Portals:
    """Every portal of the project."""
    files, wrong = portal_files(project)
    portals = Portals(diagnostics=list(wrong))
    languages: dict[str, None] = {}
    readable = True
    for portal_id, path in files.items():
        document, found = read_yaml(project, path)
        portals.diagnostics += found
        if document is None:
            portals.broken.add(portal_id)
            readable = False
        else:
            languages |= dict.fromkeys(tags(document))
            read_portal(portal_id, document, portals)
    if not files and not wrong:
        portals.diagnostics.append(no_portal())
    portals.languages = tuple(languages) if readable else ()
    return portals


def read_portal(portal_id: str, document: Document, portals: Portals) -> None:
    """Add one portal, or what is wrong with it."""
    facts, wrong = validate(PortalFacts, document, document.data)
    portals.diagnostics += wrong
    if facts is None:
        portals.broken.add(portal_id)
        return
    config = PortalConfig(portal_id, facts, document.spans)
    portals.diagnostics += check_portal(config, document)
    portals.configs[portal_id] = config


def no_portal() -> Diagnostic:
    message = say("the project has no portal")
    hint = say("a portal is a file `<id>.yaml` in this folder")
    return error(Span("content/portals"), "no-portal", message, hint)


def tags(document: Document) -> Iterator[str]:
    """The languages that a portal names, even if the rest of it makes no sense."""
    languages = document.data.get("languages")
    for language in languages if isinstance(languages, list) else ():
        tag = language.get("tag") if isinstance(language, dict) else None
        if isinstance(tag, str) and tag:
            yield tag


def check_portal(config: PortalConfig, document: Document) -> Iterator[Diagnostic]:
    """What the schema alone cannot see in a portal."""
    yield from check_languages(config)
    yield from check_words(config, document)
    yield from check_lead(config, document)
    yield from check_sources(config)
    yield from check_banners(config, document)


def check_languages(config: PortalConfig) -> Iterator[Diagnostic]:
    """Languages that stand twice, and fallbacks to a language that the portal does not have."""
    known = tuple(dict.fromkeys(config.languages()))
    first: dict[str, Span] = {}
    for index, language in enumerate(config.facts.languages):
        span = config.spans.at("languages", index, "tag")
        if language.tag in first:
            message = say("the language `{language}` stands here twice", language=language.tag)
            yield error(span, "duplicate-language", message, also=first[language.tag])
        first.setdefault(language.tag, span)
        for place, tag in enumerate(language.fallback):
            if tag not in known:
                message = say("the portal has no language `{language}`", language=tag)
                span = config.spans.at("languages", index, "fallback", place)
                yield error(span, "unknown-language", message, did_you_mean(tag, known))


def check_words(config: PortalConfig, document: Document) -> Iterator[Diagnostic]:
    """The portal's own language needs words; words of other languages must be the portal's."""
    known = tuple(dict.fromkeys(config.languages()))
    if known[0] not in config.facts.words:
        message = say("the portal has no words in its own language `{language}`", language=known[0])
        yield error(document.key("words"), "missing-key", message)
    for tag in config.facts.words:
        if tag not in known:
            message = say("the portal has no language `{language}`", language=tag)
            yield error(
                document.key("words", tag), "unknown-language", message, did_you_mean(tag, known)
            )


def check_lead(config: PortalConfig, document: Document) -> Iterator[Diagnostic]:
    """A portal with partners has one that leads."""
    leads = [
        index
        for index, partner in enumerate(config.facts.partners)
        if partner.role is PartnerRole.LEAD
    ]
    if config.facts.partners and len(leads) != 1:
        message = say("exactly one partner must have the role `lead`")
        at = ("partners", leads[1], "role") if leads else ("partners",)
        yield error(document.spans.at(*at), "one-lead", message)


def check_sources(config: PortalConfig) -> Iterator[Diagnostic]:
    """Sources of vacancies that have the same id."""
    first: dict[str, Span] = {}
    for index, source in enumerate(config.facts.vacancies.sources):
        span = config.spans.at("vacancies", "sources", index, "id")
        if source.id in first:
            message = say("the id `{id}` stands here twice", id=source.id)
            yield error(span, "duplicate-source", message, also=first[source.id])
        first.setdefault(source.id, span)


def check_banners(config: PortalConfig, document: Document) -> Iterator[Diagnostic]:
    """Banners that end before they begin, that lead nowhere or to two places, or say nothing."""
    own = config.languages()[0]
    for index, banner in enumerate(config.facts.banners):
        at = ("banners", index)
        if banner.valid_until < banner.valid_from:
            message = say("the banner ends on {until}, before it begins", until=banner.valid_until)
            yield error(config.spans.at(*at, "valid_until"), "banner-ends-early", message)
        if banner.page and banner.url:
            message = say("a banner leads to a `page` or to a `url`, not to both")
            yield error(config.spans.at(*at, "url"), "banner-target", message)
        if own not in banner.words:
            message = say("the banner has no words in the portal's own language `{tag}`", tag=own)
            yield error(document.key(*at, "words"), "missing-key", message)
