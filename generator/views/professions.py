"""A profession's page: its facts, its parts in order, its doors, and everybody who links to it."""

from collections.abc import Iterator

from generator.model.entries import Profession
from generator.model.professions import ProfessionFacts
from generator.model.vocabulary import ENTRY_LEVELS
from generator.routes import Target, entry_levels
from generator.views.doors import doors, duration, starts
from generator.views.edition import Edition
from generator.views.facts import fact, plain
from generator.views.frame import Link, SourceView, Term
from generator.views.framing import Outline, frame
from generator.views.groups import employers_by_region
from generator.views.json_ld import occupation
from generator.views.maps import employers_map
from generator.views.pages import ProfessionView
from generator.views.parts import parts
from generator.views.pay import headline, view_pay
from generator.views.phrases import Phrase
from generator.views.vacancies.rows import openings_of
from generator.views.week import view_week, weekly


def view_profession(edition: Edition, profession: Profession) -> ProfessionView:
    """Everything the page of a profession knows."""
    facts, portal, i = profession.facts, edition.portal, profession.id
    lead = edition.section(profession, "")
    pay = view_pay(edition, facts)
    related = portal.related.get(i, ())
    return ProfessionView(
        frame=frame(edition, outline(edition, profession)),
        title=edition.phrase(profession, "title"),
        also_called=phrases(edition, profession, "synonyms"),
        former_titles=phrases(edition, profession, "former_titles"),
        one_liner=edition.phrase(profession, "one_liner"),
        picture=edition.image(profession, facts.picture),
        headline_pay=headline(edition, facts, pay),
        strip=tuple(strip(edition, facts)),
        lead=edition.passage(lead[0].markdown if lead else "", lead[1] if lead else edition.language),
        parts=tuple(parts(edition, profession, bool(pay.training or facts.pay_job))),
        pay=pay,
        week=view_week(edition, facts),
        doors=doors(edition, profession),
        entry=tuple(edition.term_link("entry", level) for level in entry_levels(facts)),
        requirements=tuple(edition.glossed(edition.words.term("requirement", r)) for r in facts.requirements),
        workplaces=tuple(edition.term_link("workplace", w) for w in facts.workplaces),
        codes=tuple(codes(edition, facts)),
        regulated=regulated(edition, facts),
        recognition=tuple(recognition(edition, facts)),
        progression=edition.cards_of(portal.professions, facts.progression),
        related=edition.cards_of(portal.professions, related),
        compare=edition.compare(i),
        compare_related=edition.compare(i, *related) if related else "",
        equivalents=tuple(
            edition.card(portal.professions[e] if e in portal.professions else portal.abroad[e])
            for e in portal.equivalents.get(i, ())
        ),
        employers=employers_by_region(edition, portal.profession_employers.get(i, ())),
        map=employers_map(edition, portal.profession_employers.get(i, ())),
        stories=edition.cards_of(portal.stories, portal.profession_stories.get(i, ())),
        pages=edition.cards_of(portal.pages, portal.profession_pages.get(i, ())),
        sources=tuple(sources(edition, facts)),
        openings=openings_of(edition, "profession", i, 3),
        next_step=Link(Phrase(edition.words.say("What you can do now")), "#next"),
    )  # fmt: skip


def outline(edition: Edition, profession: Profession) -> Outline:
    """What the page tells its frame."""
    facts, words = profession.facts, edition.words
    title, one_liner = (str(edition.phrase(profession, f)) for f in ("title", "one_liner"))
    return Outline(
        template="profession",
        target=Target("profession", profession.id),
        title=title,
        description=one_liner,
        entry=profession,
        trail=(Link(Phrase(words.term("menu", "professions")), edition.url("professions")),),
        json_ld=(occupation(profession, title, one_liner, ""),),
        search_filters=(
            ("kind", words.term("kind", "profession")),
            *(("area", words.term("area", area)) for area in facts.areas),
            ("level", words.term("level", facts.level)),
            *(("region", title) for title in region_titles(edition, profession)),
        ),
        names=tuple(name for _, name in names(profession)),
        checked=words.say(
            "Last checked on {day} by {who}", day=words.day(facts.checked.on), who=facts.checked.by
        ),
    )  # fmt: skip


def region_titles(edition: Edition, profession: Profession) -> tuple[str, ...]:
    """Names of the regions with an employer of the profession, and of the regions around them."""
    portal = edition.portal
    employers = portal.profession_employers.get(profession.id, ())
    direct = {portal.employers[employer].facts.region for employer in employers}
    shown = {around for region in direct for around in (region, *portal.ancestors[region])}
    return tuple(str(edition.phrase(r, "title")) for r in portal.regions.values() if r.id in shown)


def names(profession: Profession) -> Iterator[tuple[str, str]]:
    """Every name and code under which people look for a profession, with its language."""
    for tag, text in profession.texts.items():
        yield tag, text.words.title or ""
        yield from ((tag, name) for name in (*text.words.synonyms, *text.words.former_titles))
    own, codes = profession.original, profession.facts.codes
    yield from ((own, code) for code in (*codes.crebo, *codes.kldb, *codes.isco, *codes.uwv))
    for level in ENTRY_LEVELS[profession.facts.country]:
        if level.id in profession.facts.entry:
            yield from ((own, name) for name in (level.id, *level.typed))


def phrases(edition: Edition, profession: Profession, field: str) -> tuple[Phrase, ...]:
    """A list of words from the first language that has it."""
    for tag in edition.chain(profession):
        if values := getattr(profession.texts[tag].words, field):
            return tuple(edition.marked(value, tag) for value in values)
    return ()


def strip(edition: Edition, facts: ProfessionFacts) -> Iterator[Term]:
    """The few facts at a glance: level, duration, starts, hours, regulated."""
    words = edition.words

    level = edition.term_link("level", facts.level)
    yield Term(
        "level", words.term("fact", "level"), (level,), words.explanation("level", facts.level)
    )
    if text := duration(words, facts.routes):
        yield fact(edition, "duration", plain(text))
    if text := starts(words, facts.routes):
        yield fact(edition, "starts", plain(text))
    if hours := weekly(edition, facts):
        yield fact(edition, "hours", plain(hours))
    if facts.language:
        yield fact(edition, "language", plain(words.term("cefr", facts.language)))
    yield fact(
        edition, "regulated", plain(words.say("yes") if facts.regulated else words.say("no"))
    )


def codes(edition: Edition, facts: ProfessionFacts) -> Iterator[Term]:
    """Official codes by system."""
    for system in ("crebo", "kldb", "isco", "esco", "uwv"):
        if values := getattr(facts.codes, system):
            links = tuple(
                Link(Phrase(value.rsplit("/", 1)[-1]), value if system == "esco" else "")
                for value in values
            )
            yield Term(system, edition.words.term("code", system), links)


def regulated(edition: Edition, facts: ProfessionFacts) -> tuple[str, str]:
    """Who protects the title, and where to read about it."""
    if not facts.regulated:
        return ("", "")
    rule, words = facts.regulated, edition.words
    if rule.register_name:
        sentence = words.say(
            "This profession is protected by law. Register: {register}, kept by {authority}.",
            register=rule.register_name, authority=rule.authority,
        )  # fmt: skip
    else:
        sentence = words.say(
            "This profession is protected by law. Permission comes from: {authority}.",
            authority=rule.authority,
        )
    return sentence, rule.url or ""


def recognition(edition: Edition, facts: ProfessionFacts) -> Iterator[tuple[str, str]]:
    """Who recognises a foreign diploma, and the language level they ask for."""
    for rule in facts.recognition:
        sentence = rule.authority
        if rule.language:
            level = edition.words.term("cefr", rule.language)
            sentence = edition.words.say(
                "{authority} (language level {level})", authority=sentence, level=level
            )
        yield sentence, rule.url or ""


def sources(edition: Edition, facts: ProfessionFacts) -> Iterator[SourceView]:
    """Sources of the entry and of its routes, each once; those of the pay stand beside it."""
    for source in dict.fromkeys([*facts.sources, *(r.source for r in facts.routes if r.source)]):
        yield edition.source(source)
