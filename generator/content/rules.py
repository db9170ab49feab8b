"""The rules that records keep by themselves: one sentence for each of their validators."""

from generator.content.wording import Wording, always
from generator.diagnostics import say

RULES: dict[str, Wording] = {
    "guardian": always(
        "minor-without-guardian",
        say("the permission of somebody under 16 needs a guardian's signature"),
        say("write `guardian: true` when a parent or guardian has signed too"),
    ),
    "no_reason": always(
        "audio-description",
        say("`not-needed` needs a `reason`"),
        say("say why people who cannot see the film miss nothing"),
    ),
    "no_file": always(
        "audio-description",
        say("`separate` needs a `file`"),
        say("name the film with audio description"),
    ),
    "video_origin": always(
        "video-origin",
        say("a video has either `file` or `provider`"),
        say("use `file` for our own film, `provider` and `id` for one on a platform"),
    ),
    "video_id": always(
        "video-origin",
        say("a video on a platform needs its `id`"),
        say("copy it from the address of the film"),
    ),
    "video_host": always(
        "video-origin",
        say("a video on PeerTube needs its `host`"),
        say("name the server, as `host: videos.example`"),
    ),
    "video_no_host": always(
        "video-origin",
        say("only a video on PeerTube has a `host`"),
        say("leave it out"),
    ),
    "video_still": always(
        "missing-poster",
        say("a video on a platform needs a `poster`: nothing is loaded from there before a click"),
        say("run `careportal poster` with the id of the story, or name a picture of your own"),
    ),
    "video_credit": always(
        "missing-credit",
        say("the still picture of the film has no `poster_credit`"),
        say('say who made it, as `poster_credit: "YouTube, Ziekenhuis Duinrand"`'),
    ),
    "video_poster": always(
        "missing-poster",
        say("a video file needs a `poster`"),
        say("name a still picture, as `poster: videos/noor.png`"),
    ),
    "ends_before": always(
        "figure-dates",
        say("`valid_until` is before `valid_from`"),
        say("`valid_until` is the last day on which the value holds"),
    ),
    "overlap": always(
        "figure-overlap",
        say("two values are valid on the same day"),
        say("give the older value a `valid_until` before the next `valid_from`"),
    ),
    "one_target": always("menu-target", say("a menu item has either `section` or `page`")),
    "pay_for_whom": always(
        "pay-for-whom",
        say("this pay belongs to no year and to nobody"),
        say("add `year` or `audience`"),
    ),
    "feed_https": always(
        "not-https",
        say("vacancies are fetched over https only"),
        say("write an address that begins with `https://`"),
    ),
    "one_entrance": always(
        "one-entrance",
        say("exactly one of `feed`, `sitemap` and `listing` is needed"),
        say("`feed` for a DataFeed, `sitemap` or `listing` for pages with JobPosting"),
    ),
    "too_many_digits": always(
        "bad-postcode",
        say("postcodes have 5 digits in Germany and 4 in the Netherlands, without letters"),
        say("write all of them, or the first ones"),
    ),
    "no_map": always(
        "no-map",
        say("the source does not say where its fields are"),
        say("name a `preset`, or write `items` and `fields`"),
    ),
}
