"""The banners of a portal become what stands above its pages on the day they are made."""

from generator.model.banners import Banner
from generator.model.vocabulary import BannerTone
from generator.views.edition import Edition
from generator.views.frame import BannerView, Frame, Link
from generator.views.phrases import Phrase

ICONS = {BannerTone.INFO: "info", BannerTone.URGENT: "bell-ring"}


def banners(edition: Edition) -> tuple[BannerView, ...]:
    """Those that stand today, in the portal's order."""
    listed = edition.portal.config.facts.banners
    return tuple(
        view_banner(edition, banner) for banner in listed if banner.stands(edition.portal.today)
    )


def view_banner(edition: Edition, banner: Banner) -> BannerView:
    """A banner in the best language that it has."""
    config = edition.portal.config
    languages = (edition.language, *edition.fallback, *config.languages())
    tag = next(tag for tag in languages if tag in banner.words)
    words = banner.words[tag]
    url = banner.url or (page_url(edition, banner.page) if banner.page else "")
    title = edition.marked(words.link, tag) if words.link else Phrase(edition.words.say("Read on"))
    return BannerView(
        tone=banner.tone.value,
        icon=ICONS[banner.tone],
        text=edition.marked(words.text, tag),
        link=Link(title, url) if url else None,
    )


def page_url(edition: Edition, page: str) -> str:
    """Address of a free page; home is one of them."""
    home = page == edition.portal.config.facts.home
    return edition.url("home") if home else edition.url("page", page)


def sample(tone: BannerTone, text: Phrase, frame: Frame) -> BannerView:
    """A banner with words of another component, for the component page."""
    link = Link(Phrase(frame.portal.title), frame.portal.home)
    return BannerView(tone.value, ICONS[tone], text, link)
