"""Every example of a recipe is one that the reader takes, and every command is one that there is."""

import re
from pathlib import Path

import pytest

from plgsite.cli.main import VERBS
from plgsite.diagnostics import Report
from plgsite.model.kinds import KINDS
from plgsite.source.layout import sources
from plgsite.yaml.reader import read_yaml
from tests.model.agreement import faults

PAGES = Path(__file__).parent.parent.parent / "docs" / "content" / "pages"
EXAMPLE = re.compile(r"^`(content/[^`]+)`:\n\n```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^(?:\$ )?plgsite ([a-z-]+)", re.MULTILINE)
RECIPES = ("editors-year", "web-recipes")
YEAR = {"full", "cancelled", "price", "next-year", "rename", "pdf", "photo", "colours", "cover"}
WEB = {"block", "page", "menu", "words", "field", "csp", "fonts", "hosting"}


def text_of(name: str) -> str:
    return (PAGES / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", RECIPES)
def test_every_example_is_one_that_the_reader_takes(name: str) -> None:
    found = EXAMPLE.findall(text_of(name))
    assert len(found) >= 3 and text_of(name).count("```yaml") == len(found)
    for path, text in found:
        (source,) = sources([path], Report())
        report = Report()
        tree = read_yaml(text, path, report)
        assert tree is not None and report.found == [], text
        assert isinstance(tree.data, dict)
        for key, value in tree.data.items():
            assert faults(KINDS[source.kind], key, value) == [], f"{path}: {key}"
            assert key in {field.alias or own for own, field in KINDS[source.kind].model_fields.items()}, f"{path}: {key}"


@pytest.mark.parametrize(("name", "recipes"), [("editors-year", YEAR), ("web-recipes", WEB)])
def test_the_recipes_that_people_look_for_are_there(name: str, recipes: set[str]) -> None:
    assert recipes <= set(re.findall(r"^## .+ \{#([a-z-]+)\}$", text_of(name), flags=re.MULTILINE))


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.md")), ids=lambda path: path.stem)
def test_every_command_of_a_page_is_a_verb(path: Path) -> None:
    blocks = "\n".join(re.findall(r"^```(?:sh|console)\n(.*?)^```$", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE))
    assert [verb for verb in COMMAND.findall(blocks) if verb not in VERBS] == []
