"""Stories: the list, narrowed by motive, and the page of one with its film."""

from generator.model.entries import Story
from generator.model.stories import Video
from generator.model.vocabulary import Motive
from generator.routes import Target, motives
from generator.views.edition import Edition
from generator.views.frame import Link, Phrase
from generator.views.framing import Outline, frame
from generator.views.json_ld import video_object
from generator.views.pages import StoryListView, StoryView
from generator.views.pieces import Facet, FacetOption, Part, VideoView

PROVIDERS = {
    "youtube": ("YouTube", "https://www.youtube.com/watch?v={id}", "https://www.youtube-nocookie.com/embed/{id}"),
    "vimeo": ("Vimeo", "https://vimeo.com/{id}", "https://player.vimeo.com/video/{id}?dnt=1"),
}  # fmt: skip
"""Name, page and player of each platform."""


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
        video=video_view(edition, facts.video) if facts.video else None,
        body=edition.body(story, leave_out=("transcript",)),
        transcript=transcript(edition, story),
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
        json_ld=(film(edition, story, title, one_liner),) if facts.video else (),
        search_filters=(
            ("kind", words.term("kind", "story")),
            ("region", str(edition.phrase(region, "title"))),
        ),
        names=(facts.person, str(edition.phrase(story, "role"))),
    )


def film(edition: Edition, story: Story, title: str, one_liner: str) -> dict[str, object]:
    """VideoObject of a story."""
    video, origin = story.facts.video, edition.routes.origin
    assert video is not None
    if video.file:
        content = origin + edition.media.files[video.file]
    else:
        content = PROVIDERS[video.provider or ""][2].format(id=video.id)
    poster = edition.media.pictures.get(video.poster or "")
    addresses = (content, origin + poster.src if poster else "")
    return video_object(video, title, one_liner, story.facts.published, addresses)


def video_view(edition: Edition, video: Video) -> VideoView:
    """The film and everything beside it."""
    words, files = edition.words, edition.media.files
    name, page, _ = PROVIDERS.get(video.provider or "", ("", "", ""))
    described = video.audio_description
    return VideoView(
        src=files[video.file] if video.file else "",
        poster=edition.media.pictures.get(video.poster or ""),
        seconds=video.seconds,
        duration=f"{video.seconds // 60}:{video.seconds % 60:02d}",
        tracks=tuple(
            (files[path], tag, words.language(tag), tag == video.spoken)
            for tag, path in sorted(video.captions.items())
        ),
        spoken=video.spoken,
        provider=name,
        provider_url=page.format(id=video.id),
        audio_description=words.term("audio description", described.kind),
        description_src=files[described.file] if described.file else "",
    )


def transcript(edition: Edition, story: Story) -> Part | None:
    """The words of the film."""
    if not (found := edition.section(story, "transcript")):
        return None
    section, tag = found
    return Part(
        "transcript", edition.marked(section.heading, tag), edition.passage(section.markdown, tag)
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


def view_story_list(edition: Edition, motive: str = "") -> StoryListView:
    """All stories, or those with one motive."""
    words = edition.words
    label = words.term("motive", motive) if motive else ""
    heading = label or words.say("Stories")
    target = Target("motive", motive) if motive else Target("stories")
    trail = (Link(Phrase(words.term("menu", "stories")), edition.url("stories")),) if motive else ()
    intro = words.say("People who do the work tell you what it is like.")
    shown = [s for s in edition.portal.stories.values() if not motive or s.facts.motive == motive]
    outline = Outline("stories", target, heading, intro, trail=trail, indexed=bool(shown))
    return StoryListView(
        frame=frame(edition, outline),
        heading=heading,
        intro=intro,
        cards=tuple(edition.card(story) for story in shown),
        facets=tuple(motive_facet(edition, motive)),
        selected=label,
    )


def motive_facet(edition: Edition, current: str) -> list[Facet]:
    """The motives as a filter; none where no story has one."""
    values = motives(edition.portal)
    stories = edition.portal.stories.values()
    options = tuple(
        FacetOption(
            value,
            edition.words.term("motive", value),
            edition.url("motive", value),
            sum(story.facts.motive == value for story in stories),
            value == current,
        )
        for value in values
    )
    return [Facet("motive", edition.words.term("facet", "motive"), options)] if options else []
