"""Everything around a page's own content: menus, languages, breadcrumbs, alternates, footer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from generator.binding import CARD, mark
from generator.linking.portal import Portal
from generator.messages import autonym_of, direction_of
from generator.model.entries import Entry
from generator.model.portals import NavigationItem, PortalWords
from generator.model.vocabulary import PartnerRole
from generator.routes import Target
from generator.views.banners import banners
from generator.views.edition import Edition
from generator.views.frame import (
    Frame,
    Invitation,
    LanguageLink,
    Link,
    PagesView,
    PartnerView,
    PortalView,
)
from generator.views.json_ld import breadcrumb_list, serialise
from generator.views.phrases import Phrase
from generator.views.sharing import view_share


@dataclass(frozen=True, slots=True)
class Outline:
    """What a page tells its frame about itself."""

    template: str
    target: Target
    title: str
    description: str
    entry: Entry[Any, Any] | None = None
    """The entry that the page shows; None for lists, whose words are the theme's."""
    trail: Sequence[Link] = ()
    """Breadcrumbs between home and the page."""
    json_ld: Sequence[dict[str, object]] = ()
    search_filters: Sequence[tuple[str, str]] = ()
    names: Iterable[str] = field(default=())
    """Names, synonyms and codes that should find the page."""
    checked: str = ""
    indexed: bool = True
    pages: PagesView | None = None
    """Those of a list that is divided."""


def frame(edition: Edition, outline: Outline) -> Frame:
    """The frame of one page."""
    outline = further(edition, outline)
    entry, words = outline.entry, edition.words
    spoken = edition.text(entry).language if entry else edition.language
    foreign = spoken != edition.language
    portal = portal_view(edition, outline.target)
    crumbs = breadcrumbs(edition, outline, portal.home)
    return Frame(
        template=outline.template,
        language=edition.language,
        dir=words.dir,
        title=outline.title,
        document_title=document_title(outline, portal.title),
        description=outline.description,
        url=edition.url(*pair(outline.target)),
        canonical=canonical(edition, outline.target, spoken),
        alternates=() if foreign or not outline.indexed else alternates(edition, outline),
        indexed=outline.indexed and not foreign,
        words_language=spoken,
        words_dir=direction_of(spoken),
        notice=notice(edition, spoken) if foreign else "",
        outdated=outdated(edition, entry) if entry else "",
        original=original(edition, outline),
        original_language=entry.original if entry else "",
        breadcrumbs=crumbs,
        languages=language_links(edition, outline),
        card=edition.routes.origin + mark(CARD),
        json_ld=structured_data(edition, outline, crumbs),
        search_filters=tuple(outline.search_filters),
        search_words=edition.aliases.of(outline.names, edition.language),
        checked=outline.checked,
        portal=portal,
        portal_theme=edition.settings,
        share=view_share(edition, outline.target, outline.title),
        pages=outline.pages,
    )


def further(edition: Edition, outline: Outline) -> Outline:
    """A further page of a list says which it is, and lies below the first."""
    if outline.pages is None or outline.pages.number == 1:
        return outline
    list_ = outline.title
    title = edition.words.say("{list}, page {page}", list=list_, page=outline.pages.number)
    trail = (*outline.trail, Link(Phrase(list_), outline.pages.first))
    return replace(outline, title=title, trail=trail)


def breadcrumbs(edition: Edition, outline: Outline, home: str) -> tuple[Link, ...]:
    """From home to the page itself; none on pages that lie nowhere."""
    if outline.target.kind in ("home", "not-found", "languages"):
        return ()
    return (
        Link(Phrase(edition.words.say("Home")), home),
        *outline.trail,
        Link(Phrase(outline.title), edition.url(*pair(outline.target)), current=True),
    )


def structured_data(edition: Edition, outline: Outline, crumbs: Sequence[Link]) -> tuple[str, ...]:
    """The page's JSON-LD, its place in the portal first."""
    place = (breadcrumb_list(edition.routes.origin, crumbs),) if crumbs else ()
    return tuple(serialise(item) for item in (*place, *outline.json_ld))


def canonical(edition: Edition, target: Target, spoken: str) -> str:
    """The page in the language of its words, where the portal has that language."""
    known = edition.routes.has(target, spoken)
    return edition.routes.absolute(target, spoken if known else edition.language)


def original(edition: Edition, outline: Outline) -> str:
    """Address of the page in the language of its original, if the portal has it."""
    entry, target = outline.entry, outline.target
    if entry and edition.routes.has(target, entry.original):
        return edition.routes.url(target, entry.original)
    return ""


def pair(target: Target) -> tuple[str, str]:
    """A target as kind and id."""
    return target.kind, target.id


def document_title(outline: Outline, portal: str) -> str:
    """Page first, portal last."""
    return portal if outline.title == portal else f"{outline.title} – {portal}"


def notice(edition: Edition, spoken: str) -> str:
    """Says in the reader's language that the words are in another."""
    return edition.words.say(
        "This page is not yet available in {wanted}. You are reading it in {spoken}.",
        wanted=edition.words.language(edition.language),
        spoken=edition.words.language(spoken),
    )


def outdated(edition: Edition, entry: Entry[Any, Any]) -> str:
    """Says that the original has changed since this translation was made."""
    text, source = edition.text(entry), entry.source()
    mark = text.words.translation
    if text.language == entry.original or mark is None or mark.digest == source.digest:
        return ""
    return edition.words.say(
        "The {original} version of this page has changed since. This translation may be out of date.",
        original=edition.words.language(entry.original),
    )


def has_words(edition: Edition, outline: Outline, tag: str) -> bool:
    """Whether a language has its own words for the page, not another's."""
    exists = edition.routes.has(outline.target, tag) or outline.target.kind == "languages"
    return exists and (outline.entry is None or tag in outline.entry.texts)


def alternates(edition: Edition, outline: Outline) -> tuple[tuple[str, str], ...]:
    """hreflang of real translations, each page naming all of them and itself, and x-default."""
    root = outline.target.kind in ("home", "languages")
    target = Target("home") if root else outline.target
    tags = [t for t in edition.portal.config.languages() if has_words(edition, outline, t)]
    found = [(tag, edition.routes.absolute(target, tag)) for tag in tags]
    default = edition.routes.absolute(target, tags[0])
    if root:
        default = edition.routes.origin + edition.routes.base
    return (*found, ("x-default", default))


def language_links(edition: Edition, outline: Outline) -> tuple[LanguageLink, ...]:
    """The same page in every language of the portal."""
    return tuple(
        LanguageLink(
            tag=tag,
            autonym=autonym_of(tag),
            url=edition.routes.url(outline.target, tag),
            dir=direction_of(tag),
            current=tag == edition.language,
            translated=has_words(edition, outline, tag),
        )
        for tag in edition.portal.config.languages()
        if edition.routes.has(outline.target, tag)
    )


def portal_words(portal: Portal, language: str) -> tuple[PortalWords, str]:
    """The portal's words in the best language, and that language."""
    own = portal.config.languages()[0]
    for tag in (language, *portal.config.fallback(language)):
        if tag in portal.config.facts.words:
            return portal.config.facts.words[tag], tag
    return portal.config.facts.words[own], own


def portal_view(edition: Edition, current: Target) -> PortalView:
    """What every page knows of its portal; `current` is the page."""
    menus = edition.portal.config.facts.navigation
    listed = current in (target_of(item) for item in (*menus.main, *menus.footer))
    marked = current if listed else None
    return edition.once(("portal", marked), lambda: new_portal_view(edition, marked))


def new_portal_view(edition: Edition, current: Target | None) -> PortalView:
    """The same, made now."""
    facts = edition.portal.config.facts
    words, tag = portal_words(edition.portal, edition.language)
    address = facts.publisher.address
    return PortalView(
        id=edition.portal.config.id,
        title=words.title,
        expansion=words.expansion or "",
        banners=banners(edition),
        tagline=words.tagline,
        home=edition.url("home"),
        search=edition.url("search"),
        a_to_z=edition.url("a-to-z"),
        feed=f"{edition.routes.base}{edition.language}/stories.atom"
        if edition.portal.stories
        else "",
        glossary=edition.url("glossary"),
        doors=Link(
            Phrase(edition.words.say("Which doors are open with my diploma?")), edition.url("doors")
        ),
        main_menu=menu(edition, facts.navigation.main, current),
        footer_menu=menu(edition, facts.navigation.footer, current),
        partners=partners(edition),
        funding=edition.marked(words.funding, tag) if words.funding else Phrase(""),
        parent=edition.marked(words.parent, tag) if words.parent else Phrase(""),
        parent_url=facts.parent_link.url if facts.parent_link else "",
        publisher=facts.publisher.name,
        publisher_address=(address.street, f"{address.postcode} {address.city}"),
        contact=edition.contact(facts.contact),
        audiences=tuple(edition.term_link("audience", a.value) for a in facts.audiences),
        demonstration=facts.demonstration,
        quiz=invitation(edition),
        base=edition.routes.base,
    )


def invitation(edition: Edition) -> Invitation | None:
    """The way into the quiz."""
    quiz = edition.portal.quiz
    if quiz is None:
        return None
    title, line = edition.phrase(quiz, "title"), edition.phrase(quiz, "one_liner")
    return Invitation(title, line, edition.url("quiz"))


def target_of(item: NavigationItem) -> Target:
    """The page to which an item of a menu leads."""
    return Target("page", item.page) if item.page else Target(item.section or "")


def menu(
    edition: Edition, items: Iterable[NavigationItem], current: Target | None
) -> tuple[Link, ...]:
    """The links of a menu; the one that leads here is marked."""
    links = []
    for item in items:
        target = target_of(item)
        if item.page:
            page = edition.portal.pages[item.page]
            title = edition.phrase(page, "short_title") or edition.phrase(page, "title")
        else:
            title = Phrase(edition.words.term("menu", target.kind))
        if edition.routes.has(target, edition.language):
            links.append(Link(title, edition.url(*pair(target)), current == target))
    return tuple(links)


def partners(edition: Edition) -> tuple[PartnerView, ...]:
    """The lead partner first, funders last, the others as configured."""
    order = [PartnerRole.LEAD, PartnerRole.PARTNER, PartnerRole.FUNDER]
    listed = sorted(edition.portal.config.facts.partners, key=lambda p: order.index(p.role))
    return tuple(
        PartnerView(
            name=partner.name,
            role=partner.role.value,
            role_label=edition.words.term("partner", partner.role.value),
            url=partner.url or "",
            logo=edition.logos.get(partner.logo or ""),
        )
        for partner in listed
    )
