"""A page may have a template of its own; builds after an edit of it are as a clean build."""

import shutil
from pathlib import Path

import pytest

from tests.support import SiteFolder, site, told

OWN = '{% extends "pages/page.html" %}\n{% block main %}<p class="own">{{ id }}: {{ title }}</p>{{ super() }}{% endblock %}'


def page(title: str, more: str = "", body: str = "Tekst.") -> str:
    return f"---\ntitle: {title}\n{more}---\n{body}\n"


@pytest.fixture
def folder(tmp_path: Path) -> SiteFolder:
    made = site(tmp_path)
    made.write("templates/pages/landing.html", OWN)
    made.write("content/pages/actie.md", page("Actie", "template: pages/landing.html\n"))
    made.write("content/pages/over.md", page("Over ons"))
    assert told(made.build()) == []
    return made


def is_as_clean(folder: SiteFolder) -> bool:
    before = folder.published()
    for name in ("output", ".plgsite"):
        shutil.rmtree(folder.root / name)
    assert folder.build().published
    return folder.published() == before


def test_the_page_that_names_it_is_made_with_it_and_no_other(folder: SiteFolder) -> None:
    assert '<p class="own">actie: Actie</p>' in folder.page("actie/index.html")
    assert 'class="own"' not in folder.page("over/index.html")
    assert told(folder.build(publish=False, strict=True)) == []


@pytest.mark.parametrize(
    ("path", "text", "shown"),
    [
        ("content/pages/over.md", page("Over ons", "template: pages/landing.html\n"), "over: Over ons"),
        ("content/pages/over.md", page("Over ons", body="Andere tekst."), "Andere tekst"),
        ("content/pages/actie.md", page("Actie", "template: pages/landing.html\n", "Andere tekst."), ""),
        ("content/pages/actie.md", page("Actie"), ""),
        ("templates/pages/landing.html", OWN.replace("own", "other"), ""),
    ],
)
def test_an_edit_gives_what_a_clean_build_gives(folder: SiteFolder, path: str, text: str, shown: str) -> None:
    folder.write(path, text)
    assert folder.build().published
    assert shown in folder.page("over/index.html")
    assert is_as_clean(folder)


def test_with_a_template_that_is_not_there_a_build_that_keeps_going_takes_that_of_all_pages(folder: SiteFolder) -> None:
    folder.write("content/pages/actie.md", page("Actie", "template: pages/gone.html\n"))
    assert not folder.build().published
    outcome = folder.build(keep_going=True)
    assert outcome.published and [one.code for one in outcome.diagnostics] == ["missing-template"]
    assert "<h1>Actie</h1>" in folder.page("actie/index.html")
