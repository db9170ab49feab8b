"""What templates may lean on: words folded in, values escaped once, parts kept for many pages."""

from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import ChoiceLoader, DictLoader
from markupsafe import Markup

from generator.footprints import Trail
from generator.messages import read_messages
from generator.render.environments import Furniture, environment

Print = Callable[..., str]


@pytest.fixture
def printed() -> Print:
    """Renders templates by name, the first one given, in Dutch."""
    messages = read_messages([Path("themes/base/messages")], ["nl"])
    furniture = Furniture(
        lambda name: f"/{name}?a&b", lambda name: Markup(f"<i {name}>"), Markup(), lambda _: ()
    )

    def write(templates: dict[str, str], **values: object) -> str:
        loader = ChoiceLoader([DictLoader(templates)])
        made = environment(loader, messages, "nl", furniture, Trail())
        return made.get_template(next(iter(templates))).render(values)

    return write


def test_a_constant_word_is_in_the_language_of_the_page(printed: Print) -> None:
    assert printed({"a": '{{ _("Menu") }} {{ _("Sources") }}'}) == "Menu Bronnen"


def test_a_template_that_says_something_else_by_now_is_compiled_again(printed: Print) -> None:
    assert [printed({"a": f"{{{{ {n} }}}}"}) for n in (1, 2, 1)] == ["1", "2", "1"]


def test_addresses_are_escaped_and_drawings_are_not(printed: Print) -> None:
    assert printed({"a": '{{ asset("x.css") }} {{ icon("mail") }}'}) == "/x.css?a&amp;b <i mail>"


def test_values_are_escaped_whatever_they_are(printed: Print) -> None:
    template = {"a": "{{ a }} {{ b }} {{ c }}"}

    assert printed(template, a="<b>", b=Markup("<b>"), c=["<"]) == "&lt;b&gt; <b> [&#39;&lt;&#39;]"


def test_a_kept_part_is_rendered_once_for_what_it_names(printed: Print) -> None:
    part = (
        '{% for n in [1, 2] %}{% call kept("x", word) %}{{ word }}{{ n }}{% endcall %} {% endfor %}'
    )

    assert printed({"a": part}, word="same") == "same1 same1 "
    assert printed({"a": part.replace("word)", "n)")}, word="same") == "same1 same2 "


def test_a_record_is_told_from_another_by_who_it_is(printed: Print) -> None:
    kept = '{% call kept("x", one) %}{{ one[0] }}{{ loop.index }}{% endcall %} '
    part = "{% for one in ones %}" + kept + "{% endfor %}"
    first, second = ["a"], ["a"]

    assert printed({"a": part}, ones=[first, second, first]) == "a1 a2 a1 "
