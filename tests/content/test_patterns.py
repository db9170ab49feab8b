import ast
import json
from pathlib import Path

import generator.model
from generator.content.patterns import EXPECTED
from generator.content.rules import RULES
from generator.content.wording import WORDINGS
from generator.model.figures import Figure
from generator.model.pages import PageFacts, PageWords
from generator.model.places import EmployerFacts, EmployerWords, RegionFacts, RegionWords
from generator.model.portals import PortalFacts
from generator.model.professions import ProfessionFacts, ProfessionWords
from generator.model.stories import StoryFacts, StoryWords

RECORDS = (
    Figure, PageFacts, PageWords, EmployerFacts, EmployerWords, RegionFacts, RegionWords,
    PortalFacts, ProfessionFacts, ProfessionWords, StoryFacts, StoryWords,
)  # fmt: skip


def patterns_in(schema: object) -> set[str]:
    if isinstance(schema, dict):
        own = {schema["pattern"]} if isinstance(schema.get("pattern"), str) else set()
        names = set(schema.get("patternProperties", {}))
        return own.union(names, *(patterns_in(value) for value in schema.values()))
    if isinstance(schema, list):
        return set().union(*(patterns_in(item) for item in schema))
    return set()


def test_every_pattern_of_the_schema_says_what_to_write() -> None:
    schemas = [json.loads(json.dumps(record.model_json_schema())) for record in RECORDS]
    from_decimals = {
        pattern for pattern in patterns_in(schemas) if pattern.startswith("^(?!^[-+.]*$)")
    }

    assert patterns_in(schemas) - from_decimals <= EXPECTED.keys()


def test_every_rule_of_the_records_has_a_sentence() -> None:
    raised = {
        node.args[0].value
        for path in Path(generator.model.__path__[0]).glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "PydanticCustomError"
        and isinstance(node.args[0], ast.Constant)
    }

    assert raised <= WORDINGS.keys() | RULES.keys()
