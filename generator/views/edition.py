"""An edition: the portal in one language, ready to be asked for words, links, cards and pictures."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from generator.aliases import Aliases
from generator.footprints import Fact, Trail
from generator.linking import Portal
from generator.messages import Messages, Words, direction_of
from generator.model.entries import AnyEntry, Section, Text
from generator.model.maps import MapSheet
from generator.model.media import MediaFiles, PictureFiles
from generator.model.places import Contact
from generator.model.values import Picture, Source
from generator.prose.glossing import NO_WORDS, TradeWords, explain
from generator.prose.write import write_glossed
from generator.routes import FACETS, Routes, Target
from generator.views.figures import Figures
from generator.views.frame import Card, ContactView, Image, Link, SourceView
from generator.views.phrases import Glossed, Passage, Phrase
from generator.views.resolving import EditionResolver

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Edition:
    """The portal in one language."""

    portal: Portal
    routes: Routes
    messages: Messages
    media: MediaFiles
    maps: Mapping[str, MapSheet]
    """By the region that names it."""
    aliases: Aliases
    cards: Mapping[Target, str]
    """Open Graph picture per page, as address."""
    logos: Mapping[str, PictureFiles]
    settings: tuple[tuple[str, str], ...]
    """Settings of the theme."""
    codes: Mapping[Target, str]
    """Code of each page's short address."""
    language: str
    trade_words: Mapping[str, TradeWords] = field(default_factory=dict)
    """What is explained in texts, by their language."""
    familiar: frozenset[str] = frozenset()
    """Trade words that the page is about, so that it need not explain them."""
    trail: Trail = field(default_factory=Trail, compare=False, repr=False)
    """Notes what pages look at."""
    known: dict[Hashable, tuple[Any, frozenset[Fact]]] = field(
        default_factory=dict, compare=False, repr=False
    )
    """What `once` has made, and what was looked at for it."""

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made at the first asking and shared by every page of the edition."""
        if key not in self.known:
            with self.trail.followed() as facts:
                made = make()
            self.known[key] = made, frozenset(facts)
        found, looked_at = self.known[key]
        self.trail.note_all(looked_at)
        return found  # type: ignore[no-any-return]

    @property
    def words(self) -> Words:
        """The theme's words in this language."""
        return self.messages[self.language]

    @property
    def figures(self) -> Figures:
        """Amounts as this edition prints them."""
        return Figures(self.portal.figures, self.portal.today, self.words)

    @property
    def fallback(self) -> tuple[str, ...]:
        """Languages in which its readers read what is not there in theirs, best first."""
        return self.once("fallback", lambda: self.portal.config.fallback(self.language))

    def chain(self, entry: AnyEntry) -> tuple[str, ...]:
        """Languages in which a reader of this edition reads the entry, best first."""
        return entry.chain(self.language, self.fallback)

    def text(self, entry: AnyEntry) -> Text[Any]:
        """The entry's words in the best language."""
        return entry.texts[self.chain(entry)[0]]

    def phrase(self, entry: AnyEntry, field: str) -> Phrase:
        """One field of the words, from the first language that has it."""
        for tag in self.chain(entry):
            if value := getattr(entry.texts[tag].words, field):
                return self.marked(value, tag)
        return Phrase("")

    def note(self, entry: AnyEntry, field: str, key: str) -> Phrase:
        """One value of a field that maps ids to words."""
        for tag in self.chain(entry):
            if value := getattr(entry.texts[tag].words, field).get(key):
                return self.marked(value, tag)
        return Phrase("")

    def marked(self, text: str, tag: str) -> Phrase:
        """Words with their language where it is not this edition's."""
        if tag == self.language:
            return Phrase(text)
        return Phrase(text, tag, direction_of(tag))

    def section(self, entry: AnyEntry, section_id: str) -> tuple[Section, str] | None:
        """A section of the body from the first language that has it, and that language."""
        for tag in self.chain(entry):
            if section := entry.texts[tag].section(section_id):
                return section, tag
        return None

    def passage(self, markdown: str, tag: str, shift: int = 0) -> Passage:
        """A piece of Markdown in a language, its links leading to this edition's pages."""
        words = self.trade_words.get(tag, NO_WORDS)
        written = write_glossed(markdown, EditionResolver(self), words, self.familiar, shift)
        lang, direction = (tag, direction_of(tag)) if tag != self.language else ("", "")
        return Passage(written.html, lang, direction, written.terms)

    def glossed(self, words: str | Phrase) -> Glossed:
        """Words on one line with their trade words explained; not for links and headings."""
        phrase = Phrase(words) if isinstance(words, str) else words

        def made() -> Glossed:
            known = self.trade_words.get(phrase.lang or self.language, NO_WORDS)
            html, terms = explain(phrase.text, known, self.familiar)
            return Glossed(phrase.text, phrase.marking(html), terms)

        return self.once(("glossed", phrase, self.familiar), made)

    def body(self, entry: AnyEntry, leave_out: Iterable[str] = ()) -> Passage:
        """The whole body in the best language but for some sections."""
        text, left_out = self.text(entry), frozenset(leave_out)
        return self.passage(
            "\n\n".join(whole(s) for s in text.sections if s.id not in left_out), text.language
        )

    def url(self, kind: str, entry_id: str = "") -> str:
        """Address of a page of this edition; empty when the portal has none."""
        target = Target(kind, entry_id)
        known = self.routes.has(target, self.language)
        return self.routes.url(target, self.language) if known else ""

    def compare(self, profession_id: str, *others: str) -> str:
        """Address at which a profession stands beside others; the script reads the fragment."""
        page = self.routes.compared[profession_id]
        ids = ",".join((profession_id, *others))
        return f"{self.routes.url(page, self.language)}#{ids}"

    def address(self, entry: AnyEntry) -> str:
        """Address of an entry's own page; empty when the portal has none. A portal has one quiz."""
        return self.url(entry.kind, "" if entry.kind == "quiz" else entry.id)

    def term_url(self, term: str) -> str:
        """Place of a trade word in the glossary."""
        return f"{self.url('glossary')}#{term}"

    def link(self, entry: AnyEntry, field: str = "title") -> Link:
        """A link to an entry."""
        title = self.phrase(entry, field) or self.phrase(entry, "title")
        return Link(title, self.address(entry))

    def term_link(self, vocabulary: str, value: str) -> Link:
        """A vocabulary's word, linked to its overview where there is one."""
        return Link(Phrase(self.words.term(vocabulary, value)), self.url(vocabulary, value))

    def image(
        self, entry: AnyEntry, picture: Picture | None, alt: str = "picture_alt"
    ) -> Image | None:
        """A picture with its alternative text."""
        if picture is None or picture.file not in self.media.pictures:
            return None
        return Image(self.media.pictures[picture.file], self.phrase(entry, alt), picture.credit)

    def card(self, entry: AnyEntry) -> Card:
        """A teaser of an entry of any kind."""
        return self.once(("card", entry.kind, entry.id), lambda: self.new_card(entry))

    def new_card(self, entry: AnyEntry) -> Card:
        """The teaser, made now."""
        facts = entry.facts
        portrait = entry.kind == "story"
        return Card(
            kind=entry.kind,
            id=entry.id,
            title=self.phrase(entry, "title"),
            url=self.url(entry.kind, entry.id),
            one_liner=self.phrase(entry, "one_liner"),
            picture=self.image(entry, facts.portrait, "portrait_alt")
            if portrait
            else self.image(entry, facts.picture),
            labels=self.labels(entry),
            quote=self.phrase(entry, "quote") if portrait else Phrase(""),
            facets=self.facets(entry),
            compare=self.compare(entry.id) if entry.id in self.portal.professions else "",
        )

    def cards_of(self, entries: Mapping[str, AnyEntry], ids: Iterable[str]) -> tuple[Card, ...]:
        """Teasers of the entries with these ids, those that the portal shows, in this order."""
        return tuple(self.card(entries[i]) for i in ids if i in entries)

    def labels(self, entry: AnyEntry) -> tuple[str, ...]:
        """The few words under a teaser's title."""
        facts, words = entry.facts, self.words
        if entry.kind == "profession":
            country = (
                ()
                if entry.id in self.portal.professions
                else (words.term("country", facts.country),)
            )
            return (words.term("level", facts.level), *country)
        if entry.kind == "story":
            return (facts.person, str(self.phrase(entry, "role")))
        if entry.kind == "employer":
            region = self.portal.regions[facts.region]
            return (words.term("employer", facts.kind), str(self.phrase(region, "title")))
        if entry.kind == "region":
            return (words.term("region", facts.kind),)
        return ()

    def facets(self, entry: AnyEntry) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What a teaser can be filtered by in the browser."""
        if entry.kind == "profession":
            return tuple((facet, values(entry.facts)) for facet, values in FACETS.items())
        return ()

    def contact(self, contact: Contact) -> ContactView:
        """Whom to ask."""
        phone = contact.phone or ""
        own = self.portal.config.languages()[0]
        return ContactView(
            contact.name,
            self.marked(contact.role, own) if contact.role else Phrase(""),
            contact.email,
            phone,
            "tel:" + phone.replace(" ", "") if phone else "",
        )

    def source(self, source: Source) -> SourceView:
        """Where a fact was read."""
        return SourceView(source.title, source.url or "", self.partial_date(source.date))

    def partial_date(self, iso: str) -> str:
        """A year, month or day as people write it."""
        parts = [int(part) for part in iso.split("-")]
        if len(parts) == 1:
            return str(parts[0])
        if len(parts) == 2:
            return f"{self.words.month(parts[1])} {parts[0]}"
        return self.words.day(date(*parts))


def whole(section: Section) -> str:
    """A section as Markdown with its heading."""
    heading = f"## {section.heading}" if section.heading else ""
    anchor = f" {{#{section.id}}}" if section.heading and section.id else ""
    return f"{heading}{anchor}\n\n{section.markdown}"
