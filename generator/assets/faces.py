"""A theme's families and a portal's languages become font files, `@font-face` rules and stacks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.artifacts import Artifact
from generator.assets.fonts import (
    Cut,
    Metrics,
    axes_of,
    coverage,
    cut_font,
    font_file,
    has_characters,
    is_variable,
    licence,
    measure,
)
from generator.assets.names import Shelf
from generator.assets.seams import Map, Memory, remembered
from generator.assets.writing import (
    BASIC,
    EXTENDED,
    RANGES,
    codepoints,
    script_of,
    unicode_range,
)
from generator.themes import Font, Theme

LETTERS = {"Cyrillic": frozenset(range(0x410, 0x450)), "Arabic": frozenset(range(0x621, 0x64B))}
"""What a family must have to be read in a script."""

LOCAL = {
    "sans-serif": ("Arial", "Liberation Sans", "Helvetica"),
    "serif": ("Times New Roman", "Liberation Serif", "Times"),
}
"""Fonts with the widths in `fonts.HELVETICA` and `fonts.TIMES`, on nearly every device."""


@dataclass(frozen=True, slots=True)
class Face:
    """One font file: a family in one script, in one weight or (a variable font) in all that are used."""

    family: str
    weights: tuple[int, ...]
    """Lightest and boldest; one where they are the same."""
    script: str
    """Latin, Latin-ext, Cyrillic or Arabic."""
    ranges: str
    cut: Cut

    def name(self) -> str:
        """As `atkinson-hyperlegible-400-latin.woff2`."""
        return f"{self.family}-{'-'.join(map(str, self.weights))}-{self.script}.woff2"


@dataclass(frozen=True, slots=True)
class TypeCase:
    """Every font of a portal."""

    css: str
    """`@font-face` rules and the stacks `--font-<role>` in the tokens layer."""
    preloads: Mapping[str, tuple[str, ...]]
    """By language: addresses of the faces that its first words need."""
    artifacts: tuple[Artifact, ...]
    sizes: Mapping[str, int]
    """By language: bytes of all faces that its pages need."""


def set_type(
    theme: Theme, languages: tuple[str, ...], shelf: Shelf, memory: Memory, mapper: Map
) -> TypeCase:
    """Cut every face that the languages need."""
    faces = tuple({face.name(): face for face in plan_faces(theme, languages)}.values())
    jobs = {face.cut.key(): face.cut for face in faces}
    files = remembered(memory, "font", cut_font, jobs, mapper)
    printed = {face: shelf.put(face.name(), files[face.cut.key()]) for face in faces}
    sizes = {face: len(artifact.data) for face, (_, artifact) in printed.items()}
    css = [face_rule(face, artifact) for face, (_, artifact) in printed.items()]
    css += stand_in_rules(theme, {face: artifact.data for face, (_, artifact) in printed.items()})
    css += stack_rules(theme, languages)
    return TypeCase(
        css="\n".join(css),
        preloads={
            language: tuple(printed[face][0] for face in first_faces(theme, language, faces))
            for language in languages
        },
        artifacts=(
            *(artifact for _, artifact in printed.values()),
            *licences(theme, faces, shelf),
        ),
        sizes={
            language: sum(sizes[face] for face in needed_faces(theme, language, faces))
            for language in languages
        },
    )


def licences(theme: Theme, faces: tuple[Face, ...], shelf: Shelf) -> Iterator[Artifact]:
    """The licence of every family that is published."""
    published = {face.family for face in faces}
    for font in (*theme.fonts.values(), *theme.script_fonts.values()):
        text = licence(font.package)
        if font.family in published and text:
            yield shelf.put(f"{font.family}-license.txt", text)[1]


def plan_faces(theme: Theme, languages: tuple[str, ...]) -> Iterator[Face]:
    """Every face of every role in every script it has, and of the families that stand in."""
    scripts = scripts_of(languages)
    for role, font in theme.fonts.items():
        for weights in files_of(font):
            for script in ("Latin", "Latin-ext", *scripts):
                if script not in LETTERS or has_characters(font, LETTERS[script]):
                    yield plan_face(font, role, weights, script, RANGES[script])
    for script in scripts:
        for role in theme.fonts:
            font = reading_font(theme, role, script)
            if font is theme.script_fonts.get(script):
                for weights in files_of(font):
                    yield plan_face(font, "text", weights, script, f"{BASIC},{RANGES[script]}")


def files_of(font: Font) -> tuple[tuple[int, ...], ...]:
    """The weights of each file: a variable font has all of them in one, and weighs less than two."""
    if len(font.weights) > 1 and is_variable(font):
        return ((min(font.weights), max(font.weights)),)
    return tuple((weight,) for weight in font.weights)


def plan_face(font: Font, role: str, weights: tuple[int, ...], script: str, ranges: str) -> Face:
    """One face."""
    file = font_file(font, weights[0])
    characters = codepoints(ranges) & coverage(file)
    axes: dict[str, float | tuple[float, float]] = dict(axes_of(font, role, weights[0]))
    if len(weights) > 1:
        axes["wght"] = (float(weights[0]), float(weights[-1]))
    cut = Cut(file, tuple(axes.items()), characters, font.features)
    return Face(font.family, weights, script, ranges, cut)


def scripts_of(languages: tuple[str, ...]) -> tuple[str, ...]:
    """The scripts besides Latin, sorted."""
    return tuple(sorted({script for tag in languages if (script := script_of(tag))}))


def reading_font(theme: Theme, role: str, script: str | None) -> Font:
    """The family in which a role is read in a script: its own if it has the letters, else that of
    another role, else the theme's family for the script, else (without letters) its own."""
    own = theme.fonts[role]
    for font in (own, *theme.fonts.values()):
        if script not in LETTERS or has_characters(font, LETTERS[script]):
            return font
    return theme.script_fonts.get(script or "", own)


def needed_faces(theme: Theme, language: str, faces: tuple[Face, ...]) -> tuple[Face, ...]:
    """The faces that a page in a language loads, in the scripts of its words."""
    fonts = [reading_font(theme, role, script_of(language)) for role in theme.fonts]
    wanted = {
        (font.family, weights, script)
        for font in fonts
        for weights in files_of(font)
        for script in scripts_needed(language)
    }
    return tuple(face for face in faces if (face.family, face.weights, face.script) in wanted)


def scripts_needed(language: str) -> tuple[str, ...]:
    """Files of a family that the words of a language need."""
    if script := script_of(language):
        return "Latin", script
    return ("Latin", "Latin-ext") if language.partition("-")[0] in EXTENDED else ("Latin",)


def first_faces(theme: Theme, language: str, faces: tuple[Face, ...]) -> tuple[Face, ...]:
    """The faces of running text."""
    if "text" not in theme.fonts:
        return ()
    font = reading_font(theme, "text", script_of(language))
    return tuple(
        face
        for face in needed_faces(theme, language, faces)
        if face.family == font.family and font.weights[0] in face.weights
    )


def face_rule(face: Face, artifact: Artifact) -> str:
    """The rule of a face; the style sheet lies in the same folder as the file."""
    return (
        f'@font-face{{font-family:"{face.family}";font-display:swap;'
        f"font-weight:{' '.join(map(str, face.weights))};"
        f'src:url("{artifact.path.rpartition("/")[2]}") format("woff2");'
        f"unicode-range:{unicode_range(face.ranges)}}}"
    )


def stand_in_rules(theme: Theme, files: Mapping[Face, bytes]) -> Iterator[str]:
    """A local font per family, stretched to the family's measure, until the family is there."""
    for family, font in {font.family: font for font in theme.fonts.values()}.items():
        latin = next(
            data
            for face, data in files.items()
            if (face.family, face.script) == (family, "Latin") and font.weights[0] in face.weights
        )
        yield stand_in_rule(font, measure(latin, font.generic))


def stand_in_rule(font: Font, metrics: Metrics) -> str:
    """The rule of a local font."""
    sources = ",".join(f'local("{name}")' for name in LOCAL[font.generic])
    return (
        f'@font-face{{font-family:"{font.family} stand-in";src:{sources};'
        f"size-adjust:{metrics.size:.1%};ascent-override:{metrics.ascent:.1%};"
        f"descent-override:{metrics.descent:.1%};line-gap-override:{metrics.line_gap:.1%};"
        f"unicode-range:{unicode_range(RANGES['Latin'])}, {unicode_range(RANGES['Latin-ext'])}}}"
    )


def stack_rules(theme: Theme, languages: tuple[str, ...]) -> Iterator[str]:
    """`--font-<role>` for all, and again where a language is read in another family."""
    others = [
        theme.script_fonts[s].family for s in scripts_of(languages) if s in theme.script_fonts
    ]
    yield f"@layer tokens{{:root{{{stacks(theme, others, None)}}}}}"
    for language in languages:
        script = script_of(language)
        if any(reading_font(theme, role, script) is not font for role, font in theme.fonts.items()):
            yield f"@layer tokens{{:root:lang({language}){{{stacks(theme, others, script)}}}}}"


def stacks(theme: Theme, others: list[str], script: str | None) -> str:
    """The custom properties of every role, for words in a script."""
    return "".join(
        f"--font-{role}:{stack(font, reading_font(theme, role, script), others)};"
        for role, font in theme.fonts.items()
    )


def stack(own: Font, first: Font, others: list[str]) -> str:
    """A value of `font-family`. Where a family stands in for a whole script, Latin words between its
    words are left to the device, so that a page does not load fonts for two scripts."""
    latin = [] if first.family in others else [own.family]
    named = dict.fromkeys([first.family, *latin, f"{own.family} stand-in", *others])
    return ",".join([*(f'"{name}"' for name in named), "system-ui", own.generic])
