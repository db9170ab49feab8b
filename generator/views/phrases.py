"""Words as a page says them: a line or a text, each with its language where it is not the page's."""

from dataclasses import dataclass

from markupsafe import Markup, escape


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words on one line. `{{ phrase }}` marks them up when they are not in the page's language."""

    text: str
    lang: str = ""
    """Language, only where it differs from the page's."""
    dir: str = ""
    """Direction, only where `lang` is set."""

    def __html__(self) -> str:
        return self.marking(escape(self.text))

    def marking(self, html: Markup) -> Markup:
        """These words as HTML, marked up in the same way."""
        if not self.lang:
            return html
        tag, direction = escape(self.lang), escape(self.dir)
        return Markup(f'<bdi lang="{tag}" dir="{direction}">{html}</bdi>')  # noqa: S704 -- escaped

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


UNSAID = Phrase("")
"""Where nobody said anything."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Rendered prose; `lang` and `dir` only where they differ from the page's."""

    html: Markup
    lang: str = ""
    dir: str = ""
    terms: tuple[str, ...] = ()
    """Ids of the trade words that it explains: their notes stand on the page."""

    def __bool__(self) -> bool:
        return bool(self.html)


@dataclass(frozen=True, slots=True)
class Glossed:
    """Words on one line whose trade words are explained. `{{ glossed }}` writes them."""

    text: str
    """The same words, plain."""
    html: Markup
    terms: tuple[str, ...]
    """As those of a passage."""

    def __html__(self) -> str:
        return str(self.html)

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class TermNote:
    """What a trade word means, said where it stands."""

    id: str
    title: Phrase
    long: Phrase
    """What its letters stand for; may be empty."""
    one_liner: Phrase
    url: str
    """Where more is said: the profession it names, else its place in the glossary."""
    link: str
    """Words of that link."""
