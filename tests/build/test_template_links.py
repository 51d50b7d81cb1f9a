"""A template leads where a menu can lead, and a link in it that leads to nothing is a fault at its line."""

import re
import shutil
from pathlib import Path

import pytest

from tests.support import SiteFolder, programme, site, told

ROOT, BELOW = "https://x.example/", "https://x.example/sub/"
FOOTER = "templates/parts/site-footer.html"


def with_footer(root: Path, text: str) -> SiteFolder:
    """A site of several pages with a footer of its own."""
    folder = site(root)
    folder.write("content/programmes/a.md", programme("themes: [leiderschap]\n"))
    folder.write("content/pages/privacy.md", "---\ntitle: Privacy\nslug: uw-gegevens\n---\nTekst.\n")
    folder.write("content/pages/over.md", "---\ntitle: Over ons\n---\nZie [onze gegevens](/uw-gegevens/).\n")
    folder.write(FOOTER, text)
    return folder


@pytest.mark.parametrize("base", [ROOT, BELOW])
@pytest.mark.parametrize(
    ("to", "leads"),
    [
        ("page:privacy", "uw-gegevens/"),
        ("theme:leiderschap", "themas/leiderschap/"),
        ("/themas/leiderschap/", "themas/leiderschap/"),
        ("themas/leiderschap/", "themas/leiderschap/"),
        ("/", ""),
        ("", ""),
        ("/agenda/#a:b", "agenda/#a:b"),
    ],
)
def test_a_template_leads_to_records_and_addresses_of_the_site_wherever_it_lies(tmp_path: Path, base: str, to: str, leads: str) -> None:
    folder = with_footer(tmp_path, f"<footer><a href=\"{{{{ frame.href('{to}') }}}}\">{{{{ frame.absolute('{to}') }}}}</a></footer>")
    assert told(folder.build(base_url=base)) == []
    assert f'<a href="{base.removeprefix("https://x.example")}{leads}">{base}{leads}</a>' in folder.page("over/index.html")
    if "#" not in to:
        assert told(folder.build(base_url=base, publish=False)) == []


@pytest.mark.parametrize("to", ["https://elders.example/a", "mailto:info@proef.example", "tel:0701234567", "#page_main"])
def test_a_template_leads_elsewhere_as_it_is_written(tmp_path: Path, to: str) -> None:
    folder = with_footer(tmp_path, f"<footer><a href=\"{{{{ frame.href('{to}') }}}}\">x</a></footer>")
    assert told(folder.build(base_url=BELOW, publish=False)) == told(folder.build(base_url=BELOW)) == []
    assert f'<a href="{to}">x</a>' in folder.page("over/index.html")


@pytest.mark.parametrize(
    ("to", "code", "message", "hint"),
    [
        ("page:privaci", "unknown-page", "no page 'privaci'", "did you mean 'page:privacy'?"),
        ("theme:xyz", "unknown-theme", "no theme 'xyz'", "write the id of a theme of this site"),
        ("/themas/leiderschp/", "unknown-address", "the site has no page /themas/leiderschp/", "did you mean '/themas/leiderschap/'?"),
        ("agende/", "unknown-address", "the site has no page /agende/", "did you mean '/agenda/'?"),
        ("pagina:privacy", "unknown-address", "'pagina:privacy' leads nowhere", "write page:contact, /aanbod/ or https://..."),
        ("//elders.example/", "unknown-address", "'//elders.example/' leads nowhere", "write page:contact, /aanbod/ or https://..."),
        (
            "https://a@elders.example/",
            "wrong-address",
            "'https://a@elders.example/' does not lead where it seems to",
            "copy it from a browser",
        ),
    ],
)
def test_what_is_not_there_is_told_at_its_place_before_a_page_is_made(tmp_path: Path, to: str, code: str, message: str, hint: str) -> None:
    folder = with_footer(tmp_path, f"{{# frame.href('page:gone') #}}\n<footer>\n<a href=\"{{{{ frame.href('{to}') }}}}\">x</a></footer>")
    found = folder.build(base_url=BELOW)
    assert [one.code for one in found.diagnostics] == [code] and found.diagnostics[0].hint == hint
    assert told(found)[0].startswith(f"{FOOTER}:3:25 error[{code}] {message}")
    assert told(folder.build(base_url=BELOW, publish=False)) == told(found)


def test_names_of_records_may_stand_in_a_list_that_a_template_goes_through(tmp_path: Path) -> None:
    text = "{% for to in ['page:over', 'programme:a'] %}<a href=\"{{ frame.href(to) }}\">x</a>{% endfor %}"
    folder = with_footer(tmp_path, text)
    assert told(folder.build(base_url=BELOW)) == []
    assert '<a href="/sub/over/">x</a><a href="/sub/aanbod/a/">x</a>' in folder.page("agenda/index.html")


def test_a_name_that_is_put_together_is_a_fault_that_says_to_write_it_out(tmp_path: Path) -> None:
    folder = with_footer(tmp_path, "<footer>\n<a href=\"{{ frame.href('page:' ~ 'over') }}\">x</a></footer>")
    fault = folder.build().diagnostics[0]
    assert (fault.at.path, fault.at.line, fault.message) == (FOOTER, 2, "no page 'over'")
    assert fault.hint.startswith("write 'page:over' as one text")


def test_a_record_without_a_page_today_can_be_asked_for_first(tmp_path: Path) -> None:
    folder = with_footer(tmp_path, "<footer>\n<a href=\"{{ frame.href('page:over') }}\">x</a></footer>")
    folder.write("content/pages/over.md", "---\ntitle: Over ons\npublish_on: 2030-01-01\n---\nTekst.\n")
    fault = folder.build().diagnostics[0]
    assert (fault.at.path, fault.at.line, fault.message) == (FOOTER, 2, "the page 'over' has no page today")
    asked = "{% if frame.has_page('page:over') %}<a href=\"{{ frame.href('page:over') }}\">naar ons</a>{% endif %}"
    folder.write(FOOTER, asked)
    assert told(folder.build()) == [] and "naar ons" not in folder.page("agenda/index.html")
    folder.write("content/pages/over.md", "---\ntitle: Over ons\n---\nTekst.\n")
    assert told(folder.build()) == [] and 'href="/over/">naar ons' in folder.page("agenda/index.html")


def test_pages_follow_a_record_that_moves_and_are_as_after_a_clean_build(tmp_path: Path) -> None:
    folder = with_footer(tmp_path, "<a href=\"{{ frame.href('page:privacy') }}\">x</a>")
    assert folder.build().published
    folder.write("content/pages/privacy.md", "---\ntitle: Privacy\nslug: uw-rechten\n---\nTekst.\n")
    folder.write("content/pages/over.md", "---\ntitle: Over ons\n---\nTekst.\n")
    assert folder.build().published and 'href="/uw-rechten/"' in folder.page("agenda/index.html")
    before = folder.published()
    shutil.rmtree(tmp_path / "output")
    shutil.rmtree(tmp_path / ".plgsite")
    assert folder.build().published and folder.published() == before


@pytest.mark.parametrize(
    ("base", "link", "message", "hint"),
    [
        (BELOW, "/uw-gegevens/", "lies outside of the site, which begins at /sub/", "write {{ frame.href('page:privacy') }}"),
        (BELOW, "/agenda/", "lies outside of the site, which begins at /sub/", "write {{ frame.href('/agenda/') }}"),
        (ROOT, "/uw-gegeven/", "leads to nothing", "write {{ frame.href('page:privacy') }}"),
        (ROOT, "/qqq/", "leads to nothing", "lead to what is there: {{ frame.href('page:contact') }} or {{ frame.href('/agenda/') }}"),
        (ROOT, "page:privacy", "is no address: a page holds addresses only", "write {{ frame.href('page:privacy') }}"),
    ],
)
def test_a_wrong_link_that_a_template_writes_is_told_at_its_line(tmp_path: Path, base: str, link: str, message: str, hint: str) -> None:
    folder = with_footer(tmp_path, f'{{# as {link} was #}}\n<footer>\n<p>x <a href="{link}">y</a></p></footer>')
    found = folder.build(base_url=base, publish=False).diagnostics
    assert told(folder.build(base_url=base, publish=False)) == [f"{FOOTER}:3:15 error[broken-link] '{link}' {message}"]
    assert found[0].hint == hint


def test_a_link_behind_the_base_path_is_found_in_its_template(tmp_path: Path) -> None:
    folder = with_footer(tmp_path, '<footer>\n<a href="{{ frame.base_path }}privaci/">y</a></footer>')
    assert told(folder.build(base_url=BELOW, publish=False)) == [f"{FOOTER}:2:31 error[broken-link] '/sub/privaci/' leads to nothing"]


def test_a_link_of_one_page_is_told_in_its_template_and_one_of_a_text_in_the_text(tmp_path: Path) -> None:
    folder = with_footer(tmp_path, "")
    folder.write(
        "templates/pages/page.html", '{% extends "builtin/pages/page.html" %}\n{% block main %}<a href="/uw-gegevens/">x</a>{% endblock %}'
    )
    folder.write("content/pages/over.md", "---\ntitle: Over ons\n---\n[hier](/agenda/#mei) en [onze gegevens](/uw-gegevens/).\n")
    folder.write("templates/parts/lead.html", "<p>/agenda/#mei</p>")
    at = told(folder.build(base_url=BELOW, publish=False))
    assert at == ["templates/pages/page.html:2:26 error[broken-link] '/uw-gegevens/' lies outside of the site, which begins at /sub/"]
    folder.remove("templates/pages/page.html")
    assert [re.sub(" .*", "", one) for one in told(folder.build(base_url=BELOW, publish=False))] == ["content/pages/over.md:4:8"]


def test_an_anchor_in_the_menu_that_is_not_there_is_told_in_the_menu(tmp_path: Path) -> None:
    folder = with_footer(tmp_path, "")
    folder.write("content/site.yaml", (tmp_path / "content/site.yaml").read_text() + "menu:\n  - {label: X, to: '/agenda/#mei'}\n")
    assert told(folder.build(publish=False)) == [
        "content/site.yaml:5:20 error[broken-anchor] '/agenda/#mei' leads to a place that is not on that page"
    ]
