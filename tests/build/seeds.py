"""What people wrote in a small project in which everything has to do with something else."""

from tests.views.test_quizzes import ENGLISH, QUIZ

PROFESSION = """\
---
country: {country}
areas: [nursing]
level: {level}
workplaces: [hospital]
entry: [{entry}]
related: [{related}]
equivalents: [{equivalents}]
pay_job: {{start: cao-zkh.start}}
routes:
  - {{id: bbl, mode: {mode}, audiences: [pupil], employers: [{employers}], months: 36}}
sources: [{{title: Beroepsprofiel, date: 2025}}]
checked: {{on: 2026-01-15, by: De redactie}}
title: {title}
one_liner: Je zorgt voor wie het even niet zelf kan.
---
Je werkt in een team. Lees ook over de [operatieassistent](operatieassistent) en het HBO.

## Wat doe je?

- Je wast, verbindt en luistert.

## Past dit bij jou?

- Je blijft rustig.

## Dit kun je nu doen

- Loop een dag mee.
"""

STORY = """\
---
person: {name}
published: 2026-02-{day}
region: {region}
employer: {employer}
professions: [{profession}]
portrait: {{file: portraits/{portrait}.svg, credit: Eigen tekening}}
consent:
  obtained: 2026-01-10
  scope: [web]
  reference: map 7
title: {name} helpt graag
role: {profession}
one_liner: {name} vertelt over een dag in de zorg.
portrait_alt: {name} lacht naar de camera.
---
Ik ben {name}.

## Waarom dit vak?

Omdat het telt.
"""

REGION = """\
---
kind: municipality
country: NL
parent: haaglanden
title: {title}
one_liner: Een stad met een oude markt.
---
Hier is {title}.
"""

EMPLOYER = """\
---
kind: practice
region: {region}
address: {{street: Markt 1, postcode: 2611 GS, city: Delft, country: NL}}
location: [52.01, 4.36]
contact: {{name: Team werving, email: werk@markt.example}}
professions: [verpleegkundige]
title: {title}
one_liner: Een praktijk aan de markt.
---
"""

TERM = """\
---
title: {title}
long: hoger beroepsonderwijs
one_liner: Een opleiding van vier jaar {after}.
countries: [NL]
---
"""

TRANSLATION = """\
---
title: {title}
one_liner: Said in another language.
---
The same in English.
"""

ARTICLE = """\
---
role: article
published: 2026-02-01
professions: [verpleegkundige]
title: Wat je verdient
one_liner: Lees hier wat je verdient.
---
Als begin krijg je {{ cao-zkh.start }}, zegt het HBO.
"""

FIGURES = """\
  later:
    unit: EUR/month
    country: NL
    when_expired: past
    values:
      - {value: 3100, valid_from: 2025-01-01, source: {title: Cao Ziekenhuizen, date: 2025}}
"""

MAP = """\
{"type": "FeatureCollection", "attribution": "Eigen tekening", "features": [
 {"type": "Feature", "properties": {"region": "delft"}, "geometry": {"type": "Polygon",
  "coordinates": [[[4.3, 51.95], [4.4, 51.95], [4.4, 52.05], [4.3, 52.05], [4.3, 51.95]]]}}]}
"""

VACANCIES = """\
id,title,employer_name,city,postcode,employment_types,posted,closes,description,apply_email
v1,Operatieassistent,Ziekenhuis Duinrand,Den Haag,2511 AB,full-time,2026-02-10,2026-03-20,Werk.,w@z.example
v2,Verpleegkundige,Praktijk aan de markt,Delft,2611 GS,part-time,2026-02-20,,Werk in Delft.,w@z.example
v3,Hulp in de keuken,Ziekenhuis Duinrand,Den Haag,2511 AB,part-time,2026-02-21,,Koken.,w@z.example
"""

POSTCODES = """\
country,postcode,town,latitude,longitude,source
NL,261,Delft,52.007,4.356,Test (CC BY)
NL,25,Den Haag,52.077,4.299,
"""

PORTAL = """\
quiz: hart
alias_hosts: [zorg.example]
partners:
  - {name: Zorgnetwerk, role: lead, url: https://zorg.example/, logo: partners/zorg.svg}
banners:
  - {valid_from: 2026-03-01, valid_until: 2026-03-03, page: verdienen, words: {nl: {text: Open dag}}}
vacancies:
  sources:
    - {id: lijst, kind: file, country: NL, language: nl, file: lijst.csv, authorised: true}
"""

THEME = """\
extends: base
colours:
  tone-1: {light: "#dbe5da", dark: "#33485a"}
stylesheets: [css/own.css]
"""

MESSAGES = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "Home"
msgstr "Thuis"
"""

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10">'
    '<circle cx="5" cy="5" r="{size}"/></svg>\n'
)

FILES = {
    "professions/verpleegkundige.nl.md": PROFESSION.format(
        country="NL", level="mbo-4", entry="havo", related="operatieassistent",
        equivalents="pflege", mode="bbl", employers="markt", title="Verpleegkundige",
    ),
    "professions/pflege.nl.md": PROFESSION.format(
        country="DE", level="skilled", entry="msa", related="", equivalents="", mode="school-training",
        employers="", title="Pflegefachfrau",
    ),
    "stories/sam.nl.md": STORY.format(
        name="Sam", day="01", region="delft", employer="markt", profession="verpleegkundige",
        portrait="sam",
    ),
    "regions/delft.nl.md": REGION.format(title="Delft"),
    "employers/markt.nl.md": EMPLOYER.format(region="delft", title="Praktijk aan de markt"),
    "glossary/hbo.nl.md": TERM.format(title="HBO", after="na de havo"),
    "pages/verdienen.nl.md": ARTICLE,
    "quizzes/hart.nl.md": QUIZ.replace("arts:", "verpleegkundige:"),
    "quizzes/hart.en.md": ENGLISH,
    "media/maps/haaglanden.geojson": MAP,
    "media/partners/zorg.svg": DRAWING.format(size=3),
    "media/portraits/sam.svg": DRAWING.format(size=2),
    "vacancies/lijst.csv": VACANCIES,
    "postcodes.csv": POSTCODES,
}  # fmt: skip
"""What is written besides the small project, below `content/`."""
