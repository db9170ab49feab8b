"""The parts that every page's view shares: links, cards, pictures, the frame."""

from dataclasses import dataclass

from generator.model.media import PictureFiles
from generator.views.phrases import UNSAID, Phrase, TermNote


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words."""

    title: Phrase
    url: str
    current: bool = False
    """True for the page itself (`aria-current`)."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture with its words."""

    files: PictureFiles
    alt: Phrase
    credit: str


@dataclass(frozen=True, slots=True)
class Term:
    """One fact: a term, its values, and an explanation for those who ask."""

    id: str
    """Names the icon and the style, as `level`."""
    term: str
    values: tuple[Link, ...]
    """A value without page has an empty `url`."""
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A teaser of another page."""

    kind: str
    """profession, story, region, employer, page."""
    id: str
    title: Phrase
    url: str
    """Empty when the entry has no page in this portal (a profession across the border)."""
    one_liner: Phrase
    picture: Image | None = None
    labels: tuple[str, ...] = ()
    """Short words under the title: level, region, role."""
    quote: Phrase = UNSAID
    facets: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Facet ids and value ids, for filtering in the browser: `("level", ("mbo-4",))`."""
    compare: str = ""
    """Address at which the profession can be compared."""


@dataclass(frozen=True, slots=True)
class ContactView:
    """Whom to ask."""

    name: str
    role: Phrase
    email: str
    phone: str
    """As people read it; empty when there is none."""
    phone_url: str
    """`tel:` with digits only."""


@dataclass(frozen=True, slots=True)
class PartnerView:
    """An organisation behind the portal."""

    name: str
    role: str
    """lead, partner or funder: names the style."""
    role_label: str
    url: str
    logo: PictureFiles | None


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """One language of the switcher: always the same page, translated or with a notice."""

    tag: str
    autonym: str
    """The language's name in itself."""
    url: str
    dir: str
    current: bool
    translated: bool


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where a fact was read."""

    title: str
    url: str
    date: str
    """Localised."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """What draws somebody into the quiz."""

    title: Phrase
    line: Phrase
    url: str


@dataclass(frozen=True, slots=True)
class BannerView:
    """What stands above every page for a while."""

    tone: str
    """info or urgent: names the style."""
    icon: str
    text: Phrase
    link: Link | None


@dataclass(frozen=True, slots=True)
class PortalView:
    """What every page knows of its portal."""

    id: str
    title: str
    expansion: str
    """What the letters of the title stand for; mostly empty."""
    banners: tuple[BannerView, ...]
    """Those that stand today."""
    tagline: str
    home: str
    """Address of the home page in this language."""
    search: str
    a_to_z: str
    feed: str
    """Atom feed of stories."""
    glossary: str
    """Empty when the portal explains no trade words."""
    doors: Link
    """The page that asks which doors a diploma opens; without address when there is none."""
    main_menu: tuple[Link, ...]
    footer_menu: tuple[Link, ...]
    partners: tuple[PartnerView, ...]
    funding: Phrase
    parent: Phrase
    parent_url: str
    publisher: str
    publisher_address: tuple[str, ...]
    """Lines."""
    contact: ContactView
    audiences: tuple[Link, ...]
    demonstration: bool
    quiz: "Invitation | None"
    """To the portal's quiz, if it has one."""
    base: str
    """Path prefix of every address, with a slash at both ends."""


@dataclass(frozen=True, slots=True)
class ShareView:
    """How a page is passed on."""

    link: str
    """Short address with its host; a vacancy's own address is short."""
    qr: str
    """Address of its QR code, a drawing; empty where there is none."""
    mail: str
    """`mailto:` with title and link; empty where the portal does not want it."""
    whatsapp: str
    """Opens WhatsApp with the same text; empty where the portal does not want it."""


@dataclass(frozen=True, slots=True)
class PagesView:
    """The pages of a list that is divided."""

    number: int
    """Of this page, from 1."""
    links: tuple[Link, ...]
    """The first, the last and those around this one, which is `current`."""
    first: str
    """Address of the first page."""
    before: str
    """Address of the page before; empty on the first."""
    after: str
    """Address of the next page; empty on the last."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Everything around a page's own content."""

    template: str
    """Template family, as `profession`."""
    language: str
    dir: str
    title: str
    """Headline of the page, plain."""
    document_title: str
    """For `<title>`."""
    description: str
    url: str
    """Own address, path only."""
    canonical: str
    """Absolute address of the page in the language of its words."""
    alternates: tuple[tuple[str, str], ...]
    """hreflang and absolute address of real translations and x-default; empty on fallbacks."""
    indexed: bool
    """False: `noindex`, not searched, not in the sitemap."""
    words_language: str
    """Language of the page's main words."""
    words_dir: str
    notice: str
    """Says that the words are in another language; empty when they are not."""
    outdated: str
    """Says that the original has changed since this translation; empty when it has not."""
    original: str
    """Address of the page in the language of its original."""
    original_language: str
    """That language; empty on pages that show no entry."""
    breadcrumbs: tuple[Link, ...]
    """From home to the page itself."""
    languages: tuple[LanguageLink, ...]
    card: str
    """Absolute address of the Open Graph picture."""
    json_ld: tuple[str, ...]
    """Serialised JSON-LD, safe inside a script element."""
    search_filters: tuple[tuple[str, str], ...]
    """Pagefind filters, as `("kind", "Beroep")`."""
    search_words: str
    """Aliases, codes and parts of compounds that find this page."""
    checked: str
    """Last checked by whom and when, as a sentence; may be empty."""
    portal: PortalView
    portal_theme: tuple[tuple[str, str], ...] = ()
    """Theme settings as strings."""
    share: ShareView | None = None
    """How the page is passed on; None on pages that nobody passes on."""
    pages: PagesView | None = None
    """The pages of the list that is shown; None where it has one."""
    notes: tuple[TermNote, ...] = ()
    """Trade words that the page explains, each once, in reading order."""
