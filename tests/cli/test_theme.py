"""`plgsite theme`: built-in templates that a site takes, and what has changed in them since."""

import shutil

from click.testing import CliRunner

from plgsite.cli import theme
from plgsite.cli.ejected import built_in_names, eject
from plgsite.theme import theme_folder
from tests.filled import filled, site_files
from tests.support import SiteFolder, site, told

CARD = "templates/parts/card.html"


def said(folder: SiteFolder, *words: str) -> tuple[int, str]:
    found = CliRunner().invoke(theme.command, [*words, "--root", str(folder.root)], standalone_mode=False)
    assert found.exception is None, found.output
    return int(found.return_value), found.output


def test_a_template_that_is_taken_notes_its_version(tmp_path):
    folder = site(tmp_path)
    _, output = said(folder, "eject", "parts/card.html")
    assert "Made       templates/parts/card.html, of plgsite 0." in output
    assert "taken from plgsite 0." in (folder.root / CARD).read_text().splitlines()[0]


def test_when_all_templates_are_taken_no_page_is_another(tmp_path):
    folder = SiteFolder(tmp_path)
    for path, text in site_files(filled()):
        folder.write(path, text)
    first = told(folder.build())
    before = folder.published()
    for name in built_in_names(theme_folder()):
        if not name.startswith("assets/"):
            eject(folder.root, theme_folder(), name, "0.1")
    assert told(folder.build()) == first
    after = folder.published()
    assert {path for path in {*before, *after} if before.get(path) != after.get(path)} <= {".plgsite.json"}


def test_styles_and_scripts_can_be_taken_too(tmp_path):
    folder = site(tmp_path)
    for name in built_in_names(theme_folder()):
        if name.startswith("assets/"):
            eject(folder.root, theme_folder(), name, "0.1")
    assert told(folder.build()) == []


def test_what_is_there_is_never_overwritten_and_a_wrong_name_is_told_with_the_right_one(tmp_path):
    folder = site(tmp_path)
    folder.write(CARD, "mine")
    for name, why in (
        ("parts/card.html", "is there already"),
        ("card.html", "did you mean 'parts/card.html'?"),
        ("x", "plgsite theme list"),
    ):
        found = CliRunner().invoke(theme.command, ["eject", name, "--root", str(folder.root)])
        assert found.exit_code == 2 and why in found.output
    assert (folder.root / CARD).read_text() == "mine"


def test_the_list_says_which_templates_are_of_the_site(tmp_path):
    folder = site(tmp_path)
    said(folder, "eject", "parts/card.html")
    folder.write("templates/pages/home.html", '{% extends "builtin/pages/home.html" %}')
    lines = {line.split()[0]: line.split()[1:] for line in said(folder, "list")[1].splitlines()}
    assert lines["parts/card.html"][:2] == ["yours,", "of"] and lines["pages/home.html"] == ["yours,", "extends", "ours"]
    assert lines["base.html"] == [] and set(lines) == set(built_in_names(theme_folder()))


def test_what_has_changed_in_ours_is_shown_until_it_was_looked_at(tmp_path):
    folder = site(tmp_path / "site")
    older = tmp_path / "older"
    shutil.copytree(theme_folder(), older)
    card = older / "parts/card.html"
    card.write_text(card.read_text(encoding="utf-8").replace('class="kicker"', 'class="small"'), encoding="utf-8")
    eject(folder.root, older, "parts/card.html", "0.1")
    mine = folder.root / CARD
    mine.write_text(mine.read_text(encoding="utf-8").replace("foot", "voet"), encoding="utf-8")
    code, output = said(folder, "doctor")
    assert code == 1 and "--- parts/card.html (plgsite 0.1)" in output
    changed = [line for line in output.splitlines() if line[:1] in "+-" and not line.startswith(("---", "+++"))]
    assert changed == [
        '-    <p class="small">{{ one.kind }}</p>',
        '+    <p class="kicker">{{ one.kind }}</p>',
    ]
    assert "Kept" in said(folder, "doctor", "--done", "parts/card.html")[1]
    code, output = said(folder, "doctor")
    assert code == 0 and "ours is as it was in plgsite 0.2" in output and "voet" in mine.read_text(encoding="utf-8")


def test_of_a_template_that_nobody_took_so_its_difference_from_ours_is_shown(tmp_path):
    folder = site(tmp_path)
    data = (theme_folder() / "parts/foot.html").read_text(encoding="utf-8")
    folder.write("templates/parts/foot.html", data + "\n<p>Van ons</p>\n")
    code, output = said(folder, "doctor")
    assert code == 1 and "+<p>Van ons</p>" in output and "is not known" in output
    folder.write("templates/parts/foot.html", data)
    code, output = said(folder, "doctor")
    assert code == 0 and "the same as ours; take it away" in output


def test_what_a_template_lacks_is_told_whatever_the_content_is(tmp_path):
    folder = site(tmp_path)
    folder.write(CARD, "{% macro cards(list) %}{% endmacro %}")
    folder.write("content/programmes/a.md", "no front matter")
    folder.write("templates/pages/home.html", '{% extends "builtin/pages/home.html" %}{% block descripton %}{% endblock %}')
    code, output = said(folder, "doctor")
    assert code == 1
    assert "lacks the macro card(one, level)" in output and "has cards(list), which is called as cards(list, level=...)" in output
    assert "no block 'descripton'" in output and "did you mean 'description'?" in output


def test_a_copy_that_only_speaks_of_ours_is_compared_and_one_that_begins_with_it_is_not(tmp_path):
    folder = site(tmp_path)
    said(folder, "eject", "headers.txt")
    kept, mine = folder.root / "templates/.builtin/headers.txt", folder.root / "templates/headers.txt"
    mine.write_text(mine.read_text(encoding="utf-8") + "# ours\n", encoding="utf-8")
    kept.write_text(kept.read_text(encoding="utf-8") + "# of an older version\n", encoding="utf-8")
    code, output = said(folder, "doctor")
    assert code == 1 and "templates/headers.txt: ours has changed" in output and "-# of an older version" in output
    folder.write("templates/headers.txt", '{% include "builtin/headers.txt" %}\n/intern/*\n  X-Robots-Tag: noindex\n')
    assert "templates/headers.txt: extends ours and follows it" in said(folder, "doctor")[1]


def test_a_copy_whose_kept_text_is_lost_differs_by_what_the_site_did_alone(tmp_path):
    folder = site(tmp_path)
    said(folder, "eject", "parts/card.html")
    shutil.rmtree(folder.root / "templates/.builtin")
    code, output = said(folder, "doctor")
    assert code == 0 and "the same as ours" in output


def test_a_built_in_template_is_printed(tmp_path):
    found = CliRunner().invoke(theme.command, ["show", "parts/card.html"], standalone_mode=False)
    assert found.output == (theme_folder() / "parts/card.html").read_text(encoding="utf-8")
