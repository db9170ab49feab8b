"""Where a portal's vacancies come from: one record per kind of source, chosen by its `kind`."""

from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from generator.model.vacancies import Sector
from generator.model.values import Country, EmployerId, HttpsUrl, LanguageTag, Line, Record, Slug

FeedUrl = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]
"""An absolute address; http only of this machine, with `loopback`."""

TokenName = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]*$")]
"""Name of an environment variable; the secret itself never stands in a file."""

VacancyFile = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*\.(yaml|csv)$")]
"""A file directly below `content/vacancies`."""

FieldName = Literal[
    "id", "title", "language", "employer", "description", "headings", "introduction", "tasks",
    "profile", "offer", "closing", "url", "apply_url", "apply_email", "place", "street", "postcode",
    "city", "region", "country", "latitude", "longitude", "presence", "employment_types", "term",
    "hours_min", "hours_max", "salary_min", "salary_max", "salary_currency", "salary_unit",
    "salary_text", "posted", "modified", "closes", "starts", "ends", "department", "category", "kldb",
    "isco", "esco", "uwv", "ba", "qualification", "contact_name", "contact_email",
    "contact_phone", "openings",
]  # fmt: skip
"""What a map of fields can name."""

LANGUAGES = {"NL": "nl", "DE": "de"}
ZONES = {"NL": "Europe/Amsterdam", "DE": "Europe/Berlin"}


def known_zone(name: str) -> str:
    """Refuse time zones that the IANA database does not have."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise PydanticCustomError(
            "unknown_zone", "no time zone is called `{zone}`", {"zone": name}
        ) from None
    return name


class PlaceAddress(Record):
    """The address behind a place that a source only names."""

    street: Line | None = None
    postcode: Line | None = None
    city: Line
    region: Line | None = None
    country: Country | None = None
    """The source's country when left out."""


class Source(Record):
    """What every source of vacancies says, whatever its kind."""

    id: Slug
    """Names the source and its snapshot; never change it."""
    country: Country
    """Where places lie when the source does not say; decides language and time zone too."""
    language: LanguageTag | None = None
    """Language of the advertisements when the source does not say; the country's when left out."""
    timezone: Annotated[str, AfterValidator(known_zone)] | None = None
    """Time zone of its dates, as `Europe/Berlin`; the country's when left out."""
    employer: EmployerId | None = None
    """The employer whose advertisements these are."""
    employer_name: Line | None = None
    """Its name, where neither `employer` nor the source gives one."""
    employers: dict[Line, EmployerId] = Field(default_factory=dict)
    """For boards of several employers: names as the source writes them, and who that is."""
    places: dict[Line, PlaceAddress] = Field(default_factory=dict)
    """Addresses of places that the source only names."""
    sector: Sector = Sector.HEALTH
    """health, social, education or other; a vacancy in a file may say its own."""
    authorised: bool = False
    """The employer allows JobPosting markup on our pages (Google asks for that)."""
    show_contact: bool = False
    """The employer wants the people it names in its source to be shown."""
    loopback: bool = False
    """For demonstrations and tests: the source is on this machine, and on no other."""

    @model_validator(mode="after")
    def https_only(self) -> "Source":
        """Refuse http but on this machine."""
        given = (getattr(self, name) for name in type(self).model_fields)
        if not self.loopback and any(isinstance(v, str) and v.startswith("http:") for v in given):
            raise PydanticCustomError("feed_https", "vacancies are fetched over https only")
        return self

    def tongue(self) -> str:
        """Language of an advertisement that does not say its own."""
        return self.language or LANGUAGES[self.country]

    def zone(self) -> ZoneInfo:
        """Time zone of moments without an offset, and of closing days."""
        return ZoneInfo(self.timezone or ZONES[self.country])


class FileSource(Source):
    """Vacancies in a file of the project, for employers without a system of their own."""

    kind: Literal["file"]
    file: VacancyFile
    """YAML or CSV directly below `content/vacancies`."""
    columns: dict[Line, Line] = Field(default_factory=dict)
    """CSV: headings of the file and the keys that they mean, as `Functietitel: title`."""
    show_contact: bool = True
    """Who writes a contact into a file of the project wants it to be shown."""


class JobPostingSource(Source):
    """schema.org JobPosting that the employer publishes: a DataFeed (softgarden) or in its pages."""

    kind: Literal["jobposting"]
    feed: FeedUrl | None = None
    """A DataFeed, as `https://karriere.klinikum.example/jobs.feed.json`."""
    sitemap: FeedUrl | None = None
    """A sitemap that names the pages of the advertisements."""
    listing: FeedUrl | None = None
    """A list of advertisements, read page by page with `start=` (rexx)."""
    matching: tuple[Line, ...] = ("job", "stelle", "vacature", "vacanc", "position")
    """A page belongs to an advertisement when its address holds one of these words."""
    most: Annotated[int, Field(ge=1, le=2000)] = 500
    """Pages that are read at most."""

    @model_validator(mode="after")
    def one_entrance(self) -> "JobPostingSource":
        """Refuse a source with no or several ways in."""
        if sum(bool(way) for way in (self.feed, self.sitemap, self.listing)) != 1:
            raise PydanticCustomError("one_entrance", "exactly one of feed, sitemap, listing")
        return self


class DvinciSource(Source):
    """A board of d.vinci."""

    kind: Literal["dvinci"]
    url: FeedUrl
    """The board, as `https://klinikum.dvinci-hr.example`."""


class BiteSource(Source):
    """A listing of B-ITE."""

    kind: Literal["bite"]
    key: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{40}$")]
    """Key of the listing, from the employer: 40 hexadecimal digits."""
    channel: Annotated[int, Field(ge=0)] = 0
    url: FeedUrl = "https://jobs.b-ite.com"


class PersonioSource(Source):
    """The XML feed of a Personio account."""

    kind: Literal["personio"]
    url: FeedUrl
    """The board, as `https://praxis.jobs.personio.example`."""
    public_url: HttpsUrl | None = None
    """The board as visitors reach it, where that is not `url`: under a domain of the employer's own."""


class RecruiteeSource(Source):
    """A Recruitee (Tellent) careers site."""

    kind: Literal["recruitee"]
    url: FeedUrl
    """The careers site, as `https://zorg.recruitee.example`; with `xml` the address of the XML feed."""
    xml: bool = False
    """Read the XML offer feed, which needs no token, instead of the JSON API."""
    token_env: TokenName | None = None
    """Environment variable with the token of the careers site."""


class FeedSource(Source):
    """RSS (with Teamtailor's places), Atom (with Homerun's fields) or JSON Feed."""

    kind: Literal["feed"]
    url: FeedUrl
    paged: bool = False
    """Ask for further pages of 100 with `per_page` and `offset`, as Teamtailor wants it."""


class Paging(Record):
    """How a source is asked for its next items."""

    offset: Line
    """Parameter that says how many items to skip."""
    limit: Line
    """Parameter that says how many to send."""
    size: Annotated[int, Field(ge=1, le=1000)] = 100


class FieldmapSource(Source):
    """Any XML or JSON, read by a declared map of its fields."""

    kind: Literal["fieldmap"]
    url: FeedUrl
    preset: Literal["indeed", "linkedin", "hr-xml", "hr-ba-xml"] | None = None
    """A map that we know; `items` and `fields` add to it."""
    items: Line | None = None
    """Path of the advertisements, as `source/job`."""
    fields: dict[FieldName, Line] = Field(default_factory=dict)
    """Our fields and their paths inside an advertisement, as `title: position/name`; `@x` is an attribute."""
    paging: Paging | None = None
    header: Line = "Authorization"
    """Header that carries the token."""
    prefix: Line | None = None
    """Word before the token, as `AfasToken` or `Bearer`."""
    token_env: TokenName | None = None
    """Environment variable with the token."""

    @model_validator(mode="after")
    def mapped(self) -> "FieldmapSource":
        """Refuse a map that says nothing."""
        if not self.preset and not (self.items and self.fields):
            raise PydanticCustomError("no_map", "a preset, or items and fields")
        return self


class GreenhouseSource(Source):
    """A job board of Greenhouse."""

    kind: Literal["greenhouse"]
    board: Line
    """The board's token."""
    url: FeedUrl = "https://boards-api.greenhouse.io"


class LeverSource(Source):
    """Postings of Lever."""

    kind: Literal["lever"]
    board: Line
    """The site's name."""
    url: FeedUrl = "https://api.lever.co"
    """Or `https://api.eu.lever.co`."""


AnySource = Annotated[
    FileSource
    | JobPostingSource
    | DvinciSource
    | BiteSource
    | PersonioSource
    | RecruiteeSource
    | FeedSource
    | FieldmapSource
    | GreenhouseSource
    | LeverSource,
    Field(discriminator="kind"),
]


class Vacancies(Record):
    """The vacancies of a portal."""

    sources: tuple[AnySource, ...] = ()
    """Where they come from; see *Sources of vacancies*."""
    offer_help: bool = False
    """Invite people who offer help, besides employers who look for it."""
