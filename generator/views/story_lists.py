"""Lists of stories: all of them or those with a film, narrowed by profession, motive or region."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.linking.stories import STORIES_BY, STORY_FACETS, story_values
from generator.model.entries import Story
from generator.model.films import Video
from generator.routes import Target
from generator.routes.division import page_target
from generator.routes.lists import of_facet
from generator.views.edition import Edition
from generator.views.films import clock
from generator.views.frame import Card, Frame, Image, Link
from generator.views.framing import Outline, frame
from generator.views.phrases import Phrase
from generator.views.pieces import Facet, FacetOption
from generator.views.turning import part_of

MOST_VALUES = 36
"""Values of a facet among which one can choose at once."""


@dataclass(frozen=True, slots=True)
class StoryListView:
    """The stories, or the films, of a portal."""

    frame: Frame
    heading: str
    intro: str
    cards: tuple[Card, ...]
    facets: tuple[Facet, ...]
    """Profession, motive, region."""
    selected: str
    """Words of the selected value; empty on the whole list."""
    films: Link | None
    """From the stories to those with a film."""


def view_stories(
    edition: Edition, value: str = "", section: str = "stories", facet: str = "", page: int = 1
) -> StoryListView:
    """A list (`stories` or `videos`), whole or with one value of a facet."""
    words = edition.words
    label = label_of(edition, facet, value) if facet else ""
    heading, intro = opening(edition, section, facet, label)
    target = page_target(STORIES_BY[section][facet] if facet else section, value, page)
    part = part_of(edition, target)
    shown = [edition.portal.stories[i] for i in part.lists[0]]
    trail = [Link(Phrase(words.term("menu", name)), edition.url(name)) for name in above(target)]
    outline = Outline(
        section, target, heading, intro, trail=trail, indexed=bool(shown), pages=part.pages
    )
    films = Link(Phrase(words.say("Stories with a film")), edition.url("videos"))
    return StoryListView(
        frame=frame(edition, outline),
        heading=heading,
        intro=intro,
        cards=tuple(card(edition, section, story) for story in shown),
        facets=tuple(story_facets(edition, section, facet, value, shown)),
        selected=label,
        films=films if films.url and target.kind == "stories" else None,
    )


def above(target: Target) -> tuple[str, ...]:
    """The lists in which a list lies."""
    if target.kind == "stories":
        return ()
    return ("stories", "videos") if target.kind in STORIES_BY["videos"].values() else ("stories",)


def opening(edition: Edition, section: str, facet: str, label: str) -> tuple[str, str]:
    """Heading and first sentence of a list."""
    words = edition.words
    if section == "videos":
        intro = words.say("See people at work and hear what they say.")
        return words.say("Films: {value}", value=label) if facet else words.say("Films"), intro
    intro = words.say("People who do the work tell you what it is like.")
    if facet == "motive":
        return label, intro
    return words.say("Stories: {value}", value=label) if facet else words.say("Stories"), intro


def label_of(edition: Edition, facet: str, value: str) -> str:
    """A value in words: the title of a profession or region, the word for a motive."""
    portal = edition.portal
    if facet == "profession":
        return str(edition.phrase(portal.professions[value], "title"))
    if facet == "region":
        return str(edition.phrase(portal.regions[value], "title"))
    return edition.words.term(facet, value)


def story_facets(
    edition: Edition, section: str, facet: str, current: str, shown: Iterable[Story]
) -> list[Facet]:
    """The ways to narrow a list, those that have values; of too many values those of what is shown."""
    stories = tuple(shown)
    found = []
    for name, values in STORY_FACETS.items():
        chosen = current if name == facet else ""
        every = options(edition, section, name, chosen)
        if len(every) > MOST_VALUES:
            own = {chosen, *(value for s in stories for value in values(edition.portal, s))}
            every = tuple(option for option in every if option.id in own)
        found.append(Facet(name, edition.words.term("facet", name), every))
    return [facet for facet in found if facet.options]


def options(edition: Edition, section: str, facet: str, current: str) -> tuple[FacetOption, ...]:
    """The values of a facet, each with the number of stories it has."""
    every = edition.once(
        ("options", section, facet), lambda: tuple(every_option(edition, section, facet))
    )
    return tuple(replace(one, current=True) if one.id == current else one for one in every)


def every_option(edition: Edition, section: str, facet: str) -> Iterator[FacetOption]:
    """The same on a page that is of none of the values."""
    kind, portal = STORIES_BY[section][facet], edition.portal
    for value in story_values(portal, section, facet):
        label, url = label_of(edition, facet, value), edition.url(kind, value)
        count = len(of_facet(portal, section, facet, value))
        yield FacetOption(value, label, url, count, current=False)


def card(edition: Edition, section: str, story: Story) -> Card:
    """A teaser of a story, of its film on the list of films, that can be filtered in the browser."""
    facets = tuple((name, values(edition.portal, story)) for name, values in STORY_FACETS.items())
    teaser = replace(edition.card(story), facets=facets)
    film = story.facts.video
    return film_card(edition, teaser, film) if film and section == "videos" else teaser


def film_card(edition: Edition, teaser: Card, film: Video) -> Card:
    """The still picture of a film, how long it is and in which languages one can read along."""
    words = edition.words
    languages = words.listed([words.language(tag) for tag in sorted(film.captions)])
    return replace(
        teaser,
        kind="film",
        url=f"{teaser.url}#film",
        picture=Image(
            edition.media.pictures[film.poster or ""], Phrase(""), film.poster_credit or ""
        ),
        quote=Phrase(""),
        labels=(
            *teaser.labels,
            words.say("Length: {duration}", duration=clock(film.seconds)),
            *((words.say("Captions: {languages}", languages=languages),) if languages else ()),
            *((words.say("On {provider}", provider=film.screen.name),) if film.screen else ()),
        ),
    )
