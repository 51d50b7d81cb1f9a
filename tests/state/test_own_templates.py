"""A site's own templates beside built-in ones: who is blamed, and where."""

import pytest

from plgsite.theme import theme_folder
from tests.support import SiteFolder, programme, site, told

BROCHURE = "templates/brochure"


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    return site(tmp_path, f"-- content/programmes/a.md --\n{programme(body='## Voor wie' + chr(10) * 2 + 'Voor wie wil leren.')}")


def ours(name: str) -> str:
    return (theme_folder() / name).read_text(encoding="utf-8")


def test_a_name_that_built_in_parts_of_a_brochure_miss_is_told_where_it_should_be(folder):
    folder.write(f"{BROCHURE}/style.typ", ours("brochure/style.typ").replace("primary-ink", "first-ink"))
    faults = folder.build(brochures=True).diagnostics
    assert {fault.at.path for fault in faults} == {f"{BROCHURE}/style.typ"}
    assert faults[0].message == "this stands in for our brochure/style.typ and lacks primary-ink"
    assert faults[0].notes[0].at.path.startswith("builtin/brochure/")


def test_the_same_of_a_name_that_is_imported_by_itself(folder):
    folder.write(f"{BROCHURE}/prices.typ", ours("brochure/prices.typ").replace("#let prices", "#let costs"))
    faults = folder.build(brochures=True).diagnostics
    assert [fault.message for fault in faults] == ["this stands in for our brochure/prices.typ and lacks prices"]


def test_a_fault_in_a_file_of_ones_own_stays_where_it_is(folder):
    folder.write(f"{BROCHURE}/prices.typ", ours("brochure/prices.typ") + "\n#unheard\n")
    assert [fault.at.path for fault in folder.build(brochures=True).diagnostics] == [f"{BROCHURE}/prices.typ"]
    assert folder.build(brochures=True).diagnostics[0].message == "unknown variable: unheard"


def test_files_of_a_brochure_that_nothing_takes_in_are_told_and_those_of_parts_are_not(folder):
    folder.write(f"{BROCHURE}/mine.typ", "#let mine = [Van ons]\n")
    folder.write(f"{BROCHURE}/covr.typ", "#let cover = []\n")
    folder.write(f"{BROCHURE}/back.typ", '#import "mine.typ": mine\n' + ours("brochure/back.typ"))
    assert told(folder.build()) == [f"{BROCHURE}/covr.typ:1:1 warning[unused-template] nothing uses this file"]


def test_a_template_that_extends_ours_offers_all_that_ours_does(folder):
    folder.write("templates/base.html", '{% extends "builtin/base.html" %}')
    folder.write("templates/parts/card.html", '{% extends "builtin/parts/card.html" %}')
    assert told(folder.build()) == []


def test_a_macro_of_ones_own_may_take_more_than_it_is_given(folder):
    mine = ours("parts/card.html").replace("macro card(one, level)", 'macro card(one, level, mark="nieuw")')
    folder.write("templates/parts/card.html", mine)
    assert told(folder.build()) == []
    folder.write("templates/parts/card.html", mine.replace('mark="nieuw"', "mark"))
    assert "has card(one, level, mark), which is called as card(one, level)" in told(folder.build())[0]


def test_an_empty_template_of_pages_is_a_fault_and_an_empty_part_is_none(folder):
    folder.write("templates/parts/closing.html", "")
    assert told(folder.build()) == []
    folder.write("templates/pages/home.html", "\n")
    assert told(folder.build()) == ["templates/pages/home.html:1:1 error[old-template] this template is empty, and so are its pages"]


def test_a_template_that_is_no_text_is_told_once(folder):
    folder.write("content/pages/actie.md", "---\ntitle: Actie\ntemplate: pages/actie.html\n---\nNu.\n")
    folder.write("templates/pages/actie.html", b"<p>caf\xe9</p>")
    assert [one.split()[0] for one in told(folder.build())] == ["templates/pages/actie.html:1:7"]


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("frame.href(title)", "'Actie' leads nowhere"),
        ("frame.href(none)", "this is no address (NoneType)"),
        ("frame.has_page('/aanbod/')", "'/aanbod/' names no record"),
        ("frame.href('../aanbod/')", "'../aanbod/' leads nowhere"),
        ("self.main", "this is a block that is not called, which has no text"),
    ],
)
def test_what_is_no_address_is_told_at_its_line(folder, written, why):
    folder.write("content/pages/actie.md", "---\ntitle: Actie\n---\nNu.\n")
    folder.write(
        "templates/pages/page.html", f'{{% extends "builtin/pages/page.html" %}}\n{{% block main %}}{{{{ {written} }}}}{{% endblock %}}'
    )
    (fault,) = folder.build().diagnostics
    assert (fault.at.path, fault.at.line, fault.message) == ("templates/pages/page.html", 2, why) and fault.hint


def test_addresses_that_are_made_while_a_page_is_made_lead_where_they_say(folder):
    folder.write("content/pages/actie.md", "---\ntitle: Actie\n---\nNu.\n")
    calls = ["frame.href(frame.home)", "frame.href(frame.catalogue ~ '?sector=po')", "frame.href(frame.way('agenda') ~ '#agenda_x')"]
    shown = "".join(f"<i>{{{{ {one} }}}}</i>" for one in calls)
    folder.write("templates/pages/page.html", f'{{% extends "builtin/pages/page.html" %}}\n{{% block main %}}{shown}{{% endblock %}}')
    assert told(folder.build()) == []
    assert "<i>/</i><i>/aanbod/?sector=po</i><i>/agenda/#agenda_x</i>" in folder.page("actie/index.html")


def test_a_fault_in_what_pages_of_today_and_of_another_day_take_in_is_told_once(folder):
    folder.write("templates/pages/story.html", '{% extends "builtin/pages/story.html" %}')
    folder.write("templates/parts/site-footer.html", '{% include "parts/nope.html" %}')
    assert [one.split()[0] for one in told(folder.build())] == ["templates/parts/site-footer.html:1:1"]
