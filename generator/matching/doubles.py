"""The same vacancy from two sources becomes one.

Vacancies are the same if they have, in this order of trust:

1. the same id in the employer's system, as its address shows it (`gh_jid`, `…/job/123`);
2. the same page or form, without what only counts visitors, and titles that are alike;
3. the same bare title, employer (without legal form) and postcode; the city where either has no
   postcode.

Only of different sources: one source that has a title twice means two jobs. What one source uses
for two of its vacancies therefore says nothing: neither an address (`/bewerben`) nor title,
employer and place. No group ever holds two vacancies of a source, even by way of a third.

The one that says more is kept: most facts, then most text, then the first id.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit

from rapidfuzz import fuzz

from generator.matching.words import key_of, keys_of
from generator.model.vacancies import Vacancy

Trait = tuple[str, ...]
Finder = Callable[[Vacancy], Iterator[Trait]]
Merged = tuple[tuple[Vacancy, ...], Mapping[str, tuple[Vacancy, ...]]]

TRACKING = re.compile(
    r"utm_.*|.*clid|_ga|_gl|mc_[ce]id|ref|referrer|referer|src|source|channel|gh_src|lever-source"
    r"|lever-origin|trid|tracking|campaign",
    re.IGNORECASE,
)
"""Parameters that say where a visitor came from, not what is shown."""
NUMBERED = re.compile(
    r"/(?:jobs?|o|offers?|positions?|postings?|jobposting|stelle|vacature)/([^/]+)"
)
IN_SYSTEMS = re.compile(
    r"(?P<tenant>.+)\.(?:jobs\.personio|dvinci-(?:hr|easy)|recruitee|teamtailor|(?:career\.)?softgarden)\.\w+"
    r"|(?P<shared>(?:jobs\.b-ite|boards\.greenhouse|jobs\.lever|jobs\.eu\.lever)\.\w+)"
)
LEGAL = re.compile(
    r"\b(?:g?gmbh|mbh|gag|ag|kg|kgaa|ohg|gbr|ug|aör|kdör|e\.? ?v\.?|e\.? ?k\.?|partg(?: ?mbb)?"
    r"|b\.? ?v\.?|n\.? ?v\.?|v\.? ?o\.? ?f\.?|stichting|haftungsbeschränkt|se|co|gemeinnützige)(?!\w)",
    re.IGNORECASE,
)
ALIKE = 60
"""How much of 100 titles of one address must have in common."""


def merge_doubles(vacancies: Sequence[Vacancy]) -> Merged:
    """The vacancies that are kept, in their order, and by their ids those that each stands for."""
    groups = Groups(vacancies)
    for find in (system_traits, address_traits, place_traits):
        groups.join(find)
    merged: dict[str, tuple[Vacancy, ...]] = {}
    for members in groups.members():
        if len(members) > 1:
            best, *others = sorted(members, key=richness)
            merged[best.id] = tuple(others)
    gone = {other.id for others in merged.values() for other in others}
    return tuple(v for v in vacancies if v.id not in gone), merged


class Groups:
    """Vacancies, each in a group that holds at most one of a source."""

    def __init__(self, vacancies: Sequence[Vacancy]) -> None:
        self.vacancies = sorted(vacancies, key=lambda vacancy: vacancy.id)
        self.group_of = {vacancy.id: [vacancy] for vacancy in self.vacancies}

    def join(self, find: Finder) -> None:
        """Put those together that share a trait, if no source shows it twice."""
        holders: defaultdict[Trait, list[Vacancy]] = defaultdict(list)
        for vacancy in self.vacancies:
            for trait in dict.fromkeys(find(vacancy)):
                holders[trait].append(vacancy)
        for same in holders.values():
            sources = Counter(vacancy.source for vacancy in same)
            if len(same) > 1 and max(sources.values()) == 1:
                for other in same[1:]:
                    self.unite(same[0], other, find)

    def unite(self, one: Vacancy, other: Vacancy, find: Finder) -> None:
        """Make one group of two, unless they hold one source both, or something speaks against it."""
        left, right = self.group_of[one.id], self.group_of[other.id]
        if left is right or {v.source for v in left} & {v.source for v in right}:
            return
        if find is address_traits and not alike(one, other):
            return
        if find is place_traits and elsewhere(one, other):
            return
        left += right
        for vacancy in right:
            self.group_of[vacancy.id] = left

    def members(self) -> Iterator[list[Vacancy]]:
        """Every group once."""
        seen = set()
        for group in self.group_of.values():
            if id(group) not in seen:
                seen.add(id(group))
                yield group


def system_traits(vacancy: Vacancy) -> Iterator[Trait]:
    """Ids in an employer's system that an address shows."""
    for url in web_addresses(vacancy):
        parts = urlsplit(url)
        if job := dict(parse_qsl(parts.query)).get("gh_jid"):
            yield "greenhouse", job
        system = IN_SYSTEMS.fullmatch((parts.hostname or "").removeprefix("www."))
        number = NUMBERED.search(parts.path)
        if system and number:
            yield system["tenant"] or system["shared"], leading_number(number[1])


def leading_number(name: str) -> str:
    """The number of `123-a-title`, else the name as it is."""
    found = re.match(r"\d{3,}(?=-|$)", name)
    return found[0] if found else name


def address_traits(vacancy: Vacancy) -> Iterator[Trait]:
    """Page and form, without scheme, `www`, parameters that only count, and the fragment."""
    for url in web_addresses(vacancy):
        parts = urlsplit(url)
        asked = sorted(
            (key, value) for key, value in parse_qsl(parts.query) if not TRACKING.fullmatch(key)
        )
        path = parts.path.rstrip("/")
        if path or asked:
            yield (parts.hostname or "").removeprefix("www."), path, urlencode(asked)


def web_addresses(vacancy: Vacancy) -> Iterator[str]:
    yield from (url for url in (vacancy.url, vacancy.apply_url) if url.startswith("http"))


def place_traits(vacancy: Vacancy) -> Iterator[Trait]:
    """Title, employer and place; twice, as postcode and as city."""
    title, employer = " ".join(keys_of(vacancy.title)), bare_employer(vacancy.employer)
    if not title or not employer:
        return
    for place in vacancy.places:
        if postcode := re.sub(r"\W", "", place.postcode).upper():
            yield title, employer, "postcode", postcode
        if city := " ".join(key_of(word) for word in re.findall(r"\w+", place.city)):
            yield title, employer, "city", city


def bare_employer(name: str) -> str:
    """A name without legal form and punctuation."""
    return " ".join(key_of(word) for word in re.findall(r"\w+", LEGAL.sub(" ", name)))


def alike(one: Vacancy, other: Vacancy) -> bool:
    """Whether two titles can be of one job; two languages cannot be compared."""
    if one.language != other.language:
        return True
    titles = (" ".join(keys_of(vacancy.title)) for vacancy in (one, other))
    return fuzz.token_set_ratio(*titles) >= ALIKE


def elsewhere(one: Vacancy, other: Vacancy) -> bool:
    """Whether both say their postcodes, and have none in common: two sites in one city."""
    first, second = (
        {re.sub(r"\W", "", place.postcode).upper() for place in vacancy.places if place.postcode}
        for vacancy in (one, other)
    )
    return bool(first and second and not first & second)


def richness(vacancy: Vacancy) -> tuple[int, int, str]:
    """A key that sorts those first that say more."""
    facts = (
        vacancy.employer_id,
        vacancy.sections,
        vacancy.salary,
        vacancy.closes,
        vacancy.apply_url,
        vacancy.url,
        vacancy.hours,
        vacancy.employment_types,
        vacancy.posted,
        vacancy.codes,
        any(place.postcode for place in vacancy.places),
    )
    text = sum(len(section.html) for section in vacancy.sections)
    return -sum(bool(fact) for fact in facts), -text, vacancy.id
