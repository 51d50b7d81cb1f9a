"""The policy as published: the same in each page and in the headers of its address, and no page that breaks it."""

import re

import html5lib
import pytest

from plgsite.views.frame.policy import SECURITY_HEADERS
from tests.filled import filled, site_files
from tests.support import SiteFolder, programme, site, told

FILM = "title: Een verhaal\nsummary: Kort.\nvideo: {provider: vimeo, id: '123', title: Een film}\n"


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> dict[str, bytes]:
    """Every page of a site that has something in every field."""
    folder = SiteFolder(tmp_path_factory.mktemp("filled"))
    for path, text in site_files(filled()):
        folder.write(path, text)
    outcome = folder.build()
    assert outcome.published, told(outcome)
    return folder.published()


def _elements(data: bytes):
    return list(html5lib.parse(data.decode(), namespaceHTMLElements=False).iter())


def _policy_in(data: bytes) -> str:
    return next(one.get("content") for one in _elements(data) if one.get("http-equiv") == "Content-Security-Policy")


def _parts(policy: str) -> dict[str, set[str]]:
    return {name: set(sources) for name, *sources in (one.split() for one in policy.split(";"))}


def _rules(text: str) -> list[tuple[str, str]]:
    """Path and policy of each rule of `_headers`."""
    found, path = [], ""
    for line in text.splitlines():
        if line.startswith("/"):
            path = line
        elif "Content-Security-Policy: " in line:
            found.append((path, line.partition("Content-Security-Policy: ")[2]))
    return found


def test_no_page_has_a_script_or_a_style_of_its_own(pages):
    for path, data in pages.items():
        if path.endswith((".html", ".svg")):
            for one in _elements(data):
                assert one.get("style") is None, path
                assert not [name for name in one.attrib if str(name).startswith("on")], path
                assert one.tag != "style" or path.endswith(".svg"), path
                if one.tag == "script":
                    assert one.get("src") or one.get("type") == "application/ld+json", path


def test_every_page_says_its_policy_before_it_loads_anything(pages):
    for path, data in pages.items():
        if path.endswith(".html"):
            head = data.decode().partition("</head>")[0]
            loads = re.search(r"<(link|script|img|title)", head)
            assert loads and head.index("Content-Security-Policy") < loads.start(), path


def test_what_a_page_allows_the_headers_of_its_address_allow_too(pages):
    rules = _rules(pages["_headers"].decode())
    assert rules[0][0] == "/*"
    for path, data in pages.items():
        if path.endswith(".html"):
            own, at = _parts(_policy_in(data)), "/" + path.removesuffix("index.html")
            for pattern, policy in rules:
                if pattern != "/*.svg" and at.startswith(pattern.removesuffix("*")):
                    allowed = _parts(policy)
                    assert all(sources <= allowed.get(name, set()) for name, sources in own.items()), (path, pattern)
                    assert allowed["frame-ancestors"] == {"'none'"}


def test_only_a_page_with_a_film_may_have_a_frame(tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme())
    folder.write("content/stories/met.yaml", FILM)
    folder.write("content/stories/zonder.yaml", "title: Nog een\nsummary: Kort.\n")
    assert folder.build().published
    assert "frame-src https://player.vimeo.com" in folder.page("verhalen/met/index.html")
    assert "frame-src" not in folder.page("verhalen/zonder/index.html") + folder.page("aanbod/a/index.html") + folder.page("index.html")
    rules = dict(_rules(folder.page("_headers")))
    assert "frame-src https://player.vimeo.com" in rules["/*"] and "frame-src" not in rules["/aanbod/*"]
    assert '<If "%{REQUEST_URI} =~ m#^/aanbod/#">' in folder.page(".htaccess")


def test_a_site_whose_pages_need_the_same_has_one_rule(tmp_path):
    folder = site(tmp_path)
    folder.write("content/site.yaml", (tmp_path / "content/site.yaml").read_text() + "search: false\n")
    assert folder.build().published
    assert [path for path, _ in _rules(folder.page("_headers"))] == ["/*", "/*.svg"]


def test_a_drawing_by_itself_may_have_styles_within_it_and_nothing_else(pages):
    assert dict(_rules(pages["_headers"].decode()))["/*.svg"] == "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
    assert "/*.svg\n  ! Content-Security-Policy\n" in pages["_headers"].decode()


def test_with_files_of_ones_own_in_assets_nothing_there_is_kept_for_ever_where_hosts_know_no_patterns(tmp_path):
    folder = site(tmp_path)
    folder.write("static/assets/eigen.css", "p { color: black }\n")
    assert folder.build().published
    assert "immutable" not in folder.page("_headers") and "immutable" in folder.page(".htaccess")


def test_both_files_for_hosts_say_the_same(pages):
    headers, apache = pages["_headers"].decode(), pages[".htaccess"].decode()
    for name, value in SECURITY_HEADERS.items():
        assert f"  {name}: {value}\n" in headers and f'Header always set {name} "{value}"' in apache
    assert [policy for _, policy in _rules(headers)] == re.findall(r'Content-Security-Policy "(.*)"', apache)
    assert "/assets/*\n  Cache-Control: public, max-age=31536000, immutable" in headers


def test_under_a_sub_path_the_rules_are_those_of_the_sub_path(tmp_path):
    folder = site(tmp_path)
    assert folder.build(base_url="https://x.example/sub/").published
    assert "\n/sub/*\n" in folder.page("_headers") and "\n/sub/assets/*\n" in folder.page("_headers")


def test_a_file_for_the_host_of_ones_own_is_explained(tmp_path):
    folder = site(tmp_path)
    folder.write("static/_headers", "/*\n  X-Robots-Tag: noindex\n")
    outcome = folder.build()
    assert told(outcome) == ["static/_headers:1:1 error[equal-address] two things want to be published at _headers"]
    assert "templates/headers.txt" in outcome.diagnostics[0].hint


def test_ones_own_lines_for_the_host_stand_beside_ours(tmp_path):
    folder = site(tmp_path)
    folder.write("templates/headers.txt", '{% include "builtin/headers.txt" %}\n/intern/*\n  X-Robots-Tag: noindex\n')
    assert folder.build().published
    assert folder.page("_headers").endswith("immutable\n/intern/*\n  X-Robots-Tag: noindex\n")
    assert "frame-ancestors 'none'" in folder.page("_headers")
