"""A portal: which part of the content pool one site shows, in which languages and which look."""

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.banners import Banner
from generator.model.places import Address, Contact, Link
from generator.model.sources import Vacancies
from generator.model.values import (
    Country,
    Email,
    HostName,
    HttpsUrl,
    ImagePath,
    LanguageTag,
    Line,
    OneLiner,
    PageId,
    Phone,
    ProfessionId,
    QuizId,
    Record,
    RegionId,
    Slug,
)
from generator.model.vocabulary import Audience, PartnerRole, ShareWay


class Language(Record):
    """A language of the portal."""

    tag: LanguageTag
    fallback: tuple[LanguageTag, ...] = ()
    """Languages to read instead where a translation is missing, best first."""


class NavigationItem(Record):
    """One link of a menu: a section of the portal or a page."""

    section: str | None = None
    """professions, stories, regions, employers, vacancies, vacancies-untrained, quiz, search, a-to-z,
    glossary or doors."""
    page: PageId | None = None

    @model_validator(mode="after")
    def one_target(self) -> "NavigationItem":
        """Refuse an item with no or two targets."""
        if bool(self.section) == bool(self.page):
            raise PydanticCustomError("one_target", "a menu item has either `section` or `page`")
        return self


class Navigation(Record):
    """The menus."""

    main: tuple[NavigationItem, ...] = Field(min_length=1)
    footer: tuple[NavigationItem, ...] = ()
    """Must reach imprint, privacy and accessibility."""


class Partner(Record):
    """An organisation behind the portal."""

    name: Line
    role: PartnerRole = PartnerRole.PARTNER
    """lead (exactly one, shown first), partner or funder."""
    url: HttpsUrl | None = None
    logo: ImagePath | None = None
    """Its logo; the name is its alternative text."""


class Publisher(Record):
    """Who answers for the portal."""

    name: Line
    address: Address
    email: Email
    phone: Phone | None = None
    responsible: Line
    """Person or role responsible for the content."""


class PortalWords(Record):
    """Words of a portal in one language."""

    title: Line
    """Name of the portal, as the logo says it."""
    expansion: Line | None = None
    """What the letters of the title stand for, as `JObs CHancen ENgagement`; search finds it, too."""
    tagline: OneLiner
    """What the portal is, for search engines and shared links."""
    funding: Line | None = None
    """Funding line in the footer."""
    parent: Line | None = None
    """Line about the network or portal this one belongs to."""


class PortalFacts(Record):
    """What a portal is: `content/portals/<id>.yaml`."""

    url: Annotated[str, Field(pattern=r"^https://[^\s/?#]+(/[^\s?#]*)?/$")]
    """Public address with a slash at its end; its path prefixes every address."""
    alias_hosts: tuple[HostName, ...] = ()
    """Other hosts, as a short domain, from which the web server leads here: `jochen.example`."""
    theme: Slug
    """Folder of `themes/`."""
    theme_settings: dict[str, str] = Field(default_factory=dict)
    """Settings that the theme declares in its theme.yaml."""
    languages: tuple[Language, ...] = Field(min_length=1)
    """The first is the portal's own; x-default points to it."""
    countries: tuple[Country, ...] = Field(min_length=1)
    """Professions of these countries are shown."""
    professions: tuple[ProfessionId, ...] = ()
    """Only these professions, in this order; all of the countries when left out."""
    regions: tuple[RegionId, ...] = Field(min_length=1)
    """Roots of the region trees; their employers and stories belong to the portal."""
    audiences: tuple[Audience, ...] = Field(min_length=1)
    """Who is addressed, in the order of the audience switch."""
    home: PageId
    """Page with role home."""
    pages: tuple[PageId, ...] = ()
    """Pages of the portal besides home."""
    quiz: QuizId | None = None
    """The quiz that tells visitors which of the professions suit them."""
    navigation: Navigation
    partners: tuple[Partner, ...] = ()
    parent_link: Link | None = None
    """The portal or network this one belongs to."""
    publisher: Publisher
    contact: Contact
    """Whom visitors may ask."""
    share: tuple[ShareWay, ...] = (ShareWay.MAIL,)
    """Ways to pass a page on besides its link and QR code: mail, whatsapp (it says that it is Meta's)."""
    banners: tuple[Banner, ...] = ()
    """What stands above every page for a while, the most important first."""
    vacancies: Vacancies = Field(default_factory=Vacancies)
    demonstration: bool = False
    """True: every page says that employers, people and vacancies are fictional."""
    words: dict[LanguageTag, PortalWords]
    """The portal's words per language; the first language is required."""
