"""What must hold for a portal as a whole; the ids it names are checked with the pool."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, did_you_mean, error, say, warning
from generator.linking.quizzes import check_coverage
from generator.linking.targets import SECTIONS
from generator.messages import is_language
from generator.model.entries import Content, PortalConfig
from generator.model.vocabulary import PageRole


def check_portal(content: Content, config: PortalConfig) -> Iterator[Diagnostic]:
    """What must hold for a portal as a whole; ids are checked with the pool."""
    facts, spans = config.facts, config.spans
    yield from check_languages(config)
    yield from check_menus(config)
    yield from check_banners(config)
    yield from check_legal(content, config)
    yield from check_coverage(content, config)
    home = content.pages.get(facts.home)
    if home and home.facts.role is not PageRole.HOME:
        message = say("`{id}` is not a page with role `home`", id=facts.home)
        yield error(spans.at("home"), "not-home", message)


def check_languages(config: PortalConfig) -> Iterator[Diagnostic]:
    """Languages exist."""
    for index, tag in enumerate(config.languages()):
        if not is_language(tag):
            message = say("no language has the tag `{tag}`", tag=tag)
            hint = say("use a tag of BCP 47, such as `nl`, `de` or `uk` for Ukrainian")
            yield error(
                config.spans.at("languages", index, "tag"), "no-such-language", message, hint
            )


def check_menus(config: PortalConfig) -> Iterator[Diagnostic]:
    """Menus lead to sections and to pages of this portal."""
    for menu in ("main", "footer"):
        for index, item in enumerate(getattr(config.facts.navigation, menu)):
            span = config.spans.at("navigation", menu, index)
            if item.section and item.section not in SECTIONS:
                message = say("no section is called `{id}`", id=item.section)
                yield error(span, "unknown-section", message, did_you_mean(item.section, SECTIONS))
            if item.page and item.page not in config.facts.pages:
                message = say("the page `{id}` is not among the portal's pages", id=item.page)
                yield error(span, "page-outside", message, say("add it to `pages`"))


def check_legal(content: Content, config: PortalConfig) -> Iterator[Diagnostic]:
    """Every page must reach imprint, privacy and accessibility through the footer."""
    items = config.facts.navigation.footer
    pages = [content.pages[i.page] for i in items if i.page and i.page in content.pages]
    roles = {page.facts.role for page in pages}
    for role in (PageRole.IMPRINT, PageRole.PRIVACY, PageRole.ACCESSIBILITY):
        if role not in roles:
            message = say("the footer leads to no page with role `{role}`", role=role.value)
            yield warning(config.spans.at("navigation", "footer"), "missing-legal-page", message)


def check_banners(config: PortalConfig) -> Iterator[Diagnostic]:
    """Banners lead to pages of this portal."""
    for index, banner in enumerate(config.facts.banners):
        if banner.page and banner.page not in (config.facts.home, *config.facts.pages):
            span = config.spans.at("banners", index, "page")
            message = say("the page `{id}` is not among the portal's pages", id=banner.page)
            yield error(span, "page-outside", message, say("add it to `pages`"))
