"""A fragment that stands on a page many times."""

from generator.render import apart, unindented


def test_ids_and_what_refers_to_them_are_marked() -> None:
    html = apart('<label for="q">?</label><input id="q" name="q">', "dark-rtl", "Dark")

    assert html == '<label for="q-dark-rtl">?</label><input id="q-dark-rtl" name="q-dark-rtl">'


def test_a_landmark_is_named_after_its_panel_as_well() -> None:
    labelled = apart('<nav aria-label="Menu"></nav>', "x", "Dark, right to left")
    headed = apart('<section aria-labelledby="h"><h3 id="h">Pay</h3></section>', "x", "Dark")

    assert labelled == '<nav aria-label="Menu (Dark, right to left)"></nav>'
    assert headed == '<section aria-labelledby="h-x x"><h3 id="h-x">Pay</h3></section>'


def test_a_link_within_the_fragment_stays_in_it_and_others_within_the_page_lead_to_its_caption() -> (
    None
):
    html = apart('<a href="#h">in</a><a href="#out">out</a><h3 id="h">h</h3>', "x", "Dark")

    assert html == '<a href="#h-x">in</a><a href="#x">out</a><h3 id="h-x">h</h3>'


def test_other_addresses_and_attributes_stay() -> None:
    html = '<a href="/nl/" data-id="q"><svg><use href="/icons.svg#mail"/></svg></a>'

    assert apart(html, "x", "Dark") == html


def test_white_space_of_templates_goes_where_nobody_sees_it() -> None:
    html = "<div>\n  <p>one\n\n    <b>two</b>\n  three</p>\n</div>\n<section\n  id='x'>\n four</section>"

    assert unindented(html) == (
        "<div><p>one\n<b>two</b>\nthree</p></div><section\nid='x'>\nfour</section>"
    )
    assert unindented("<pre>\n  one\n</pre>") == "<pre>\n  one\n</pre>"
