"""A code becomes an explanation: what each diagnostic means and what an editor does about it."""

CODES: dict[str, str] = {
    # Files
    "bad-slug": "The name of a file or figure is its id and part of web addresses. "
    "Use lower-case letters without accents, digits and single hyphens.",
    "control-character": "The text holds a character that cannot be seen and often comes along "
    "when text is pasted. Delete it.",
    "no-language": "The name of every text says its language, as `arts.nl.md`. Rename the file.",
    "no-portal": "A project without a portal builds nothing. "
    "Add a file such as `content/portals/my-portal.yaml`.",
    "not-a-file": "Something stands here that is neither a file nor a folder. Remove it.",
    "not-utf8": "The file is not saved as UTF-8, so letters with accents would break. "
    "Save it again with the encoding UTF-8.",
    "reserved-slug": "The word means something to web servers or Windows, as `index` or `con` do. "
    "Choose another.",
    "unknown-icon": "The collection Lucide has no such icon. Correct its name where a text names it, "
    "or under `icons` in theme.yaml; all icons stand on lucide.dev.",
    "stray-file": "Nothing reads this file or folder where it stands. "
    "Correct its name, move it, or delete it.",
    "symlink": "Symbolic links are not followed, so that a build cannot read what lies outside the "
    "project. Put the file itself here.",
    "too-large": "Texts over 1 MiB are not read. Pictures and videos belong below `content/media`.",
    "unknown-language": "No portal has this language. Correct it in the name or in the portal, "
    "or add the language to a portal.",
    "no-such-language": "Languages are named by their tag: `nl`, `de`, `en`, `ar`, `uk` for Ukrainian. "
    "Correct the tag.",
    "theme-without-language": "The theme's own words (menus, labels) are missing in this language and "
    "are shown in English. Add a catalogue and have it translated.",
    "unreadable": "The computer did not let us read the file. Check its permissions.",
    # Front matter and YAML
    "duplicate-key": "A key stands twice in the same place, so one value would be lost. "
    "Keep one of them.",
    "empty-value": "A key or list item has no value. Write one, or remove the line.",
    "key-not-text": "A key must be a word followed by a colon.",
    "no-front-matter": "A text begins with its front matter between two lines `---`. "
    "Add it at the very top of the file.",
    "not-a-mapping": "The file or front matter must consist of lines `key: value`.",
    "unclosed-front-matter": "The front matter ends with a second line `---`, which is missing.",
    "yaml-alias": "Anchors (`&name`) and references (`*name`) are not allowed: "
    "write the value again where it is needed.",
    "yaml-depth": "Lists and keys stand more than 20 deep inside each other. "
    "No kind of content needs that; check the indentation and the brackets.",
    "yaml-documents": "A second document begins inside the YAML. Remove the line `---` or `...`.",
    "yaml-syntax": "The front matter is not valid YAML. Often a text with a colon needs double "
    "quotes, or a line is not indented like the ones above it.",
    "yaml-tag": "Tags such as `!!str` are not allowed: write the plain value.",
    # Keys and values
    "bad-pattern": "The value is not what belongs here. The hint says what is expected.",
    "missing-key": "Something that this kind of entry must have is missing. Add the key.",
    "out-of-range": "The number is too small or too large.",
    "path-outside": "Pictures, videos and captions are named by their path below `content/media`, "
    "without `..`, a leading slash or a backslash.",
    "too-long": "The text has too many characters, or the list too many items. Shorten it.",
    "too-short": "The text is empty, or the list needs more items.",
    "unknown-choice": "The value is in no list of possible values. The hint names them.",
    "unknown-key": "This kind of entry has no such key. Most often it is a slip of the keyboard.",
    "wrong-date": "A date is written as year-month-day, as `2026-09-01`.",
    "wrong-type": "The value has the wrong form: a list where a text belongs, a word where a "
    "number belongs, and so on.",
    "wrong-value": "The value does not fit here. The message says why.",
    # Facts, words and languages
    "fact-in-translation": "Facts such as the country or the hours stand once, in the original. "
    "Move them there.",
    "fact-twice": "The same facts stand in two texts of an entry and could contradict each other. "
    "Keep them in the original; remove them from the translation.",
    "missing-alt": "A picture needs a sentence that says what it shows, for people who cannot "
    "see it (WCAG 2.2 SC 1.1.1).",
    "missing-credit": "A picture needs the name of its maker and its licence.",
    "missing-words": "The translation lacks words that the original has; readers see those in the "
    "original's language. Translate them.",
    "no-original": "One text of every entry carries its facts. None of these files has any: "
    "add them to one.",
    "no-source": "Facts should say where they were read. Add `sources`.",
    "long-one-liner": "Search engines and phones cut a one-liner after about 140 characters. "
    "Shorten it if you can.",
    # Bodies
    "duplicate-section": "A section stands twice in the same text. Put both under one heading.",
    "empty-heading": "A line of `#` has no words after it. Write a heading or remove the line.",
    "level-one-heading": "The title of a page is its only heading of level 1. Use `##` in texts.",
    "missing-section": "A section that readers rely on is missing in the original. Add it.",
    "missing-section-translation": "The translation lacks sections that the original has. "
    "Translate them.",
    "underlined-heading": "A line of hyphens or equal signs below a text makes a heading of it. "
    "Use `##`, or leave an empty line in between.",
    "unknown-heading": "The heading is none of the profession's sections. Use its words, "
    "or name the section: `## Any words {#tasks}`.",
    # Stories
    "audio-description": "The decision about people who cannot see the film is incomplete "
    "(WCAG 2.2 SC 1.2.5).",
    "consent-ends-soon": "The person's permission ends within 60 days. Ask them again in time.",
    "consent-scope": "The person did not agree to being shown in this way. "
    "Ask them, or remove what they did not agree to.",
    "expired-consent": "The person's permission has ended. Renew it, or withdraw the story.",
    "minor-without-guardian": "Somebody under 16 cannot agree alone (GDPR art. 8): "
    "a parent or guardian must sign too.",
    "missing-captions": "A film needs captions in the language it speaks (WCAG 2.2 SC 1.2.2).",
    "missing-consent": "Without the person's permission there is no story (GDPR art. 6 and 7).",
    "missing-poster": "A film needs a still picture to show before it plays. For a film on a platform "
    "`careportal poster` fetches one, so that visitors load nothing from there before they click.",
    "derived-transcript": "The film has no transcript of its own, so the page shows the words of its "
    "captions. Write one: it can also say who speaks and what one sees (WCAG 2.2 SC 1.2.3).",
    "video-origin": "A film is either a file of our own or on a platform with an id, never both; "
    "on PeerTube it also has a host.",
    # Figures and portals
    "duplicate-language": "A portal names the same language twice. Keep one.",
    "figure-dates": "The value of a figure ends before it begins. Correct one of its dates.",
    "figure-overlap": "Two values of a figure hold on the same day, so neither is certain. "
    "End the older one first; the values stand oldest first.",
    "menu-target": "An item of a menu leads to one place: a section or a page.",
    "one-lead": "Exactly one of a portal's partners leads it and is shown first.",
    "pay-for-whom": "Pay while training belongs to a year of it, to an audience, or to both.",
    "wrong-figure": "The value of a figure does not read as its unit asks.",
    # Quizzes
    "duplicate-id": "Two things in the same list have the same id, so their words would be mixed up. "
    "Give one another id.",
    "missing-hole": "A sentence about a result needs `{traits}` where the traits are to stand.",
    "profession-outside-quiz": "The portal shows a profession that its quiz does not know, so nobody is "
    "ever told that it suits them. Add its weights.",
    "profession-without-trait": "A profession without weights above 0 can never be a result. "
    "Say what it asks for.",
    "trait-without-answer": "No answer gives points for this trait, so nobody can have it. "
    "Let an answer give it, or leave it out.",
    "unknown-answer": "Words for an answer that the question does not have. The hint names the nearest.",
    "unknown-question": "Words for a question that the quiz does not have. The hint names the nearest.",
    "unknown-quiz": "No quiz has this id: a text of it stands in `content/quizzes`.",
    "unknown-trait": "The quiz has no trait of this name under `traits`. The hint names the nearest.",
    # Links, ids and addresses
    "ambiguous-link": "Entries of two kinds have this id. Say which one is meant, as `region:delft`.",
    "duplicate-address": "Two pages would have the same web address. Give one another `slug`.",
    "duplicate-code": "Two pages would have the same short link; that happens once in thousands of pages. "
    "Give the newer one another id: rename its files. Short links in print keep leading to the older.",
    "empty-link": "A link has no words, so nobody can see or hear where it leads "
    "(WCAG 2.2 SC 2.4.4).",
    "names-itself": "An entry names itself. Leave its own id out.",
    "not-home": "The home page of a portal must be a page with the role `home`.",
    "page-outside": "A menu leads to a page that the portal does not show. Add it to `pages`.",
    "raw-html": "Texts are Markdown; HTML in them could break or endanger the page.",
    "region-cycle": "Regions lie in each other in a circle. Correct one `parent`.",
    "unknown-anchor": "The page that the link leads to has no such heading.",
    "unknown-employer": "No employer has this id. The hint names the nearest.",
    "unknown-link": "The link leads to an entry that does not exist.",
    "unknown-page": "No page has this id. The hint names the nearest.",
    "unknown-portal": "No portal has this id: its file `content/portals/<id>.yaml` is not there.",
    "unknown-profession": "No profession has this id. The hint names the nearest.",
    "unknown-region": "No region has this id. The hint names the nearest.",
    "unknown-section": "A portal has no section of this name. The hint names those it has.",
    "unknown-story": "No story has this id. The hint names the nearest.",
    "unsafe-link": "Links lead to an https address, an e-mail address or an entry, nothing else.",
    "missing-legal-page": "Every page must lead to imprint, privacy and accessibility statement. "
    "Add the page to the portal's footer.",
    "withdrawn": "The person took the permission back; nothing may lead to the story any more.",
    # Maps
    "areas-overlap": "Two areas of a map lie on each other, so nobody knows where one ends. "
    "Let them share a border.",
    "bad-json": "The file is not valid JSON. Often a comma or a bracket is missing at this place.",
    "bad-map": "A map is a GeoJSON file: a FeatureCollection of polygons and points.",
    "bad-outline": "The outline of an area does not close or crosses itself. "
    "Mend it in the program in which it was drawn.",
    "bad-position": "A position is written in degrees, longitude first. Metres of a national grid "
    "must be converted to WGS 84.",
    "location-off-map": "The employer stands outside the map of its region and is not shown on it. "
    "Often latitude and longitude have changed places.",
    "map-incomplete": "A region has no area or point on the map of the region around it, so nobody can "
    "reach it there.",
    "missing-attribution": "Whoever drew a map must be named below it. "
    "Add `attribution` with name, year and licence.",
    "region-off-map": "A map shows regions that lie in the one that names the map. "
    "Remove the other, or correct its `parent`.",
    "region-twice": "Two features of a map are the same region. Make one MultiPolygon of them.",
    "shape-without-region": "Every feature of a map belongs to a region. "
    "Name it in the feature's `properties`.",
    # Figures that age
    "expired-figure": "The figure holds no longer and must not be printed as current. "
    "Add its new value.",
    "figure-expires": "The figure ends within 60 days. Look up the value that follows it.",
    "past-figure": "The figure holds no longer and is printed with the day until which it held. "
    "Add its new value.",
    "unknown-figure": "No figure in `content/figures.yaml` has this name.",
    # Trade words
    "term-twice": "Two trade words of the glossary have the same form in one language, so a page could not "
    "know which to explain. Leave the form to one of them.",
    # Translations
    "missing-translation": "The entry has no text in a language of the portal; "
    "readers see it in another language.",
    "outdated-translation": "The original has changed since it was translated. Compare the two, "
    "then run `careportal translated`.",
    "unmarked-translation": "Nobody said which words the translation was made from. "
    "Run `careportal translated` once it is right.",
    # Media
    "bad-captions": "The captions are not valid WebVTT, so players may show none.",
    "bad-chapters": "The chapters are not valid WebVTT chapters: each has a plain title and begins "
    "when the one before it has ended.",
    "chapter-after-end": "The film is over before the chapter begins. Correct its time, or the film's "
    "`seconds`.",
    "foreign-picture": "Pictures come from our own `content/media`, so that no other site learns "
    "who visits ours.",
    "hard-captions": "The captions are valid, but hard to read: broadcasters show at most two lines of "
    "37 characters, at least a second long, 15 characters a second (11 for children).",
    "image-too-large": "The picture has more pixels or bytes than any page needs. Make it smaller.",
    "image-unreadable": "The picture cannot be opened. Save it again as JPEG, PNG or WebP.",
    "missing-file": "A file is named that is not there. Correct the path, or add the file.",
    "unsafe-drawing": "An SVG can hold scripts and links to other sites. Save it as plain SVG.",
    "video-not-streamable": "The film would play only after it is loaded to its end. "
    "Move its index to the front.",
    "video-too-large": "The film is too large for visitors who pay for their data. "
    "Encode it smaller, or put it on a platform.",
    "video-unreadable": "The film is not an MP4 file, or damaged. Export it again.",
    # Vacancies
    "damaged-snapshot": "The last good data of a source of vacancies cannot be read. "
    "Fetch it again with `careportal fetch`.",
    "duplicate-source": "Two sources of vacancies of a portal have the same id. Rename one.",
    "duplicate-vacancy": "Two vacancies in a file have the same id. Rename one, or remove it.",
    "never-fetched": "A source of vacancies has no data yet. Run `careportal fetch`.",
    "no-map": "A source read by a map of fields needs a preset, or its own map.",
    "not-https": "Vacancies are fetched over https only, so that nobody can change them on the way.",
    "one-entrance": "A source of JobPosting is a DataFeed, a sitemap or a listing: exactly one of them.",
    "source-failed": "A source of vacancies could not be read or is not believed; its last good data is "
    "kept. If it happens again, look at the reason.",
    "source-old": "A source was not read for more than 3 days, so search engines are no longer told of its "
    "vacancies. Fetch it again.",
    "source-too-old": "A source was not read for more than 14 days, so its vacancies are not shown. "
    "Fetch it again, or remove it.",
    "bad-postcode": "The table of postcodes has the digits of German (5) and Dutch (4) postcodes, all "
    "of them or the first ones. Correct the row.",
    "duplicate-postcode": "A postcode has two rows in the table of postcodes. Remove one.",
    "stray-vacancies": "Nothing reads this file of vacancies. Name it in a portal, or delete it.",
    "unclosed-quote": "A cell of the CSV file begins with a quotation mark and never ends. Close it.",
    "unknown-column": "A column of the CSV file means nothing to us. Correct its heading, or say under "
    "`columns` of the source what it means.",
    "unmatched-vacancy": "The title of a vacancy is the name of no profession. If it means one, pin it in "
    "`content/vacancies/pins.yaml`, or give the profession the name as a synonym; if not, pin it to `none`.",
    "unused-pin": "A pin is for a title or a vacancy that no source has any more. Remove it.",
    "vacancy-loss": "Something in a source of vacancies cannot be shown; the message says what. "
    "Tell the employer, or complete the source.",
    # Themes
    "banner-ends-early": "A banner stands from `valid_from` to `valid_until`, both days included. "
    "Correct one of them.",
    "banner-target": "The link of a banner leads to one place: a page of the portal or an address.",
    "bad-script": "A script of the theme cannot be read.",
    "over-budget": "A page or its files weigh more than a telephone on a slow network can take at once. "
    "Nothing was published. Make it lighter as the hint says.",
    "broken-template": "A template of a theme cannot be filled in. Look at the line: it uses something "
    "that the page does not have, or its syntax is wrong.",
    "bad-stylesheet": "A style sheet of the theme is not valid CSS.",
    "low-contrast": "Text in these colours cannot be read by everybody (WCAG 2.2 SC 1.4.3).",
    "missing-font": "The theme uses a font whose package is not installed.",
    "theme-loop": "Themes extend each other in a circle.",
    "unknown-colour": "The theme has no colour of this name.",
    "unknown-setting": "The theme declares no setting of this name in its theme.yaml.",
    "unknown-theme": "There is no folder of this name in `themes/`.",
    "wrong-setting": "The value does not fit what the theme declares for this setting.",
}
"""Every code with its explanation in plain words."""
