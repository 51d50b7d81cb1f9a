"""What hosts are told of old addresses."""

import re
from urllib.parse import quote, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from plgsite.values.old_address import read_old_address
from tests.support import SiteFolder, programme, site


def written(root, aliases: str, more: str = "") -> SiteFolder:
    folder = site(root)
    folder.write("content/programmes/a.md", programme(f"aliases: {aliases}\n"))
    folder.write("content/site.yaml", (root / "content/site.yaml").read_text() + more)
    assert folder.build().published
    return folder


def test_a_line_has_a_blank_between_words_only_and_nothing_but_ascii(tmp_path):
    folder = written(tmp_path, '["/een team/", /één/, "/cursus.php?id=12&taal=nl", "/?p=3"]', "gone: [/weg/, '/x.php?id=1']\n")
    assert folder.page("_redirects").splitlines() == [
        "/ p=3 /aanbod/a/ 301",
        "/cursus.php id=12 taal=nl /aanbod/a/ 301",
        "/een%20team/ /aanbod/a/ 301",
        "/%C3%A9%C3%A9n/ /aanbod/a/ 301",
        "/x.php id=1 /404.html 410",
        "/weg/ /404.html 410",
    ]
    assert not any("?" in path for path in folder.published())


def test_apache_answers_301_and_410_itself(tmp_path):
    folder = written(tmp_path, '["/een team/", "/cursus.php?id=12"]', "gone: [/weg/]\n")
    found = folder.page(".htaccess")
    assert 'RedirectMatch 301 "^/een\\ team/?$" "/aanbod/a/"' in found and 'RedirectMatch 410 "^/weg/?$"' in found
    assert 'RewriteCond "%{QUERY_STRING}" "(^|&)id=12(&|$)"' in found
    assert 'RewriteRule "^cursus\\.php$" "/aanbod/a/" [R=301,QSD,L]' in found


def test_without_old_addresses_nothing_is_said_of_them(tmp_path):
    folder = written(tmp_path, "[]")
    assert "_redirects" not in folder.published()
    assert not re.search("301|410|QUERY", folder.page(".htaccess"))


@pytest.mark.parametrize(
    ("host", "has_page"), [("apache", True), ("github", True), ("cloudflare", True), ("netlify", False), ("gitlab", False)]
)
def test_no_page_stands_where_a_host_would_show_it_and_not_lead_on(tmp_path, host, has_page):
    folder = written(tmp_path, "[/oud/]", f"host: {host}\n")
    assert ("oud/index.html" in folder.published()) == has_page
    assert folder.page("_redirects") == "/oud/ /aanbod/a/ 301\n"
    assert ".nginx.conf" not in folder.published()


@pytest.mark.parametrize("host", ["netlify", "gitlab"])
def test_an_old_address_that_the_host_answers_is_neither_lost_nor_unknown(tmp_path, host):
    folder = written(tmp_path, "[]")
    folder.write("content/programmes/b.md", programme("slug: nieuw\naliases: [/aanbod/a/, /oud/]\n", "Zie [dit](/oud/).\n"))
    folder.remove("content/programmes/a.md")
    folder.write("content/site.yaml", (tmp_path / "content/site.yaml").read_text() + f"host: {host}\n")
    assert folder.build(publish=False).diagnostics == () and folder.build().diagnostics == ()
    assert not {"oud/index.html", "aanbod/a/index.html"} & folder.published().keys()


def test_nginx_is_told_where_the_site_says_so(tmp_path):
    found = written(tmp_path, "[/oud/, '/x.php?id=1&b=2']", "host: nginx\n").page(".nginx.conf")
    assert 'if ($uri ~ "^/oud/?$") {\n    return 301 "/aanbod/a/";' in found
    assert r'"^/x\.php\?(?=(.*&)?id=1(&|$))(?=(.*&)?b=2(&|$))"' in found


@given(st.text(min_size=1, max_size=30))
def test_whatever_is_written_is_one_spelling_or_a_fault(text: str) -> None:
    try:
        once = read_old_address(text)
    except PydanticCustomError as fault:
        assert fault.type in ("wrong-address", "wrong-type")
        return
    assert once.startswith("/") and ".." not in once.split("/") and not re.search(r"[\x00-\x1f*:]", once.partition("?")[0])
    assert read_old_address(quote(once, safe="/?&=%") if "%" not in once else once) == once or "%" in unquote(once)


@pytest.mark.parametrize(
    "text", ["/", "/../x", "/a//b", "https://x.example/a", "//x/a", "/a/*", "/:splat", "/x?y", "/x#y", "/%FF", "/" + "a" * 201]
)
def test_what_no_host_could_answer_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        read_old_address(text)
