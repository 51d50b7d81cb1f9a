"""The lists of all themes, all locations and all who teach: where they lie, what leads there, and what stands there instead."""

import re
import shutil
from pathlib import Path

import pytest

from tests.support import SiteFolder, programme, site, told

LISTS = {"themas": "leiderschap", "locaties": "breda", "docenten": "jansen"}


def with_records(root: Path, more: str = "") -> SiteFolder:
    folder = site(root)
    folder.write("content/programmes/a.md", programme("themes: [leiderschap]\nlocations: [breda]\nteachers: [jansen]\n"))
    folder.write("content/site.yaml", (root / "content/site.yaml").read_text(encoding="utf-8") + more)
    return folder


@pytest.mark.parametrize("name", LISTS)
def test_a_list_leads_to_each_record_and_each_record_back_to_its_list(tmp_path: Path, name: str) -> None:
    folder = with_records(tmp_path)
    assert told(folder.build()) == []
    of_list, of_record = folder.page(f"{name}/index.html"), folder.page(f"{name}/{LISTS[name]}/index.html")
    title = re.search("<h1>(.*)</h1>", of_list)
    assert title and f'<a href="/{name}/{LISTS[name]}/">' in of_list
    assert f'<li><a href="/{name}/">{title[1]}</a></li>' in of_record.partition('class="breadcrumb"')[2].partition("</nav>")[0]
    assert f"<loc>https://proef.example/{name}/</loc>" in folder.page("sitemap.xml")


@pytest.mark.parametrize(
    ("more", "names"),
    [
        ("", ("themas", "locaties", "docenten")),
        ("languages: [nl-BE]\n", ("themas", "locaties", "lesgevers")),
        ("languages: [en]\n", ("themes", "locations", "teachers")),
        ("languages: [en]\naudience: care\n", ("themes", "locations", "trainers")),
        ("audience: company\n", ("themas", "locaties", "trainers")),
    ],
)
def test_menus_lead_to_them_in_every_language(tmp_path: Path, more: str, names: tuple[str, ...]) -> None:
    menu = "".join(f"  - {{label: X, to: /{name}/}}\n" for name in names)
    folder = with_records(tmp_path, f"{more}menu:\n{menu}")
    assert told(folder.build(publish=False, base_url="https://x.example/sub/")) == []
    assert folder.build().published
    assert [f'href="/{name}/"' in folder.page("index.html") for name in names] == [True] * 3


def test_there_is_no_list_of_what_a_site_does_not_have(tmp_path: Path) -> None:
    folder = site(tmp_path)
    for name in ("themes", "locations", "teachers"):
        folder.remove(f"content/{name}.yaml")
    folder.write("content/programmes/a.md", programme())
    assert told(folder.build()) == []
    assert [path for path in folder.published() if path.startswith(tuple(LISTS))] == []


OWN = {
    "content/pages/onderwerpen.md": "---\ntitle: Onderwerpen\naliases: [/themas/]\n---\nTekst.\n",
    "static/themas/index.html": "<!doctype html><title>x</title>",
}


@pytest.mark.parametrize("path", OWN)
def test_a_page_of_the_sites_own_at_that_address_stands_instead(tmp_path: Path, path: str) -> None:
    folder = with_records(tmp_path)
    folder.write(path, OWN[path])
    assert told(folder.build()) == told(folder.build(publish=False)) == []
    assert 'class="tiles directory"' not in folder.page("themas/index.html")
    assert 'class="tiles directory"' in folder.page("locaties/index.html")


@pytest.mark.parametrize("path", OWN)
def test_builds_after_it_came_and_after_an_edit_beside_it_are_as_a_clean_build(tmp_path: Path, path: str) -> None:
    folder = with_records(tmp_path)
    assert folder.build().published
    folder.write(path, OWN[path])
    assert folder.build().published
    folder.write("content/programmes/a.md", programme("themes: [leiderschap]\nlocations: [breda]\nprices: [{amount: 100}]\n"))
    assert folder.build().published
    before = folder.published()
    for name in ("output", ".plgsite"):
        shutil.rmtree(tmp_path / name)
    assert folder.build().published and folder.published() == before
