"""What a base of one's own puts into a block stands on every page: no built-in page takes it away."""

import re
from pathlib import Path

import pytest
from jinja2 import nodes

from plgsite.render.templates import Shelf, environment
from plgsite.theme import theme_folder
from tests.support import programme, site

ONE_VALUE = {"title", "description", "kind", "og_type"}
"""Blocks that hold one value: that of a page stands instead of that of the base."""
TEXTS = {path.relative_to(theme_folder()).as_posix(): path.read_text(encoding="utf-8") for path in theme_folder().rglob("*.html")}
ENVIRONMENT = environment(Shelf({f"builtin/{name}": text for name, text in TEXTS.items()}))
TREES = {name: ENVIRONMENT.parse(text) for name, text in TEXTS.items()}
BLOCKS = {block.name for block in TREES["base.html"].find_all(nodes.Block)}
OWN_BASE = """{% extends "builtin/base.html" %}
{% block og_more %}<meta name="own" content="og_more">{{ super() }}{% endblock %}
{% block scripts %}<meta name="own" content="scripts">{% endblock %}
{% block head %}<meta name="own" content="head {{ id or 'none' }}">{% endblock %}
{% block main %}<p class="own">main</p>{% endblock %}
"""


def test_the_blocks_of_the_base_are_these() -> None:
    assert {*ONE_VALUE, "head", "og_more", "scripts", "main"} == BLOCKS


@pytest.mark.parametrize("name", [name for name in TEXTS if name != "base.html"])
def test_a_built_in_template_adds_to_a_block_and_leaves_the_head_alone(name: str) -> None:
    for block in TREES[name].find_all(nodes.Block):
        first = next(block.find_all(nodes.Name), None)
        assert block.name in BLOCKS - {"head"}
        assert block.name in ONE_VALUE or (first and first.name == "super"), f"{name}: {block.name}"


ONE = programme("themes: [leiderschap]\n")
SITE = f"""-- content/programmes/een.md --
{ONE}
-- content/programmes/twee.md --
{programme()}
-- content/pages/over.md --
---
title: Over ons
slug: wie-wij-zijn
---
Wij.
-- content/stories/een-verhaal.md --
---
title: Een verhaal
summary: Een verhaal.
---
Verhaal.
-- templates/base.html --
{OWN_BASE}"""


def test_what_an_own_base_adds_stands_on_every_page_with_the_id_of_its_record(tmp_path: Path) -> None:
    folder = site(tmp_path, SITE)
    assert folder.build(search=True, brochures=True).published
    pages = {
        path: body.decode() for path, body in folder.published().items() if path.endswith(".html") and b'http-equiv="refresh"' not in body
    }
    assert len(pages) > 15
    for path, text in pages.items():
        for own in ('content="og_more"', 'content="scripts"', 'content="head ', '<p class="own">main</p>'):
            assert text.count(own) == 1, f"{path}: {own}"
    ids = {path: text.partition('content="head ')[2].partition('"')[0] for path, text in pages.items()}
    assert {path: id for path, id in ids.items() if id != "none" and "/op/" not in path} == {
        "aanbod/een/index.html": "een",
        "aanbod/een/brochure/index.html": "een",
        "aanbod/twee/index.html": "twee",
        "aanbod/twee/brochure/index.html": "twee",
        "wie-wij-zijn/index.html": "over",
        "verhalen/een-verhaal/index.html": "een-verhaal",
        "themas/leiderschap/index.html": "leiderschap",
        "locaties/breda/index.html": "breda",
        "locaties/zwolle/index.html": "zwolle",
        "docenten/jansen/index.html": "jansen",
    }


def test_a_record_that_gets_another_id_and_keeps_its_address_is_made_anew(tmp_path: Path) -> None:
    folder = site(tmp_path, SITE)
    assert folder.build().published
    text = (folder.root / "content/pages/over.md").read_text(encoding="utf-8")
    folder.remove("content/pages/over.md")
    folder.write("content/pages/wij.md", text)
    assert folder.build().published
    assert 'content="head wij"' in folder.page("wie-wij-zijn/index.html")


def test_a_stylesheet_of_the_sites_own_is_linked_on_every_page_behind_those_of_the_theme(tmp_path: Path) -> None:
    folder = site(tmp_path, f"{SITE}\n-- templates/assets/a.css --\na{{color:red}}\n-- templates/assets/brand.css --\n:root{{}}\n")
    assert folder.build().published
    for path in ("aanbod/een/index.html", "verhalen/een-verhaal/index.html", "vergelijken/index.html"):
        styles = re.findall(r'<link rel="stylesheet" href="/assets/(\w+)-', folder.page(path))
        assert (styles[0], styles[-1]) == ("brand", "a")
