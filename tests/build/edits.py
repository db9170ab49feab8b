"""What people change in a project, each change by a name and a number that tells which."""

from collections.abc import Callable

from tests.build.garden import Garden, pick, portal, replace, toggle, turn, write
from tests.build.seeds import (
    DRAWING,
    EMPLOYER,
    MESSAGES,
    PROFESSION,
    REGION,
    STORY,
    TERM,
    TRANSLATION,
)

Edit = Callable[[Garden, int], None]
EDITS: dict[str, Edit] = {}


def edit(function: Edit) -> Edit:
    """Enter a change under its name."""
    EDITS[function.__name__] = function
    return function


@edit
def a_body(garden: Garden, number: int) -> None:
    if file := pick(garden, "*/*.md", number):
        toggle(file, f"\nNog een zin over HBO {number % 3}.\n")


@edit
def a_title(garden: Garden, number: int) -> None:
    replace(pick(garden, "*/*.md", number), r"^title: (.*)$", rf"title: \1 {number % 4}")


@edit
def a_line(garden: Garden, number: int) -> None:
    line = f"one_liner: Een andere regel {number % 4}."
    replace(pick(garden, "*/*.md", number), r"^one_liner: .*$", line)


@edit
def a_slug(garden: Garden, number: int) -> None:
    file = pick(garden, "[prs][erta]*/*.md", number)
    if file and "\nslug:" in file.read_text():
        replace(file, r"^slug: .*\n", "")
    else:
        replace(file, "^title: ", f"slug: anders-{number % 4}\ntitle: ")


@edit
def a_field(garden: Garden, number: int) -> None:
    changes = (
        ("professions/verpl*.nl.md", r"^related: .*$", "related: []"),
        ("professions/verpl*.nl.md", r"^equivalents: .*$", "equivalents: []"),
        ("professions/verpl*.nl.md", r"^areas: .*$", "areas: [nursing, emergency]"),
        ("professions/oper*.nl.md", r"^entry: .*$", "entry: [havo]"),
        ("professions/oper*.nl.md", r"^title:", "synonyms: [Omloop]\ntitle:"),
        ("professions/pfl*.nl.md", r"^country: .*$", "country: NL"),
        ("stories/*.nl.md", r"^published: .*$", "published: 2026-02-02"),
        ("stories/*.nl.md", r"^professions: .*$", "professions: [verpleegkundige]"),
        ("stories/*.nl.md", r"^region: .*$", "region: delft"),
        ("employers/*.nl.md", r"^kind: .*$", "kind: hospital"),
        ("employers/*.nl.md", r"^region: .*$", "region: haaglanden"),
        ("employers/*.nl.md", r"^professions: .*$", "professions: []"),
        ("regions/delft.nl.md", r"^parent: .*\n", ""),
        ("pages/ver*.nl.md", r"^professions: .*$", "professions: [operatieassistent]"),
        ("pages/ver*.nl.md", r"cao-zkh\.start", "cao-zkh.later"),
        ("glossary/*.nl.md", r"^title: .*$", "title: Tekst\nforms: [HBO, team]"),
    )
    pattern, old, new = changes[number % len(changes)]
    replace(pick(garden, pattern, number), old, new)


@edit
def a_profession(garden: Garden, number: int) -> None:
    text = PROFESSION.format(
        country="NL", level="mbo-4", entry="havo", related="verpleegkundige", equivalents="pflege",
        mode="bbl", employers="markt", title="Beroep",
    )  # fmt: skip
    turn(garden.project / f"content/professions/beroep-{number % 2}.nl.md", text)


@edit
def a_story(garden: Garden, number: int) -> None:
    text = STORY.format(
        name=("Sam", "Kim", "Noor")[number % 3], day=f"{1 + number % 4:02}",
        region=("delft", "haaglanden")[number % 2], portrait="noor",
        employer=("markt", "ziekenhuis-duinrand")[number % 2],
        profession=("verpleegkundige", "operatieassistent")[number % 2],
    )  # fmt: skip
    turn(garden.project / f"content/stories/verhaal-{number % 3}.nl.md", text)


@edit
def a_region(garden: Garden, number: int) -> None:
    text = REGION.format(title="Plaats") + "Bij [Delft](region:delft).\n"
    turn(garden.project / f"content/regions/plaats-{number % 2}.nl.md", text)


@edit
def an_employer(garden: Garden, number: int) -> None:
    text = EMPLOYER.format(region=("delft", "haaglanden")[number % 2], title="Huis Oost")
    turn(garden.project / f"content/employers/huis-{number % 2}.nl.md", text)


@edit
def a_term(garden: Garden, number: int) -> None:
    text = TERM.format(title=("team", "havo", "Tekst")[number % 3], after="met elkaar")
    turn(garden.project / f"content/glossary/woord-{number % 3}.nl.md", text)


@edit
def a_translation(garden: Garden, number: int) -> None:
    if file := pick(garden, "*/*.nl.md", number):
        turn(file.with_name(file.name.replace(".nl.", ".en.")), TRANSLATION.format(title="Words"))


@edit
def a_deletion(garden: Garden, number: int) -> None:
    if file := pick(garden, "*/*.md", number):
        file.unlink()


@edit
def a_name(garden: Garden, number: int) -> None:
    """Of a file, so of an entry; where something names it, that is a mistake."""
    if file := pick(garden, "*/*.nl.md", number):
        file.rename(file.with_name(f"hernoemd-{number % 3}.nl.md"))


@edit
def a_withdrawal(garden: Garden, number: int) -> None:
    replace(pick(garden, "stories/*.md", number), "^consent:", "withdrawn: true\nconsent:")


@edit
def a_mistake(garden: Garden, number: int) -> None:
    if file := pick(garden, "*/*.md", number):
        toggle(file, "\n[nergens](story:niemand)\n")


@edit
def a_figure(garden: Garden, number: int) -> None:
    file = garden.project / "content/figures.yaml"
    changes = (
        (r"value: 27\d\d", f"value: 27{number % 7}0"),
        (r"value: 31\d\d", "value: 3199"),
        ("country: NL", "country: DE"),
        ("valid_from: 2026-01-01", "valid_from: 2026-03-02"),
    )
    replace(file, *changes[number % len(changes)])


@edit
def the_quiz(garden: Garden, number: int) -> None:
    if number % 3:
        replace(pick(garden, "quizzes/*.md", number), "^title: .*$", f"title: Quiz {number % 4}")
    elif "quiz: hart\n" in portal(garden).read_text():
        replace(portal(garden), "^quiz: hart\n", "")
    else:
        toggle(portal(garden), "quiz: hart\n")


@edit
def a_vacancy(garden: Garden, number: int) -> None:
    file = garden.project / "content/vacancies/lijst.csv"
    days = f"2026-02-{10 + number % 9},2026-03-0{1 + number % 5}"
    row = (
        f"w{number % 3},Verpleegkundige {number % 5},Huis Oost,Delft,2611 GS,full-time,{days},"
        "Zorg.,w@z.example\n"
    )
    if number % 4:
        toggle(file, row)
    else:
        replace(file, "Werk in Delft.", "Werk aan de markt.")


@edit
def a_postcode(garden: Garden, number: int) -> None:
    toggle(garden.project / "content/postcodes.csv", f"NL,28{number % 2},Gouda,52.017,4.708,\n")


@edit
def a_message(garden: Garden, number: int) -> None:
    tag, word = (("nl", "Stories"), ("en", "Stories"), ("nl", "Read on"))[number % 3]
    file = garden.project / f"themes/garden/messages/{tag}.po"
    said = file.exists() and file.read_text().strip()
    head = "" if said else MESSAGES.partition("\n\n")[0]
    toggle(file, f'{head}\n\nmsgid "{word}"\nmsgstr "Anders {number % 3}"\n')


@edit
def a_template(garden: Garden, number: int) -> None:
    folder = garden.project / "themes/garden/templates"
    name = ("glossary", "home", "region", "profession")[number % 4]
    turn(
        folder / f"{name}.html",
        f'{{% extends "base/{name}.html" %}}\n{{% block main %}}<hr>{{{{ super() }}}}{{% endblock %}}\n',
    )


@edit
def the_theme(garden: Garden, number: int) -> None:
    folder = garden.project / "themes/garden"
    match number % 5:
        case 0:
            replace(folder / "theme.yaml", '"#[0-9a-f]{6}", dark', f'"#dbe5d{number % 9}", dark')
        case 1:
            toggle(folder / "assets/css/own.css", f".own-{number % 3} {{ margin: 0 }}\n")
        case 2:
            write(folder / "assets/logo.svg", DRAWING.format(size=1 + number % 4))
        case 3:
            toggle(portal(garden), 'theme_settings: {accent: "#1f5a40"}\n')
        case _:
            replace(folder / "theme.yaml", r"^extends: .*$", "extends: volg-je-hart")


@edit
def a_medium(garden: Garden, number: int) -> None:
    media = garden.project / "content/media"
    match number % 3:
        case 0:
            write(media / "portraits/noor.svg", DRAWING.format(size=1 + number % 4))
        case 1:
            write(media / "partners/zorg.svg", DRAWING.format(size=1 + number % 4))
        case _:
            replace(media / "maps/haaglanden.geojson", r"52\.0\d", f"52.0{1 + number % 9}")


PORTAL = (
    ("section: professions", "section: regions"),
    ("section: regions", "section: glossary"),
    ("section: stories", "page: verdienen"),
    ("tagline: .*", "tagline: Iets anders."),
    ("title: Portaal", "title: Poort"),
    ("title: Portal$", "title: Gate"),
    (r"^countries: .*$", "countries: [NL]"),
    (r"^audiences: .*$", "audiences: [career-changer, returner]"),
    ("text: Open dag", "text: Open avond"),
    ("valid_until: 2026-03-03", "valid_until: 2026-03-06"),
    (r"^home: home$", "home: home\nprofessions: [verpleegkundige, operatieassistent]"),
    (r"^professions: .*\n", ""),
    (r"^url: .*$", "url: https://portaal.example/zorg/"),
    (r"^alias_hosts: .*$", "alias_hosts: [kort.example]"),
    (r"^home: home$", "home: home\nshare: [mail, whatsapp]"),
    (r"^home: home$", "home: home\ndemonstration: true"),
    (r"^    fallback: \[nl\]$", "    fallback: [nl]\n  - tag: de\n    fallback: [en, nl]"),
    (r"^  - tag: de\n    fallback: .*\n", ""),
    ("name: Zorgnetwerk, role", "name: Zorgnet, role"),
    ("street: Plein 1", "street: Plein 2"),
    ("email: zorg@portaal.example\n  responsible", "email: a@portaal.example\n  responsible"),
    ("name: De redactie", "name: Het team"),
)


@edit
def the_portal(garden: Garden, number: int) -> None:
    replace(portal(garden), *PORTAL[number % len(PORTAL)])


@edit
def the_day(garden: Garden, number: int) -> None:
    garden.day = (0, 1, 2, 3, 5, 30, 400)[number % 7]


@edit
def the_output(garden: Garden, number: int) -> None:
    """Damaged, or gone, by another hand."""
    pages = sorted(garden.output.rglob("*.html"))
    if pages and number % 2:
        pages[number % len(pages)].unlink()
    elif pages:
        page = pages[number % len(pages)]
        page.unlink()
        page.write_text("damaged")
