"""A banner: words that stand above every page of a portal for a while."""

from datetime import date

from generator.model.values import HttpsUrl, LanguageTag, Line, OneLiner, PageId, Record
from generator.model.vocabulary import BannerTone


class BannerWords(Record):
    """Words of a banner in one language."""

    text: OneLiner
    """What is to be said, in one sentence."""
    link: Line | None = None
    """Words of its link."""


class Banner(Record):
    """Something urgent or timely; from its first day to its last it stands on every page."""

    valid_from: date
    """First day on which it stands."""
    valid_until: date
    """Last day on which it stands; the next day no page has it any more."""
    tone: BannerTone = BannerTone.INFO
    """info or urgent."""
    page: PageId | None = None
    """The page of the portal to which it leads."""
    url: HttpsUrl | None = None
    """The address to which it leads, where it is not a page of the portal."""
    words: dict[LanguageTag, BannerWords]
    """Its words per language; the portal's first language is required."""

    def stands(self, today: date) -> bool:
        """Whether pages that are made today have it."""
        return self.valid_from <= today <= self.valid_until
