"""A film on a platform has a still picture there: where each platform keeps it, and whose it is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from generator.model.films import Video
from generator.posters.courier import Absent, Courier, NoPoster


@dataclass(frozen=True, slots=True)
class Still:
    """The platform's picture of a film."""

    data: bytes
    ending: str
    """jpg, png or webp."""
    credit: str
    """The platform and, where it says so, whose film it is."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the platforms keep what we ask for; tests put a server of their own here."""

    youtube: str = "https://i.ytimg.com"
    vimeo: str = "https://vimeo.com"
    peertube: str = "https://{host}"


def still_of(film: Video, courier: Courier, places: Places) -> Still:
    """The platform's own picture of a film. Raises NoPoster."""
    return STILLS[film.provider or ""](film, courier, places)


def youtube_still(film: Video, courier: Courier, places: Places) -> Still:
    """The largest of YouTube's pictures; not every film has it, but each has the smaller one."""
    address = f"{places.youtube}/vi/{film.id}"
    try:
        data, ending = courier.picture(f"{address}/maxresdefault.jpg")
    except Absent:
        data, ending = courier.picture(f"{address}/hqdefault.jpg")
    return Still(data, ending, "YouTube")


def vimeo_still(film: Video, courier: Courier, places: Places) -> Still:
    """The picture that Vimeo offers to pages that embed the film (oEmbed)."""
    page = quote(f"https://vimeo.com/{film.id}", safe="")
    url = f"{places.vimeo}/api/oembed.json?width=1280&url={page}"
    said = courier.answer(url)
    data, ending = courier.picture(text(said, "thumbnail_url", url))
    return Still(data, ending, credit("Vimeo", said.get("author_name")))


def peertube_still(film: Video, courier: Courier, places: Places) -> Still:
    """The preview of a film on a PeerTube server."""
    server = places.peertube.format(host=film.host)
    url = f"{server}/api/v1/videos/{film.id}"
    said = courier.answer(url)
    path = text(said, "previewPath", url)
    if not path.startswith("/") or path.startswith("//"):
        raise NoPoster(f"{url} names a picture that is not its own")
    data, ending = courier.picture(server + path)
    channel = said.get("channel")
    name = channel.get("displayName") if isinstance(channel, dict) else None
    return Still(data, ending, credit(film.host or "", name))


STILLS: Mapping[str, Callable[[Video, Courier, Places], Still]] = {
    "youtube": youtube_still,
    "vimeo": vimeo_still,
    "peertube": peertube_still,
}


def text(said: Mapping[str, Any], key: str, url: str) -> str:
    """One value of an answer. Raises NoPoster when it is not there."""
    value = said.get(key)
    if not isinstance(value, str) or not value:
        raise NoPoster(f"{url} names no picture")
    return value


def credit(platform: str, maker: object) -> str:
    """Platform and maker on one line, as front matter can hold them."""
    name = " ".join(maker.split())[:80] if isinstance(maker, str) else ""
    return f"{platform}, {name}" if name else platform
