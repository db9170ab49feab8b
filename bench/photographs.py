"""Photographs as cameras make them: large, soft in places and grainy in others; always the same."""

from pathlib import Path
from random import Random

import yaml
from PIL import Image, ImageChops

from bench.clones import dump

SIZE = 4000, 3000
TILE = 1000, 750
CREDIT = "Foto: gemaakt door een programma, CC0"


def photographs(project: Path, count: int = 200) -> Path:
    """Give so many professions of a project a photograph of 12 megapixels instead of a drawing."""
    folder = project / "content/media/photographs"
    folder.mkdir(parents=True, exist_ok=True)
    texts = (p for p in sorted(project.glob("content/professions/*.nl.md")))
    for number, path in zip(range(count), texts, strict=False):
        photograph(number).save(folder / f"{number}.jpg", quality=88)
        _, front, body = path.read_text("utf-8").split("---\n", 2)
        data = yaml.load(front, yaml.CBaseLoader)  # noqa: S506  # it only makes text
        data["picture"] = {"file": f"photographs/{number}.jpg", "credit": CREDIT}
        path.write_text(f"---\n{dump(data)}---\n{body}", "utf-8")
    return project


def photograph(number: int) -> Image.Image:
    """Light that falls off, some shapes out of focus, and grain."""
    random = Random(number)  # noqa: S311  # the same every time, not secret
    bands = [blurred(random, cells) for cells in ((5, 4), (9, 7), (7, 5))]
    picture = Image.merge("RGB", bands)
    detail = blurred(random, (60, 45))
    picture = Image.blend(picture, Image.merge("RGB", (detail, detail, detail)), 0.15)
    return Image.blend(picture, grain(random), 0.08)


def grain(random: Random) -> Image.Image:
    """Noise of single pixels, which is what makes files of photographs large."""
    width, height = SIZE
    tile = Image.frombytes("L", TILE, random.randbytes(TILE[0] * TILE[1]))
    noise = Image.new("L", SIZE)
    for left in range(0, width, TILE[0]):
        for top in range(0, height, TILE[1]):
            noise.paste(tile, (left, top))
    return Image.merge("RGB", (noise, noise, noise))


def blurred(random: Random, cells: tuple[int, int]) -> Image.Image:
    """Random cells, enlarged smoothly to the size of a photograph."""
    width, height = cells
    small = Image.frombytes("L", cells, random.randbytes(width * height))
    large = small.resize(SIZE, Image.Resampling.BICUBIC)
    return ImageChops.offset(large, random.randrange(SIZE[0]), 0)
