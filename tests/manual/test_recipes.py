"""Every example of a recipe is one that the reader takes, and every command is one that there is."""

import datetime
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from plgsite.build.build import build
from plgsite.cli.init import command as init
from plgsite.cli.main import VERBS
from plgsite.diagnostics import Report
from plgsite.model.kinds import KINDS
from plgsite.source.layout import sources
from plgsite.state.request import Request
from plgsite.theme import theme_folder
from plgsite.yaml.reader import read_yaml
from tests.schema.agreement import faults
from tests.test_documents import sentences_in

PAGES = Path(__file__).parent.parent.parent / "docs" / "content" / "pages"
EXAMPLE = re.compile(r"^`(content/[^`]+)`:\n\n```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^(?:\$ )?plgsite ([a-z-]+)", re.MULTILINE)
RECIPES = ("editors-year", "web-recipes")
YEAR = {"full", "cancelled", "price", "next-year", "rename", "pdf", "photo", "colours", "cover"}
WEB = {"block", "page", "menu", "words", "field", "csp", "house", "levels", "fonts", "hosting"}


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


def without_keys(text: str, keys: set[str]) -> str:
    """The lines of a file without those of some keys of its own."""
    kept, dropping = [], False
    for line in text.splitlines():
        if line and not line[0].isspace():
            dropping = line.partition(":")[0] in keys
        if not dropping:
            kept.append(line)
    return "\n".join(kept)


def applied(site: Path, path: str, example: str) -> None:
    """Writes an example into the file of a site that begins, in place of the keys that it has."""
    file = site / path
    if not file.exists():  # a recipe that renames the file
        (site / "content/programmes/first-aid-basics.md").rename(file)
    keys = set(re.findall(r"^(\w+):", example, flags=re.MULTILINE))
    if not path.endswith(".md"):
        file.write_text(f"{without_keys(file.read_text(encoding='utf-8'), keys)}\n{example}", encoding="utf-8")
        return
    _, front, body = file.read_text(encoding="utf-8").split("---\n", 2)
    file.write_text(f"---\n{without_keys(front, keys)}\n{example}---\n{body}", encoding="utf-8")


def begun(site: Path) -> None:
    """A new site with the other records and files that recipes name."""
    arguments = [str(site), "--language", "en", "--today", "2027-01-04"]
    assert CliRunner().invoke(init, arguments, standalone_mode=False).exception is None
    (site / "content/site.yaml").write_text(
        (site / "content/site.yaml").read_text(encoding="utf-8").replace("featured: [first-aid-basics, leading-meetings]", "featured: []"),
        encoding="utf-8",
    )
    (site / "content/pages/house-rules.md").write_text("---\ntitle: House rules\n---\nBe on time.\n", encoding="utf-8")
    (site / "content/pages/privacy.md").write_text("---\ntitle: Privacy\n---\nWe count visitors.\n", encoding="utf-8")
    (site / "content/programmes/first-aid-for-drivers.md").write_text(
        "---\ntitle: First aid for drivers\nkind: cursus\nsummary: For drivers.\n---\nA text.\n", encoding="utf-8"
    )
    (site / "content/media").mkdir(exist_ok=True)
    for name, colour in (("logo", "#777"), ("media/logo", "#111"), ("media/logo-white", "#fff"), ("media/icon", "#777")):
        drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="{colour}"/></svg>'
        (site / f"content/{name}.svg").write_text(drawing, encoding="utf-8")
    for name in ("practice.jpg", "cover.jpg"):
        Image.new("RGB", (60, 40), "green").save(site / "content/programmes" / name)


@pytest.mark.slow
@pytest.mark.parametrize("name", RECIPES)
def test_every_recipe_works_in_a_site_that_begins(name: str, tmp_path: Path) -> None:
    recipes = [found for part in text_of(name).split("\n## ") if (found := EXAMPLE.findall(part))]
    assert len(recipes) >= 3
    for number, recipe in enumerate(recipes):
        site = tmp_path / str(number)
        begun(site)
        for path, example in recipe:
            applied(site, path, example)
        outcome = build(
            Request(root=site, theme=theme_folder(), output=site / "output", today=datetime.date(2027, 1, 4), publish=False, search=False)
        )
        assert outcome.diagnostics == (), recipe


@pytest.mark.parametrize("name", ["tutorial", *RECIPES, "limits", "faults"])
def test_every_sentence_can_be_read_once(name: str) -> None:
    text = text_of(name).split("---\n", 2)[2]
    assert [one for one in sentences_in(text) if len(one.split()) > 30] == []
