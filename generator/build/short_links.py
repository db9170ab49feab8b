"""Pages become their short addresses: tiny pages that lead on, and QR codes that lead there."""

from collections.abc import Iterable, Iterator

from generator.views import View
from generator.views.frame import Frame, ShareView
from generator.views.sharing import view_short


def shared(frames: Iterable[Frame]) -> Iterator[tuple[Frame, ShareView]]:
    """The pages that one passes on by another, shorter address."""
    for frame in frames:
        if frame.share and frame.share.qr:
            yield frame, frame.share


def short_views(frames: Iterable[Frame], url: str) -> dict[str, View]:
    """The page at each short address of the portal at `url`, by the path of its file."""
    return {
        f"{share.link.removeprefix(url)}index.html": view_short(frame)
        for frame, share in shared(frames)
    }


def qr_addresses(frames: Iterable[Frame], base: str) -> dict[str, str]:
    """What each QR code says, by the path of its file."""
    return {share.qr.removeprefix(base): share.link for _, share in shared(frames)}
