"""`check` looks at everything that `build` looks at, and at the links inside the site; it writes nothing."""

import re

import pytest

from tests.support import SiteFolder, programme, site, told

PROGRAMME = programme("", "## Inhoud\n\nZie [boven](#inhoud).\n")


def test_a_sound_site_has_no_faults_and_nothing_is_written(tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", PROGRAMME)
    outcome = folder.build(publish=False, brochures=True)
    assert told(outcome) == [] and not outcome.published
    assert not (tmp_path / "output").exists()


def test_a_menu_that_leads_nowhere_is_told_once(tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", PROGRAMME)
    folder.write("content/site.yaml", (tmp_path / "content/site.yaml").read_text() + "menu: [{label: X, to: /aanbot/}]\n")
    outcome = folder.build(publish=False)
    assert told(outcome) == told(folder.build()) == ["content/site.yaml:4:23 error[unknown-address] the site has no page /aanbot/"]
    assert outcome.diagnostics[0].hint == "did you mean '/aanbod/'?"


def test_a_heading_that_is_not_there_is_told_with_the_file(tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme("", "## Inhoud\n\nZie [onder](#praktijk).\n"))
    assert told(folder.build(publish=False)) == [
        "content/programmes/a.md:8:13 error[broken-anchor] '#praktijk' leads to a place that is not on that page"
    ]


OWN = """\
---
title: Welkom
---
[de agenda](/agenda/#mei), [alles in Breda](/aanbod/op/locatie/breda/), [zoek](/zoeken/?q=een%20woord), [thuis](/),
[het blad](/map%20één/blad.pdf), [de gids](/aanbod/studiegids.pdf), [de inhoud](programme:a#inhoud) en [een module](programme:a#module-1).
"""


def leading(folder: SiteFolder, page: str = OWN) -> SiteFolder:
    folder.write("content/programmes/a.md", programme("locations: [breda]\nmodules: [{title: Een}]\n", "## Inhoud\n\nTekst.\n"))
    folder.write("content/pages/welkom.md", page)
    folder.write("static/map één/blad.pdf", "x")
    return folder


@pytest.mark.parametrize("base", ["https://x.example/", "https://x.example/sub/"])
def test_texts_lead_to_pages_of_the_site_wherever_it_lies(tmp_path, base):
    folder = leading(site(tmp_path), OWN.replace("/#mei", "/"))
    assert told(folder.build(publish=False, base_url=base, brochures=True, search=True)) == []
    folder.build(base_url=base)
    at = base.removeprefix("https://x.example")
    found = [one.removeprefix(at) for one in re.findall('href="([^"]*)"', folder.page("welkom/index.html").partition("<article")[2])]
    wanted = ["agenda/", "aanbod/op/locatie/breda/", "zoeken/?q=een%20woord", "", "map%20%C3%A9%C3%A9n/blad.pdf", "aanbod/studiegids.pdf"]
    assert set(wanted) <= set(found)
    assert {"aanbod/a/#inhoud", "aanbod/a/#module-1"} <= set(found)


def test_a_page_that_is_not_there_is_told_by_build_and_check_alike_with_the_nearest(tmp_path):
    folder = leading(site(tmp_path), OWN.replace("/agenda/#mei", "/agende/").replace("locatie/breda", "locatie/zwolle"))
    wanted = [
        "content/pages/welkom.md:4:13 error[unknown-address] the site has no page /agende/",
        "content/pages/welkom.md:4:41 warning[empty-list] /aanbod/op/locatie/zwolle/ has nothing to show today, so this link leads nowhere",
    ]
    checked = folder.build(publish=False, brochures=True, search=True)
    assert told(checked) == told(folder.build(brochures=True, search=True)) == wanted
    assert checked.diagnostics[0].hint == "did you mean '/agenda/'?"


def test_a_section_that_another_programme_has_not_is_told_where_the_link_is_written(tmp_path):
    folder = leading(site(tmp_path), OWN.replace("/#mei", "/").replace("a#inhoud", "a#inhout"))
    found = folder.build(publish=False, brochures=True, search=True)
    assert told(found) == [
        "content/pages/welkom.md:5:91 error[broken-anchor] '/aanbod/a/#inhout' leads to a place that is not on that page"
    ]


def test_what_another_program_answers_on_the_same_domain_is_no_fault(tmp_path):
    folder = leading(site(tmp_path), "---\ntitle: X\n---\n[vraag](/offerte/nieuw) of [ga](https://proef.example/winkel/)\n")
    assert [one.code for one in folder.build().diagnostics] == ["unknown-address"]
    folder.write("content/site.yaml", (tmp_path / "content/site.yaml").read_text() + "external: [/offerte]\n")
    assert told(folder.build(publish=False)) == told(folder.build()) == []


def test_an_edit_that_leads_to_a_page_that_is_not_there_is_told_as_well(tmp_path):
    folder = leading(site(tmp_path))
    assert folder.build().published
    folder.write("content/pages/welkom.md", OWN.replace("/agenda/", "/nergens/"))
    assert [one.code for one in folder.build().diagnostics] == ["unknown-address"]


def test_links_are_right_under_a_sub_path(tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", PROGRAMME)
    assert told(folder.build(publish=False, base_url="https://x.example/sub/")) == []


def test_a_module_a_heading_and_the_theme_may_want_one_id(tmp_path):
    folder = site(tmp_path)
    more = """\
        price_note: "## Module 1\\n\\nTekst[^1], zie [boven](#module-1).\\n\\n[^1]: Noot."
        modules: [{title: Eerste}, {title: Tweede, id: module-1}]
        """
    folder.write(
        "content/programmes/a.md", programme(more, "## Module 1\n\n### Main\n\nEen[^1] [x](#main)\n\n[^1]: Noot.\n\n## Share\n\nTekst.\n")
    )
    assert told(folder.build(publish=False, brochures=True)) == []


def test_an_id_that_a_template_uses_again_is_told(tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", PROGRAMME)
    folder.write(
        "templates/pages/programme.html",
        '{% extends "builtin/pages/programme.html" %}{% block main %}{{ super() }}<p id="inhoud">x</p>{% endblock %}',
    )
    assert told(folder.build(publish=False)) == [
        "templates/pages/programme.html:1:77 error[duplicate-id] the id 'inhoud' stands twice on a page"
    ]
