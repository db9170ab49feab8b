"""A portal of a few pages in four languages, indexed, served under the strictest policy, and a browser."""

import html
import json
import threading
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.aliases import Aliases, prepare_aliases
from generator.artifacts import Artifact
from generator.search import build_index, searched, word_list

SCRIPT = Path(__file__).parents[2] / "themes" / "base" / "assets" / "js" / "search.js"

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self';"
    " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
    " require-trusted-types-for 'script'; trusted-types 'none'"
)


LANGUAGES = {"de": "German", "en": "English", "fr": "French", "nl": "Dutch"}

TEXTS = {
    "one": "{n} result",
    "other": "{n} results",
    "none": "No results for “{query}”.",
    "elsewhere": "Found in {language}:",
    "near": "Did you mean:",
    "more": "Show more results",
    "searching": "Searching …",
    "failed": "Search does not work at the moment.",
}

LABELS = [("kind", "Kind"), ("area", "Area"), ("level", "Level"), ("region", "Region")]

PROFESSIONS: dict[str, dict[str, tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]]] = {
    "de": {
        "hausarzt": (
            "Hausärztin / Hausarzt",
            ("Ärzt:innen", "Mediziner:innen", "Landarzt", "81404-101"),
            (("kind", "Beruf"), ("area", "Medizin"), ("region", "Hennetal")),
        ),
        "pflege": (
            "Pflegefachfrau / Pflegefachmann",
            ("Krankenschwester", "Krankenpfleger", "Pfleger/in", "81302-129"),
            (("kind", "Beruf"), ("area", "Pflege"), ("region", "Hennetal")),
        ),
        "ota": (
            "Operationstechnische Assistenz",
            ("OTA", "OP-Schwester"),
            (("kind", "Beruf"), ("area", "Medizin"), ("region", "Haardt")),
        ),
        "mfa": ("Medizinische Fachangestellte", ("MFA",), (("kind", "Beruf"),)),
    },
    "nl": {
        "longfunctieanalist": (
            "Longfunctieanalist",
            ("longfunctielaborant", "7387"),
            (("kind", "Beroep"), ("area", "Diagnostiek")),
        ),
        "doktersassistent": (
            "Doktersassistent",
            ("praktijkassistent",),
            (("kind", "Beroep"), ("area", "Praktijk")),
        ),
    },
    "en": {
        "nurse": ("Nurse", ("staff nurse", "Krankenschwester"), (("kind", "Profession"),)),
    },
}
"""Title, further names and codes, filters: per language and address."""

STORIES = 12
"""German stories that all say Nachtdienst: more than a page of results."""


class Shelf(dict[tuple[str, str], bytes]):
    """A memory that is a dict."""

    def recall(self, kind: str, key: str) -> bytes | None:
        return self.get((kind, key))

    def keep(self, kind: str, key: str, data: bytes) -> None:
        self[kind, key] = data

    def recall_many(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        return {key: self[kind, key] for key in keys if (kind, key) in self}

    def keep_many(self, kind: str, entries: Mapping[str, bytes]) -> None:
        for key, data in entries.items():
            self[kind, key] = data


def make_page(
    path: str,
    language: str,
    title: str,
    text: str,
    words: str = "",
    filters: tuple[tuple[str, str], ...] = (),
) -> Artifact:
    """A page as the templates write them."""
    marks = "".join(
        f'<span hidden data-pagefind-filter="{name}[data-value]" data-value="{value}"></span>'
        for name, value in filters
    )
    return Artifact(
        f"{path}index.html",
        f'<!doctype html><html lang="{language}" dir="ltr"><head><title>{title}</title></head><body>'
        f"<main><div data-pagefind-body>{marks}"
        f'<span hidden data-pagefind-meta="words[data-words]" data-words="{words}"></span>'
        f'<h1 data-pagefind-meta="title">{title}</h1><p>{text}</p></div></main></body></html>'.encode(),
    )


def prepared(memory: Shelf) -> Aliases:
    """The words of every profession's names."""
    names = {
        language: [name for title, names, _ in entries.values() for name in (title, *names)]
        for language, entries in PROFESSIONS.items()
    }
    return prepare_aliases(names, memory)


def make_pages(aliases: Aliases) -> list[Artifact]:
    """Every page that search finds."""
    pages = []
    for language, entries in PROFESSIONS.items():
        for slug, (title, names, filters) in entries.items():
            words = aliases.of((title, *names), language)
            pages.append(
                make_page(f"{language}/{slug}/", language, title, "1 < 2 &amp; 3.", words, filters)
            )
    for number in range(STORIES):
        filters = (("kind", "Geschichte"), ("region", "Haardt"))
        text = f"Von einem Nachtdienst erzählt Nummer {number}."
        path = f"de/geschichte-{number}/"
        pages.append(make_page(path, "de", f"Geschichte {number}", text, filters=filters))
    return pages


def search_page(language: str, words: str) -> Artifact:
    """The search page, as `search.html` of the base theme writes it."""
    languages = html.escape(json.dumps(list(LANGUAGES.items())))
    labels, texts = (html.escape(json.dumps(value)) for value in (LABELS, TEXTS))
    return Artifact(
        f"{language}/search/index.html",
        f'<!doctype html><html lang="{language}"><head><title>Search</title>'
        '<link rel="icon" href="/icon.svg"></head><body><main><h1>Search</h1>'
        f'<search data-search data-bundle="/pagefind/" data-words="/{words}"'
        f' data-language="{language}" data-languages="{languages}" data-labels="{labels}"'
        f' data-texts="{texts}"><form action="/{language}/search/"><label for="q">Question</label>'
        '<input id="q" name="q" type="search"><button type="submit">Search</button>'
        "<details data-filters hidden><summary>Filter</summary></details></form>"
        '<p role="status" data-status></p><div data-results></div></search>'
        '</main><script type="module" src="/search.js"></script></body></html>'.encode(),
    )


def names_of(language: str) -> Iterator[tuple[str, str, str]]:
    """What the word list of a language is made of."""
    for slug, (title, names, _) in PROFESSIONS.get(language, {}).items():
        for name in (title, *names):
            yield name, f"/{language}/{slug}/", title


def index_of(pages: Iterable[Artifact], memory: "Shelf") -> tuple[Artifact, ...]:
    """The index of those of these files that want to be found."""
    return build_index(filter(None, map(searched, pages)), memory)


@pytest.fixture(scope="session")
def memory() -> Shelf:
    """Splits and indexes remembered by all tests of this run."""
    return Shelf()


@pytest.fixture(scope="session")
def aliases(memory: Shelf) -> Aliases:
    """The words of the small portal's names."""
    return prepared(memory)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, aliases: Aliases, memory: Shelf) -> Path:
    """The small portal in a folder, with its index and its search pages."""
    folder = tmp_path_factory.mktemp("portal")
    pages = make_pages(aliases)
    lists = {language: word_list(language, names_of(language)) for language in LANGUAGES}
    searches = [search_page(language, lists[language].path) for language in LANGUAGES]
    icon = Artifact("icon.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>')
    script = Artifact("search.js", SCRIPT.read_bytes())
    index = index_of(pages, memory)
    for artifact in (*pages, *lists.values(), *searches, *index, icon, script):
        place = folder / artifact.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(artifact.data)
    return folder


class StrictHandler(SimpleHTTPRequestHandler):
    """Serves files under the portal's policy, in silence."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_arguments: object) -> None:
        """Nothing."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the small portal is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(StrictHandler, directory=str(site)))
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="package")
def tab(chromium: Browser, address: str) -> Iterator[tuple[Page, list[str]]]:
    """A tab in which all questions are asked, and what it complained about."""
    context = chromium.new_context(base_url=address)
    tab = context.new_page()
    complaints: list[str] = []
    tab.on("console", lambda message: complaints.append(message.text))
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}"))
    tab.on(
        "response", lambda r: complaints.append(f"{r.status}: {r.url}") if r.status > 399 else None
    )
    yield tab, complaints
    context.close()


@pytest.fixture
def page(tab: tuple[Page, list[str]]) -> Iterator[Page]:
    """An empty tab in which nothing may be said on the console and nothing asked elsewhere."""
    page, complaints = tab
    page.goto("about:blank")
    complaints.clear()
    yield page

    assert complaints == []
