"""A story's film and everything beside it: captions, audio description, chapters, the platform's door."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.messages import autonym_of
from generator.model.entries import Story
from generator.model.films import Video
from generator.model.media import PictureFiles
from generator.model.vocabulary import PageRole
from generator.views.edition import Edition
from generator.views.frame import Link
from generator.views.json_ld import video_object
from generator.views.phrases import Phrase


@dataclass(frozen=True, slots=True)
class TrackView:
    """Captions in one language."""

    src: str
    language: str
    label: str
    """The language's name in itself."""
    name: str
    """What its button is called: the language and the film."""
    wanted: bool
    """Whether they are shown once the film plays: those of the spoken language."""


@dataclass(frozen=True, slots=True)
class ChapterView:
    """A part of a film."""

    title: Phrase
    time: str
    """When it begins, as `0:07`."""
    start: float
    """The same in seconds."""


@dataclass(frozen=True, slots=True)
class VideoView:
    """A film with everything beside it."""

    src: str
    """Own file; empty when it is on a platform."""
    poster: PictureFiles
    poster_credit: str
    duration: str
    """As `0:40`."""
    tracks: tuple[TrackView, ...]
    spoken: str
    chapters: tuple[ChapterView, ...]
    chapters_src: str
    chapters_language: str
    audio_description: str
    """A sentence about it."""
    description_src: str
    """Second film with audio description, if there is one."""
    description_name: str
    """What the button that changes to it is called."""
    provider: str
    """Name of the platform; empty for an own file."""
    provider_url: str
    player: str
    """Address of the platform's player, for the one click."""
    privacy: Link | None
    """The portal's page about privacy; only where there is a platform."""


def view_film(edition: Edition, story: Story, film: Video) -> VideoView:
    """The film of a story."""
    words, files, screen = edition.words, edition.media.files, film.screen
    title = str(edition.phrase(story, "title"))
    described = film.audio_description
    chapters = nearest(edition, film, film.chapters)
    return VideoView(
        src=files[film.file] if film.file else "",
        poster=edition.media.pictures[film.poster or ""],
        poster_credit=film.poster_credit or "",
        duration=clock(film.seconds),
        tracks=tuple(track(edition, film, tag, title) for tag in sorted(film.captions)),
        spoken=film.spoken,
        chapters=view_chapters(edition, film, chapters),
        chapters_src=files[film.chapters[chapters]] if chapters else "",
        chapters_language=chapters,
        audio_description=words.term("audio description", described.kind),
        description_src=files[described.file] if described.file else "",
        description_name=words.say("Audio description: {title}", title=title),
        provider=screen.name if screen else "",
        provider_url=screen.page if screen else "",
        player=screen.playing(edition.language) if screen else "",
        privacy=privacy(edition) if screen else None,
    )


def clock(seconds: int) -> str:
    """Minutes and seconds, as a player shows them: `0:40`."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def track(edition: Edition, film: Video, tag: str, title: str) -> TrackView:
    """Captions with the name of their button."""
    label = autonym_of(tag)
    name = edition.words.say("Captions {language}: {title}", language=label, title=title)
    return TrackView(edition.media.files[film.captions[tag]], tag, label, name, tag == film.spoken)


def nearest(edition: Edition, film: Video, files: Mapping[str, str]) -> str:
    """The language that the reader reads best, of those that a film has; empty if it has none."""
    wanted: Iterable[str] = (edition.language, *edition.fallback, film.spoken, *sorted(files))
    return next((tag for tag in wanted if tag in files), "")


def view_chapters(edition: Edition, film: Video, tag: str) -> tuple[ChapterView, ...]:
    """The chapters of a film in one of their languages."""
    cues = edition.media.cues[film.chapters[tag]] if tag else ()
    return tuple(
        ChapterView(edition.marked(cue.words, tag), clock(cue.start // 1000), cue.start / 1000)
        for cue in cues
    )


def privacy(edition: Edition) -> Link | None:
    """The page that says who learns what."""
    pages = edition.portal.pages.values()
    return next((edition.link(p) for p in pages if p.facts.role is PageRole.PRIVACY), None)


def structured_film(edition: Edition, story: Story, film: Video) -> dict[str, object]:
    """VideoObject of a story."""
    origin = edition.routes.origin
    title, one_liner = (str(edition.phrase(story, field)) for field in ("title", "one_liner"))
    content = film.screen.embed if film.screen else origin + edition.media.files[film.file or ""]
    poster = origin + edition.media.pictures[film.poster or ""].src
    return video_object(film, title, one_liner, story.facts.published, (content, poster))
