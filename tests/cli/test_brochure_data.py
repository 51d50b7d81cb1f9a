"""`plgsite brochure-data`: the data of one brochure, and a folder in which Typst makes it without plgsite."""

import json
from pathlib import Path

import typst

from tests.cli.test_show import plgsite
from tests.support import programme, site

A = "-- content/programmes/a.md --\n" + programme()


def test_the_data_of_a_brochure_is_json_on_stdout(tmp_path: Path) -> None:
    site(tmp_path, A)
    done = plgsite(tmp_path, "brochure-data", "a", "--today", "2026-11-21")
    assert done.returncode == 0, done.stderr
    data = json.loads(done.stdout)
    assert data["view"]["title"] == "Een leergang" and data["labels"]["facts"]


def test_the_folder_of_a_brochure_compiles_with_its_own_data_and_with_a_file_that_is_named(tmp_path: Path) -> None:
    folder = site(tmp_path, A)
    folder.write("templates/brochure/badges.typ", (Path(__file__).parents[2] / "templates/brochure/badges.typ").read_text() + "// own\n")
    assert plgsite(tmp_path, "brochure-data", "a", "--into", "shop", "--today", "2026-11-21").returncode == 0
    shop = tmp_path / "shop"
    assert (shop / "badges.typ").read_text().endswith("// own\n")
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(shop / "fonts")])
    first = typst.Compiler(str(shop / "main.typ"), root=str(shop), font_paths=fonts).compile(format="pdf", timestamp=0)
    (shop / "data.json").rename(shop / "sample.json")
    named = typst.Compiler(str(shop / "main.typ"), root=str(shop), font_paths=fonts, sys_inputs={"data": "sample.json"})
    assert named.compile(format="pdf", timestamp=0) == first


def test_what_stands_in_a_folder_is_never_overwritten(tmp_path: Path) -> None:
    folder = site(tmp_path, A)
    folder.write("shop/cover.typ", "mine")
    done = plgsite(tmp_path, "brochure-data", "a", "--into", "shop")
    assert done.returncode == 2 and "shop is there already; name a new folder" in done.stderr
    assert (tmp_path / "shop/cover.typ").read_text() == "mine"


def test_a_programme_that_is_not_there_is_named_with_one_that_is(tmp_path: Path) -> None:
    site(tmp_path, A.replace("a.md", "leiderschap.md"))
    done = plgsite(tmp_path, "brochure-data", "leiderschp")
    assert done.returncode == 2 and "no programme 'leiderschp' with a brochure; did you mean 'leiderschap'?" in done.stderr
