"""The documentation is a site, and its reference has everything that the code has."""

import datetime
import re
from pathlib import Path
from typing import get_type_hints

import pytest

from plgsite.build.build import build
from plgsite.icons import icon_names
from plgsite.manual.manual import INDEX, reference, write_site
from plgsite.manual.markdown import plain
from plgsite.manual.names import FILTER_TEXTS, values_of
from plgsite.markdown.containers import CONTAINERS
from plgsite.model.kinds import KINDS
from plgsite.prose.parts import PARTS
from plgsite.render.page_views import VIEWS
from plgsite.render.templates import Shelf, environment
from plgsite.schema.descriptions import descriptions
from plgsite.state.request import Request
from plgsite.theme import docs_folder, theme_folder
from plgsite.wording import LABELS
from tests.schema.test_descriptions import MODELS

PAGES = reference(theme_folder())
ALL = "\n".join(PAGES.values())


def built(root: Path, output: Path) -> tuple[object, ...]:
    request = Request(
        root=root, theme=theme_folder(), output=output, today=datetime.date(2027, 1, 4), search=False, cache_folder=output.parent / "cache"
    )
    outcome = build(request)
    assert outcome.published
    return outcome.diagnostics


@pytest.mark.slow
def test_the_written_pages_build_without_a_fault(tmp_path: Path) -> None:
    assert built(docs_folder(), tmp_path / "output") == ()


@pytest.mark.slow
def test_the_whole_documentation_builds_without_a_fault_and_all_its_links_lead_somewhere(tmp_path: Path) -> None:
    write_site(tmp_path / "site", docs_folder(), theme_folder())
    assert built(tmp_path / "site", tmp_path / "output") == ()
    page = (tmp_path / "output" / "keys-programme" / "index.html").read_text(encoding="utf-8")
    assert 'id="key-study-load"' in page and 'href="/group-study-load/"' in page


def test_the_reference_is_the_same_each_time() -> None:
    assert reference(theme_folder()) == PAGES


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_of_every_record_is_told(model: type) -> None:
    for key, said in descriptions(model).items():
        assert f"## `{key}` {{#key-{key.replace('_', '-')}}}\n\n{plain(said.text)}" in ALL


def test_every_part_container_icon_and_label_is_told() -> None:
    assert [part for part in PARTS if f"### `[[{part}]]`" not in ALL] == []
    assert [name for name in CONTAINERS if f"### `::: {name}`" not in ALL] == []
    assert [name for name in icon_names() if name not in PAGES["reference-icons"]] == []
    assert [name for name in LABELS["en"] if f"| `{name}` |" not in PAGES["reference-words"]] == []


def test_every_name_that_a_template_can_use_is_told() -> None:
    views = {family: get_type_hints(view)["return"] for family, view in VIEWS.items()}
    for family, view in views.items():
        assert [name for name in get_type_hints(view) if f"| `{name}` |" not in PAGES[f"names-{family}"]] == [], family
    for value in values_of(views.values()):
        told = PAGES["reference-values"].partition(f"## {value.__name__} {{")[2].partition("\n## ")[0]
        assert [name for name in get_type_hints(value) if f"| `{name}` |" not in told] == [], value.__name__


def test_every_block_of_every_page_is_told() -> None:
    for path in (theme_folder() / "pages").glob("*.html"):
        row = re.search(rf"^\| `pages/{path.name}` \|.*$", PAGES["reference-templates"], flags=re.MULTILINE)
        assert row
        assert [one for one in re.findall(r"\{% block (\w+)", path.read_text(encoding="utf-8")) if f"`{one}`" not in row[0]] == []


def test_every_filter_of_ours_is_told() -> None:
    from plgsite.templating.environment import PageEnvironment

    assert set(environment(Shelf({})).filters) - set(PageEnvironment().filters) == set(FILTER_TEXTS)


def test_a_kind_is_reached_from_the_index() -> None:
    assert [id for id in PAGES if id != INDEX and f"(page:{id})" not in PAGES[INDEX]] == []
    assert [kind for kind in KINDS if f"keys-{kind}" not in PAGES] == []
