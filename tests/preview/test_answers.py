"""What a preview answers, and what it refuses."""

import asyncio
import http.client
import json
import re
import socket

import pytest
from tornado.httpclient import HTTPClientError

from tests.preview.serving import (
    connected,
    farewell,
    told,
)

PDF = "/aanbod/a/brochure/a.pdf"


def test_a_page_is_the_built_one_with_the_preview_around_it(running, folder):
    built = (folder.root / ".plgsite/preview/site/aanbod/a/index.html").read_text(encoding="utf-8")
    served = running.page("/aanbod/a/")
    assert "__plgsite" not in built and "data-source" not in built
    assert "/__plgsite/reload.js" in served
    assert re.search(r'data-source="content/programmes/a.md:6" id="voor-wie"', served)
    assert told(served)["origin"] == "content/programmes/a.md"


def test_drafts_are_shown_and_marked_on_their_page_and_where_they_are_linked(running):
    assert '<aside class="plgsite-mark" aria-label="plgsite">Concept</aside>' in running.page("/aanbod/concept/")
    assert re.search(r'href="/aanbod/concept/"[^>]*><span class="plgsite-mark-of">Concept</span>', running.page("/aanbod/"))
    assert 'class="plgsite-mark"' not in running.page("/aanbod/a/")


def test_the_published_output_is_never_touched(running, folder):
    assert running.ask("/")[0] == 200 and not (folder.root / "output").exists()


def test_a_missing_page_is_the_sites_own_with_404(running):
    status, _, body = running.ask("/bestaat-niet/")
    assert status == 404 and b"Deze pagina bestaat niet" in body and b"/__plgsite/reload.js" in body


def test_a_folder_without_a_slash_leads_to_the_one_with_it(running):
    status, headers, _ = running.ask("/aanbod")
    assert (status, headers["Location"]) == (302, "/aanbod/")


def test_a_pdf_is_made_when_it_is_opened(running):
    status, headers, body = running.ask(PDF)
    assert (status, headers["Content-Type"], body[:5]) == (200, "application/pdf", b"%PDF-")
    assert "Brochure (pdf, " in running.page("/aanbod/a/")


STRETCHES = {
    "bytes=2-4": (206, b"234"),
    "bytes=-3": (206, b"789"),
    "bytes=8-": (206, b"89"),
    "bytes=0-99": (206, b"0123456789"),
    "bytes=20-": (416, b""),
    "bytes=-0": (416, b""),
    "bytes=0-": (206, b"0123456789"),
    "bytes=5-2": (200, b"0123456789"),
    "bytes=x": (200, b"0123456789"),
    "bytes=0-1,3-4": (200, b"0123456789"),
    "lines=1-2": (200, b"0123456789"),
}


@pytest.mark.parametrize("asked", STRETCHES)
def test_a_stretch_of_a_film_can_be_asked_for(running, asked):
    status, _, body = running.ask("/film.mp4", Range=asked)
    assert (status, body) == STRETCHES[asked]


def test_head_has_the_headers_and_no_body(running):
    status, headers, body = running.ask("/aanbod/a/", "HEAD")
    assert status == 200 and int(headers["Content-Length"]) > 1000 and body == b""


@pytest.mark.parametrize("name, kind", [("reload.js", "text/javascript"), ("preview.css", "text/css"), ("overlay.css", "text/css")])
def test_the_previews_own_files(running, name, kind):
    status, headers, _ = running.ask(f"/__plgsite/{name}")
    assert status == 200 and headers["Content-Type"].startswith(kind)


OUTSIDE = ["geheim.txt", "content/site.yaml", "content/programmes/concept.md", "cache/cache.sqlite", ".plgsite.json", "etc/passwd"]
STEPS = ["..", "%2e%2e", "%2E%2e", ".%2e", "..%00", "%252e%252e", "..\\", "..%5c", "....//", "%c0%ae%c0%ae", ".", "", "aanbod/..", "/"]


@pytest.mark.parametrize("step", STEPS)
def test_there_is_no_way_out_of_the_site(running, step):
    for depth in range(1, 6):
        for name in OUTSIDE:
            status, _, body = running.ask(f"/{'/'.join([step] * depth)}/{name}")
            assert status in (400, 404) and b"geheim" not in body and b"Proefcatalogus\nbase" not in body and b"root:" not in body


@pytest.mark.parametrize(
    "path", ["/..", "/%2e%2e/", "/%00", "/aanbod/%00", "/\\", "/aanbod%5c", "//", "///", "/%ff%fe", "/%", "/%zz", "*", "x"]
)
def test_what_is_no_address_is_not_found(running, path):
    assert running.ask(path)[0] in (400, 404)


@pytest.mark.parametrize(
    "path", ["/assets/", "/assets", "/aanbod/a/brochure", "/.plgsite.json", "/site/", "/../site-2/index.html", "/__plgsite/"]
)
def test_no_folder_is_listed_and_no_neighbour_found(running, path):
    status, _, body = running.ask(path)
    assert status in (302, 404) and b"site-preview.css\n" not in body


@pytest.mark.parametrize(
    "name", ["", "wait.html", "../serve.py", "..%2fserve.py", "%2e%2e/serve.py", "reload.js%00", "socket/", "edit/", "edit/x"]
)
def test_the_previews_own_folder_holds_three_files_and_no_more(running, name):
    assert running.ask(f"/__plgsite/{name}")[0] in (400, 404)


def test_a_link_out_of_the_site_is_not_followed(running, folder):
    place = folder.root / ".plgsite/preview/site/CNAME"
    before = place.read_bytes()
    place.unlink()
    place.symlink_to(folder.root / "geheim.txt")
    try:
        status, _, body = running.ask("/CNAME")
    finally:
        place.unlink()
        place.write_bytes(before)
    assert status == 404 and b"geheim" not in body


def test_a_folder_that_has_become_a_link_is_not_followed(running, folder):
    place, elsewhere = folder.root / ".plgsite/preview/site/aanbod/a", folder.root / "elders"
    place.rename(elsewhere)
    place.symlink_to(elsewhere)
    try:
        assert running.ask("/aanbod/a/")[0] == 404
    finally:
        place.unlink()
        elsewhere.rename(place)


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "127.0.0.1:1", "", "localhost", "192.168.0.1:{port}"])
def test_another_host_is_refused(running, host):
    for path in ("/", "/aanbod/a/", "/__plgsite/reload.js", "/__plgsite/socket", PDF):
        assert running.ask(path, Host=host.format(port=running.port))[0] == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1"])
def test_another_origin_is_refused(running, origin):
    for path in ("/", "/aanbod/a/", "/__plgsite/reload.js", PDF):
        assert running.ask(path, Origin=origin)[0] == 403


def test_another_site_reads_nothing(running):
    assert running.ask("/aanbod/a/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors", Sec_Fetch_Dest="script")[0] == 403
    assert running.ask("/aanbod/a/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate", Sec_Fetch_Dest="document")[0] == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_nothing_can_be_sent(running, method):
    assert running.ask("/", method)[0] == 405


@pytest.mark.parametrize("headers", [{"Origin": "http://evil.example"}, {"Origin": "null"}, {}, {"Origin": "http://127.0.0.1:1"}])
def test_a_socket_of_another_origin_is_refused(running, headers):
    with pytest.raises(HTTPClientError) as refused:
        asyncio.run(connected(running, **headers))
    assert refused.value.code == 403


@pytest.mark.parametrize(
    "message", ["", "{", "[]", "null", '{"command": 1}', '{"command": "reload"}', '{"command": "info", "version": {}}', "\x00"]
)
def test_a_socket_bears_any_message(running, message):
    async def send() -> None:
        connection = await connected(running, Origin=running.address)
        await connection.write_message(message)
        await connection.write_message(json.dumps({"command": "hello"}))
        while json.loads(await asyncio.wait_for(connection.read_message(), 10))["command"] != "hello":
            pass
        await farewell(connection)

    asyncio.run(send())


def test_every_answer_says_that_nobody_may_keep_frame_or_borrow_it(running):
    for path in ("/", "/assets/site-preview.css", "/bestaat-niet/", "/__plgsite/reload.js"):
        headers = running.ask(path)[1]
        assert headers["Cache-Control"] == "no-store" and headers["X-Frame-Options"] == "DENY"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin" and headers["X-Content-Type-Options"] == "nosniff"
        assert "tornado" not in json.dumps(headers).lower()


def test_no_answer_names_a_place_of_this_machine(running, folder):
    for path in ("/", "/aanbod/a/", "/bestaat-niet/", "/%00", "/__plgsite/x", "/__plgsite/reload.js"):
        assert str(folder.root).encode() not in running.ask(path)[2]


def test_a_connection_that_sends_nonsense_is_dropped_quietly(running):
    before = list(running.said)
    with socket.create_connection(("127.0.0.1", running.port)) as raw:
        raw.sendall(b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n")
        raw.settimeout(5)
        raw.recv(1000)
    with pytest.raises((http.client.HTTPException, OSError)):
        running.ask("/\r\nX: y HTTP/1.1\r\n")
    assert running.said == before
