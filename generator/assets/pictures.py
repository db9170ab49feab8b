"""The bytes of a picture become smaller ones in three formats, without what they say about people.

Nothing of the original file survives but its pixels: EXIF (with the place where a portrait was
taken), XMP, comments and colour profiles are left behind.
"""

import io
import json
import warnings
from dataclasses import astuple, dataclass

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError, features
from PIL import __version__ as pillow_version

from generator.diagnostics import Message, say

WIDTHS = (320, 640, 960, 1280, 1600)
"""Pixels of width that are offered; never more than the original has."""

PLAIN_WIDTH = 960
"""Widest picture that stands in `src`, in pixels."""

LARGEST_FILE = 20 * 1024 * 1024
"""Bytes."""

TALLEST = 16_383
"""Pixels of height that WebP can hold."""

LARGEST_AREA = 89_478_485
"""Pixels; the limit beyond which Pillow suspects a decompression bomb."""

READABLE = ("JPEG", "PNG", "WEBP", "AVIF")

OPTIONS: dict[str, dict[str, object]] = {
    "AVIF": {"quality": 55, "speed": 6, "max_threads": 1},
    "WEBP": {"quality": 75, "method": 4},
    "JPEG": {"quality": 78, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
}
"""Encoder settings. One thread each: many pictures are made at once."""

MEDIA_TYPES = {"AVIF": "image/avif", "WEBP": "image/webp", "JPEG": "image/jpeg", "PNG": "image/png"}
EXTENSIONS = {"AVIF": "avif", "WEBP": "webp", "JPEG": "jpg", "PNG": "png"}

RECIPE = json.dumps(
    ["pictures 2", WIDTHS, OPTIONS, pillow_version]
    + [features.version(codec) for codec in ("avif", "webp", "libjpeg_turbo", "zlib")]
)
"""Everything besides the bytes that decides what comes out; part of the key of a memory."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a picture cannot be used."""

    code: str
    """image-unreadable or image-too-large."""
    message: Message


@dataclass(frozen=True, slots=True)
class Variant:
    """A picture in one size and format."""

    format: str
    width: int
    height: int
    data: bytes


class Refused(Exception):
    """Ends the work on a picture."""

    def __init__(self, code: str, message: Message) -> None:
        self.refusal = Refusal(code, message)
        super().__init__(code)


def encode_picture(data: bytes) -> bytes:
    """The packed variants of a picture, or its packed refusal. Raises nothing on any bytes."""
    try:
        picture = open_picture(data)
    except Refused as refused:
        return pack(refused.refusal, ())
    return pack(None, tuple(variants(picture)))


def open_picture(data: bytes) -> Image.Image:
    """The pixels, upright, in sRGB, as RGB or RGBA; raises `Refused`."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=READABLE) as image:
                check_area(*image.size)
                image.load()
                return check_shape(only_pixels(image))
    except Refused:
        raise
    except Image.DecompressionBombError:
        raise Refused("image-too-large", say("the picture has too many pixels")) from None
    except UnidentifiedImageError:
        message = say("this is not a JPEG, PNG, WebP or AVIF file")
        raise Refused("image-unreadable", message) from None
    except Exception as problem:  # noqa: BLE001 -- decoders raise whatever they stumble over
        message = say("the picture is damaged: {problem}", problem=problem)
        raise Refused("image-unreadable", message) from None


def check_area(width: int, height: int) -> None:
    """Refuse a picture that would not fit into memory before anything of it is decoded."""
    if width * height > LARGEST_AREA:
        message = say(
            "the picture has {width} × {height} pixels, at most {most} million are read",
            width=width,
            height=height,
            most=LARGEST_AREA // 1_000_000,
        )
        raise Refused("image-too-large", message)


def check_shape(picture: Image.Image) -> Image.Image:
    """Refuse a picture so narrow that no format could hold it in the widths that are offered."""
    if picture.height * widths_for(picture.width)[-1] > TALLEST * picture.width:
        raise Refused("image-too-large", say("the picture is too tall for its width"))
    return picture


def only_pixels(image: Image.Image) -> Image.Image:
    """A copy that keeps nothing but the pixels: upright, sRGB, RGB or RGBA."""
    upright = ImageOps.exif_transpose(image)
    pixels = to_srgb(upright, image.info.get("icc_profile"))
    clean = Image.new(pixels.mode, pixels.size)
    clean.paste(pixels)
    return clean


def to_srgb(image: Image.Image, profile: object) -> Image.Image:
    """The picture in sRGB; a profile that cannot be applied is ignored, as browsers do."""
    mode = "RGBA" if is_translucent(image) else "RGB"
    plain = sixteen_to_eight(image)
    if isinstance(profile, bytes):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            inks = plain if plain.mode in ("L", "CMYK") else plain.convert(mode)
            target = ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(inks, source, target, outputMode=mode) or inks
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return plain.convert(mode)


def sixteen_to_eight(image: Image.Image) -> Image.Image:
    """Greys of 16 bits scaled to 8; Pillow itself would cut them off."""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda grey: grey / 257).convert("L")
    return image


def is_translucent(image: Image.Image) -> bool:
    """Whether any pixel lets something shine through."""
    if not image.has_transparency_data:
        return False
    low, _ = image.convert("RGBA").getchannel("A").getextrema()
    return bool(low < 255)  # type: ignore[operator]  # one channel has numbers, not pairs


def widths_for(original: int) -> tuple[int, ...]:
    """Widths in which a picture is offered, rising: the steps below it, then itself or the last."""
    widest = min(original, WIDTHS[-1])
    return (*(width for width in WIDTHS if width < widest), widest)


def variants(picture: Image.Image) -> list[Variant]:
    """Every width in AVIF and WebP, and one, for browsers of before 2020, as JPEG or (if translucent)
    PNG."""
    fallback = "PNG" if picture.mode == "RGBA" else "JPEG"
    widths, made = widths_for(picture.width), []
    plain = max(width for width in widths if width <= PLAIN_WIDTH)
    for width in widths:
        height = max(1, round(picture.height * width / picture.width))
        scaled = picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3)
        made += [
            Variant(name, width, height, encoded(scaled, name))
            for name in ("AVIF", "WEBP", *([fallback] if width == plain else []))
        ]
    return made


def encoded(picture: Image.Image, name: str) -> bytes:
    """The file of a picture."""
    file = io.BytesIO()
    picture.save(file, name, **OPTIONS[name])
    return file.getvalue()


def pack(refusal: Refusal | None, made: tuple[Variant, ...]) -> bytes:
    """One line of JSON that says what follows, then the files one after the other."""
    head = {
        "refusal": astuple(refusal) if refusal else None,
        "variants": [[one.format, one.width, one.height, len(one.data)] for one in made],
    }
    return json.dumps(head).encode() + b"\n" + b"".join(one.data for one in made)


def unpack(packed: bytes) -> Refusal | tuple[Variant, ...]:
    """What `pack` was given."""
    line, _, files = packed.partition(b"\n")
    head = json.loads(line)
    if head["refusal"]:
        code, (template, values) = head["refusal"]
        return Refusal(code, Message(template, tuple((name, text) for name, text in values)))
    made, start = [], 0
    for name, width, height, length in head["variants"]:
        made.append(Variant(name, width, height, files[start : start + length]))
        start += length
    return tuple(made)
