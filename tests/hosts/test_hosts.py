"""Real Apache and nginx, asked for all that is published: types, leads, what is not there, headers and policies.

What they must answer is read from `_headers` and `_redirects`, the third spelling of the same table, and from the table of types.
"""

import mimetypes
import re
from collections.abc import Iterator
from contextlib import ExitStack
from urllib.parse import quote, unquote

import pytest

from plgsite.views.frame.policy import DRAWING_POLICY, FOREVER, SECURITY_HEADERS
from plgsite.views.machines.media_types import content_type
from tests.browser.serving import rules_of
from tests.hosts.conftest import OWN, Web
from tests.hosts.servers import Answer, Server, apache, nginx

pytestmark = pytest.mark.slow
FOR_HOSTS = ("_headers", "_redirects")


@pytest.fixture(scope="module", params=["apache", "nginx"])
def server(request: pytest.FixtureRequest, web: Web) -> Iterator[Server]:
    """Both as their host may have set them, against us: lists of folders, another charset, pages of another program at the root."""
    with ExitStack() as stack:
        if request.param == "apache":
            yield stack.enter_context(apache(web.root, override="FileInfo", more="AddDefaultCharset ISO-8859-1"))
        else:
            include = f'include "{web.file(".nginx.conf")}";'
            yield stack.enter_context(nginx(web.root, f"autoindex on; charset iso-8859-1; {include}"))


def is_public(path: str) -> bool:
    hidden = any(part.startswith(".") for part in path.removeprefix(".well-known/").split("/"))
    return not hidden and path not in FOR_HOSTS


def address_of(web: Web, path: str) -> str:
    return quote(web.base + re.sub(r"(^|/)index\.html$", r"\1", path))


def policies(web: Web) -> list[tuple[str, str]]:
    rules = rules_of(web.published["_headers"].decode())
    return [(path, value) for path, headers in rules for name, value in headers if name == "Content-Security-Policy"]


def policy_at(web: Web, address: str) -> str:
    """The last rule that fits: what a server says that knows one policy for an address."""
    fitting = [policy for path, policy in policies(web) if re.fullmatch(re.escape(path).replace(r"\*", ".*"), unquote(address))]
    return fitting[-1]


def assert_guarded(answer: Answer, policy: str) -> None:
    expected = {name.lower(): value for name, value in SECURITY_HEADERS.items()} | {"content-security-policy": policy}
    assert {name: answer.headers.get(name) for name in expected} == expected


def redirects(web: Web) -> list[tuple[str, tuple[str, ...], str, int]]:
    lines = [line.split(" ") for line in web.published["_redirects"].decode().splitlines()]
    return [(old, tuple(pairs), new, int(status)) for old, *pairs, new, status in lines]


def test_every_file_comes_with_its_type_its_headers_and_its_policy(web: Web, server: Server) -> None:
    asked = set()
    moved = {unquote(old) for old, pairs, _, _ in redirects(web) if not pairs}
    for path, body in web.published.items():
        address = address_of(web, path)
        if not is_public(path) or unquote(address) in moved:
            continue
        answer = server.get(address)
        suffix = "." + path.rpartition(".")[2].lower()
        assert (answer.status, answer.body) == (200, body), path
        assert answer.headers["content-type"] == (content_type(suffix) or mimetypes.guess_type(path)[0]), path
        assert_guarded(answer, policy_at(web, address))
        asked.add(suffix)
    assert asked >= {
        ".html",
        ".css",
        ".js",
        ".svg",
        ".pdf",
        ".ics",
        ".atom",
        ".xml",
        ".webmanifest",
        ".json",
        ".bin",
        ".txt",
        ".csv",
        ".woff2",
    }
    assert asked >= {".avif", ".png", ".jpg", ".mjs", ".docx"}


def test_only_a_name_with_a_key_is_kept_for_ever(web: Web, server: Server) -> None:
    kept = {path for path in web.published if is_public(path) and _cache(web, server, path) == FOREVER}
    own = {path.removeprefix("static/") for path in OWN}
    assert kept == {path for path in web.published if path.startswith("assets/") and path not in own} and len(kept) > 20
    assert {_cache(web, server, path) for path in own if is_public(path)} == {"no-cache"}


def _cache(web: Web, server: Server, path: str) -> str | None:
    return server.get(address_of(web, path)).headers.get("cache-control")


def test_every_old_address_is_answered_with_301_or_410(web: Web, server: Server) -> None:
    found = redirects(web)
    assert len(found) > 10 and {status for *_, status in found} == {301, 410}
    for old, pairs, new, status in found:
        for order in (pairs, pairs[::-1]):
            for address in {old, old.rstrip("/") or "/"}:
                if pairs and address != old:
                    continue
                answer = server.get(f"{address}{'?' * bool(pairs)}{'&'.join(order)}")
                assert answer.status == status, (address, answer)
                if status == 301:
                    assert _path(answer.headers["location"]) == new, old
                else:
                    assert answer.body == web.published["404.html"]
                assert_guarded(answer, answer.headers["content-security-policy"])


def _path(location: str) -> str:
    return re.sub(r"^http://(localhost|127\.0\.0\.1)(:\d+)?", "", location)


def test_a_query_that_only_looks_like_an_old_one_leads_nowhere(web: Web, server: Server) -> None:
    assert server.get(f"{web.base}?p=33").status == 200 and server.get(f"{web.base}?xp=3").status == 200
    assert server.get(f"{web.base}cursus.php?id=12").status == 404


def test_what_is_not_there_is_our_page(web: Web, server: Server) -> None:
    for path in ("nope", "nope/", "aanbod/nope/", "aanbod/nope.svg", "assets/nope-0123456789.css"):
        answer = server.get(web.base + path)
        assert (answer.status, answer.body) == (404, web.published["404.html"]), path
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert "immutable" not in answer.headers.get("cache-control", "")
        assert_guarded(answer, answer.headers["content-security-policy"])


def test_what_is_for_the_host_and_what_lies_in_a_folder_is_not_shown(web: Web, server: Server) -> None:
    hidden = [path for path in (*web.published, ".plgsite.json") if not is_public(path)]
    assert {".htaccess", ".nginx.conf", "_headers", "_redirects", ".plgsite.json", ".verborgen/x.txt"} <= set(hidden)
    folders = {f"{path.rpartition('/')[0]}/" for path in web.published if "/" in path}
    folders = {folder for folder in folders if f"{folder}index.html" not in web.published}
    assert {"assets/", ".well-known/", "zoeken/index/"} <= folders
    for path in (*hidden, *folders, ".git/config"):
        answer = server.get(quote(web.base + path))
        assert (answer.status, answer.body) == (404, web.published["404.html"]), path


def test_a_folder_without_its_slash_leads_to_it(web: Web, server: Server) -> None:
    answer = server.get(f"{web.base}aanbod")
    assert answer.status == 301 and _path(answer.headers["location"]) == f"{web.base}aanbod/"


def test_a_drawing_by_itself_may_have_its_styles_and_nothing_else(web: Web, server: Server) -> None:
    drawing = next(path for path in web.published if path.endswith(".svg"))
    assert server.get(address_of(web, drawing)).headers["content-security-policy"] == DRAWING_POLICY


def test_no_server_complains(web: Web, server: Server) -> None:
    server.get(web.base)
    assert not re.search(r"\[(emerg|alert|crit|warn)\]|:(emerg|alert|crit)\]", server.log.read_text("utf-8"))
