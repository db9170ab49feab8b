"""The page of a story: who tells, the film with its transcript, the words, and what leads on."""

from dataclasses import dataclass

from generator.model.entries import Story
from generator.model.vocabulary import Motive
from generator.routes import Target
from generator.views.edition import Edition
from generator.views.films import VideoView, structured_film, view_film
from generator.views.frame import Card, Frame, Image, Link
from generator.views.framing import Outline, frame
from generator.views.phrases import Passage, Phrase
from generator.views.transcripts import Transcript, view_transcript


@dataclass(frozen=True, slots=True)
class StoryView:
    """One story."""

    frame: Frame
    heading: Phrase
    person: str
    role: Phrase
    quote: Phrase
    one_liner: Phrase
    portrait: Image
    published: str
    published_iso: str
    motive: Link | None
    employer: Link | None
    region: Link
    professions: tuple[Card, ...]
    video: VideoView | None
    body: Passage
    transcript: Transcript | None
    more: tuple[Card, ...]
    """Other stories of the same profession or motive."""


def view_story(edition: Edition, story: Story) -> StoryView:
    """Everything the page of a story knows."""
    facts, portal = story.facts, edition.portal
    portrait = edition.image(story, facts.portrait, "portrait_alt")
    if portrait is None:
        raise LookupError(facts.portrait.file)
    employer = portal.employers.get(facts.employer or "")
    return StoryView(
        frame=frame(edition, outline(edition, story)),
        heading=edition.phrase(story, "title"),
        person=facts.person,
        role=edition.phrase(story, "role"),
        quote=edition.phrase(story, "quote"),
        one_liner=edition.phrase(story, "one_liner"),
        portrait=portrait,
        published=edition.words.day(facts.published),
        published_iso=facts.published.isoformat(),
        motive=edition.term_link("motive", facts.motive)
        if facts.motive is not Motive.NONE
        else None,
        employer=edition.link(employer) if employer else None,
        region=edition.link(portal.regions[facts.region]),
        professions=edition.cards_of(portal.professions, facts.professions),
        video=view_film(edition, story, facts.video) if facts.video else None,
        body=edition.body(story, leave_out=("transcript",)),
        transcript=view_transcript(edition, story),
        more=edition.cards_of(portal.stories, more_like(edition, story)),
    )


def outline(edition: Edition, story: Story) -> Outline:
    """What the page tells its frame."""
    words, facts = edition.words, story.facts
    title, one_liner = (str(edition.phrase(story, f)) for f in ("title", "one_liner"))
    region = edition.portal.regions[facts.region]
    return Outline(
        template="story",
        target=Target("story", story.id),
        title=title,
        description=one_liner,
        entry=story,
        trail=(Link(Phrase(words.term("menu", "stories")), edition.url("stories")),),
        json_ld=(structured_film(edition, story, facts.video),) if facts.video else (),
        search_filters=(
            ("kind", words.term("kind", "story")),
            ("region", str(edition.phrase(region, "title"))),
        ),
        names=(facts.person, str(edition.phrase(story, "role"))),
    )


def more_like(edition: Edition, story: Story) -> list[str]:
    """Up to three other stories: of the same profession first, then of the same motive, then new."""
    mine = frozenset(story.facts.professions)
    others = [other for other in edition.portal.stories.values() if other.id != story.id]
    others.sort(
        key=lambda other: (
            not mine & frozenset(other.facts.professions),
            other.facts.motive is not story.facts.motive,
        )
    )
    return [other.id for other in others[:3]]
