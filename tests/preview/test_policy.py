"""The policy of a page in a preview: the real one, and what reloading needs."""

import html

import pytest

from plgsite.preview.policy import widened, with_reload

SOCKET = "ws://127.0.0.1:5500"
REAL = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'"


def test_a_strict_policy_gains_the_socket_and_nothing_else():
    assert widened(REAL, SOCKET) == REAL.replace("connect-src 'self'", f"connect-src 'self' {SOCKET}")


@pytest.mark.parametrize(
    "before, after",
    [
        ("default-src 'none'", f"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' {SOCKET}"),
        ("default-src 'self'", f"default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self' {SOCKET}"),
        ("img-src 'self'", "img-src 'self'"),
        ("script-src 'none'", "script-src 'self'"),
        ("script-src 'self' 'wasm-unsafe-eval'", "script-src 'self' 'wasm-unsafe-eval'"),
        ("style-src https://a.example", "style-src https://a.example 'self'"),
        ("script-src-elem 'none'; script-src 'self'", "script-src-elem 'self'; script-src 'self'"),
        ("", ""),
    ],
)
def test_other_policies_keep_what_they_allow(before, after):
    assert widened(before, SOCKET) == after


def test_nothing_unsafe_is_ever_added():
    assert "unsafe" not in widened("default-src 'none'", SOCKET)


@pytest.mark.parametrize("quote", ['"', "'"])
def test_the_policy_stands_in_the_page_as_it_stood_there(quote):
    written = html.escape(REAL) if quote == '"' else html.escape(REAL, quote=True)
    page = f"<head><meta http-equiv={quote}Content-Security-Policy{quote} content={quote}{written}{quote}><title>a</title></head>"
    dressed = with_reload(page, SOCKET)
    assert html.unescape(dressed).count(SOCKET) == 1 and dressed.endswith("<title>a</title></head>")


def test_a_page_without_a_policy_is_left_alone():
    page = '<meta name="description" content="default-src">'
    assert with_reload(page, SOCKET) == page
