"""What a text points to becomes an address, a picture or an amount in one edition."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from generator.linking.targets import External, Internal, Unsafe, find, pool_of, read_target
from generator.model.media import PictureFiles

if TYPE_CHECKING:
    from generator.views.edition import Edition


@dataclass(frozen=True, slots=True)
class EditionResolver:
    """Answers a text's links, pictures and figures for one edition."""

    edition: "Edition"

    def link(self, target: str) -> tuple[str, bool]:
        """Address in the reader's language; empty where this portal has no such page."""
        match read_target(target):
            case External(url):
                return url, url.startswith("https:")
            case Unsafe():
                return "", False
            case Internal(kind="here", anchor=anchor):
                return f"#{anchor}", False
            case Internal(kind="section", id=name):
                return self.edition.url(name), False
            case internal:
                return self.internal(internal), False

    def internal(self, target: Internal) -> str:
        """Address of an entry's page, with the heading."""
        portal = self.edition.portal
        for entry in find(pool_of(portal), target):
            if entry.kind == "term":
                return self.edition.term_url(entry.id)
            home = entry.kind == "page" and entry.id == portal.config.facts.home
            url = self.edition.url("home") if home else self.edition.address(entry)
            return f"{url}#{target.anchor}" if url and target.anchor else url
        return ""

    def picture(self, target: str) -> PictureFiles:
        """The files of a picture."""
        return self.edition.media.pictures[target]

    def table_name(self) -> str:
        """What a table that scrolls is called."""
        return self.edition.words.say("Table")

    def figure(self, figure_id: str) -> Markup:
        """The amount, marked with its day of expiry once it is past."""
        amount = self.edition.figures.amount(figure_id)
        if not amount.past:
            return Markup('<span class="figure">{}</span>').format(amount.bare)
        return Markup('<span class="figure past">{} <small>({})</small></span>').format(
            amount.bare, escape(amount.past)
        )
