"""What becomes of the drawings that editors bring: they draw, and do nothing else."""

import contextlib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.assets.drawings import UnsafeDrawing, read_drawing
from tests.assets.samples import NAMED, prepare, refusal

XMLNS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(content: str, attributes: str = 'viewBox="0 0 24 12"') -> bytes:
    return f"<svg {XMLNS} {attributes}>{content}</svg>".encode()


def inline(content: str, attributes: str = 'viewBox="0 0 24 12"') -> str:
    return read_drawing(svg(content, attributes)).inline


def test_a_drawing_stands_in_the_page_hidden_from_assistive_technology() -> None:
    assert inline('<path class="t1"  d="M0 0\n   h4"/>') == (
        '<svg viewBox="0 0 24 12" class="drawing" aria-hidden="true" focusable="false">'
        '<path class="t1" d="M0 0 h4"/></svg>'
    )


def test_a_drawing_is_a_file_with_a_size_as_well(tmp_path: Path) -> None:
    media, artifacts, _ = prepare(tmp_path, {"scenes/op.svg": svg("<circle r='3'/>")}, base="/k/")

    files = media.pictures["scenes/op.svg"]
    assert files.src.startswith("/k/assets/op.")
    assert (files.width, files.height, files.sources) == (24, 12, ())
    root = ElementTree.fromstring(artifacts[files.src].data)
    assert (root.tag, root.get("width")) == ("{http://www.w3.org/2000/svg}svg", "24")


def test_a_drawing_carries_the_tones_of_the_theme_in_light_and_dark(tmp_path: Path) -> None:
    media, artifacts, _ = prepare(tmp_path, {"scenes/op.svg": svg('<path class="t1" d="M0 0h4"/>')})

    drawn = artifacts[media.pictures["scenes/op.svg"].src].data.decode()
    assert "<style>svg{--color-tone-1:#e0e0e0}@media(prefers-color-scheme:dark)" in drawn
    assert 'fill="var(--color-tone-1,' in drawn
    assert "--color-text" not in drawn


def test_a_drawing_without_a_view_box_has_that_of_its_size() -> None:
    assert inline("", 'width="30px" height="20"').startswith('<svg viewBox="0 0 30 20"')


def test_what_drawing_programs_leave_behind_is_dropped() -> None:
    content = (
        '<title>Tekening1</title><metadata><rdf:RDF xmlns:rdf="urn:rdf"><a/></rdf:RDF></metadata>'
        '<i:namedview xmlns:i="urn:inkscape" i:zoom="2"><i:grid/></i:namedview>'
        '<g xmlns:i="urn:inkscape" i:label="Laag 1"><!-- een hand --><path d="M0 0"/></g>'
    )

    assert inline(content).endswith('"false"><g><path d="M0 0"/></g></svg>')


def test_words_in_a_drawing_stay_words() -> None:
    assert '<text x="1">5 &lt; 6 &amp; 7</text>' in inline('<text x="1">5 &lt;\n 6 &amp; 7</text>')


def test_ids_of_two_drawings_on_a_page_differ() -> None:
    first = inline('<defs><path id="a" d="M0 0"/></defs><use xlink:href="#a"/>')
    second = inline('<defs><path id="a" d="M1 1"/></defs><use href="#a"/>')

    [own] = {part.split('"')[0] for part in first.split('id="')[1:]}
    assert f'href="#{own}"' in first
    assert own not in second


def test_an_id_that_nothing_refers_to_is_left_out() -> None:
    assert "id=" not in inline('<path id="Laag_1" d="M0 0"/>')


def test_a_gradient_is_found_under_its_new_name() -> None:
    drawn = inline(
        '<linearGradient id="g"><stop offset="0"/></linearGradient><path fill="url(#g)"/>'
    )

    [name] = {part.split('"')[0] for part in drawn.split('id="')[1:]}
    assert f'fill="url(#{name})"' in drawn


@pytest.mark.parametrize(
    "content",
    [
        "<script>alert(1)</script>",
        '<path onload="alert(1)"/>',
        '<path ONCLICK="alert(1)"/>',
        '<path style="fill:red"/>',
        "<style>*{fill:red}</style>",
        "<foreignObject><p/></foreignObject>",
        '<image href="https://example.org/x.png"/>',
        '<a href="https://example.org"><path/></a>',
        '<use href="https://example.org/x.svg#a"/>',
        '<use xlink:href="data:image/svg+xml,x"/>',
        '<use href="javascript:alert(1)"/>',
        '<path fill="url(https://example.org/x#a)"/>',
        '<path fill="URL(//example.org)"/>',
        '<path fill="u\\72l(x)"/>',
        '<path class="a&quot;b"/>',
        '<animate attributeName="href"/>',
        '<set attributeName="onclick"/>',
        '<filter id="f"/>',
        '<svg viewBox="0 0 1 1"/>',
        '<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>',
        '<h:body xmlns:h="http://www.w3.org/1999/xhtml" onload="alert(1)"/>',
        '<script xmlns="">alert(1)</script>',
    ],
)
def test_what_could_do_more_than_draw_is_refused(content: str) -> None:
    with pytest.raises(UnsafeDrawing):
        read_drawing(svg(content))


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE svg SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<?xml-stylesheet href="https://example.org/x.css"?>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_and_instructions_are_refused_in_any_encoding(
    declaration: str, encoding: str
) -> None:
    data = (declaration + svg("<text>&b;</text>").decode()).encode(encoding)

    with pytest.raises(UnsafeDrawing):
        read_drawing(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg",
        b"no drawing",
        b"<svg viewBox='0 0 1 1'/>",
        b"<html xmlns='http://www.w3.org/1999/xhtml'/>",
        b"<?xml version='1.0' encoding='klingon'?><svg/>",
        svg("", ""),
        svg("", 'viewBox="0 0 0 10"'),
        svg("", 'viewBox="0 0 1e9 10"'),
        svg("", 'viewBox="a b c d"'),
        svg(" " * 600_000),
    ],
)
def test_what_is_no_drawing_is_refused(data: bytes) -> None:
    with pytest.raises(UnsafeDrawing):
        read_drawing(data)


def test_what_is_refused_is_shown_in_the_drawing_and_where_it_is_named(tmp_path: Path) -> None:
    data = svg('\n  <g>\n    <path onclick="x()"/></g>')

    diagnostic = refusal(tmp_path, "scenes/op.svg", data)

    assert diagnostic.code == "unsafe-drawing"
    assert diagnostic.span.path == "content/media/scenes/op.svg"
    assert (diagnostic.span.line, diagnostic.span.column) == (3, 5)
    assert diagnostic.span.source == '    <path onclick="x()"/></g></svg>'
    assert diagnostic.also == NAMED
    assert str(diagnostic.message) == "the attribute `onclick` is not allowed in a drawing"


def test_a_very_deep_drawing_is_no_harm() -> None:
    assert inline("<g>" * 20_000 + "</g>" * 20_000).count("<g") == 20_000


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_make_a_drawing_raise_anything_else(data: bytes) -> None:
    for start in (b"", b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>", b"\xff\xfe"):
        with contextlib.suppress(UnsafeDrawing):
            read_drawing(start + data)


PIECES = """\
<g>
</g>
<script>
</script>
<style>
<title>
</title>
<text>
</text>
<path d='M0 0'/>
<path onload='x'/>
<path id='"><script>'/>
<use href='#a'/>
<a href='x'>
<![CDATA[<script>]]>
<!-- x -->
&lt;script&gt;
&#60;b
""".splitlines()


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=8))
def test_no_drawing_that_passes_holds_a_script(pieces: list[str]) -> None:
    try:
        drawn = inline("".join(pieces))
    except UnsafeDrawing:
        return
    names = {element.tag for element in ElementTree.fromstring(drawn).iter()}
    assert names <= {"svg", "g", "path", "use", "text"}
    assert "onload" not in drawn
