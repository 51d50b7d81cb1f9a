"""What a shared host may do to `.htaccess`."""

from collections.abc import Iterator

import pytest

from tests.hosts.conftest import Web
from tests.hosts.servers import apache

pytestmark = pytest.mark.slow
WORDPRESS = (
    "<IfModule mod_rewrite.c>\nRewriteEngine On\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteCond %{REQUEST_FILENAME} !-d\n"
    "RewriteRule . /wp.html [L]\n</IfModule>\n"
)
"""As WordPress writes it at the root of a domain."""


@pytest.fixture
def below_wordpress(web: Web) -> Iterator[Web]:
    if web.base == "/":
        pytest.skip("our own .htaccess lies there")
    ours = [web.root / ".htaccess", web.root / "wp.html"]
    ours[0].write_text(WORDPRESS)
    ours[1].write_text("WordPress")
    yield web
    for one in ours:
        one.unlink()


def test_the_rules_of_a_program_in_the_folder_above_end_at_ours(below_wordpress: Web) -> None:
    with apache(below_wordpress.root) as server:
        assert server.get("/other").body == b"WordPress"
        answer = server.get(f"{below_wordpress.base}nope")
        assert (answer.status, answer.body) == (404, below_wordpress.published["404.html"])
        assert server.get(f"{below_wordpress.base}oud/a").status == 301


@pytest.mark.parametrize("without", ["headers", "rewrite", "autoindex", "negotiation"])
def test_a_module_that_is_missing_costs_what_it_does_and_no_more(web: Web, without: str) -> None:
    with apache(web.root, override="FileInfo", without=without) as server:
        answer = server.get(web.base)
        assert (answer.status, answer.body) == (200, web.published["index.html"])
        assert ("content-security-policy" in answer.headers) == (without != "headers")
        assert server.get(f"{web.base}nope").body == web.published["404.html"]
        assert server.get(f"{web.base}.plgsite.json").status == 404


def test_a_host_that_reads_no_htaccess_shows_the_pages(web: Web) -> None:
    with apache(web.root, override="None") as server:
        assert server.get(web.base).body == web.published["index.html"]
        assert b'http-equiv="refresh"' in server.get(f"{web.base}oud/a/").body


def test_names_that_are_left_off_do_no_harm(web: Web) -> None:
    """MultiViews answers /x with x.css, which some hosts switch on."""
    with apache(web.root, options="Indexes FollowSymLinks MultiViews") as server:
        assert server.get(f"{web.base}aanbod/").body == web.published["aanbod/index.html"]
        assert server.get(f"{web.base}nope").status == 404
        assert server.get(f"{web.base}oud/a/").status == 301


def test_without_a_right_to_follow_links_rewriting_is_refused_as_apache_says(web: Web) -> None:
    """`RewriteEngine On` alone is enough: what `.htaccess` and the documentation say of it."""
    with apache(web.root, override="FileInfo", options="None") as server:
        assert server.get(web.base).status == 403
    with apache(web.root, override="FileInfo", options="SymLinksIfOwnerMatch") as server:
        assert server.get(web.base).status == 200
