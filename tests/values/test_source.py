"""Sites that pages may load from."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from plgsite.values.source import allows, read_source, source_of


@pytest.mark.parametrize(
    ("source", "address", "is_allowed"),
    [
        ("https://a.example", "https://a.example/x.js", True),
        ("https://a.example", "//a.example/x.js", True),
        ("https://a.example", "https://A.example/x.js", True),
        ("https://a.example", "http://a.example/x.js", False),
        ("https://a.example", "https://b.a.example/x.js", False),
        ("https://a.example", "https://a.example:8443/x.js", False),
        ("https://*.a.example", "https://b.c.a.example/x.js", True),
        ("https://*.a.example", "https://a.example/x.js", False),
        ("https://*.a.example", "https://eviла.example/x.js", False),
        ("https://a.example/embed/", "https://a.example/embed/x", True),
        ("https://a.example/embed/", "https://a.example/other", False),
        ("https://a.example/x.js", "https://a.example/x.js?v=1", True),
    ],
)
def test_a_source_covers_what_a_browser_says_it_covers(source: str, address: str, is_allowed: bool) -> None:
    assert allows(source, address) == is_allowed


def test_a_slash_alone_is_no_path() -> None:
    assert read_source(" https://a.example/ ") == "https://a.example"
    assert read_source("wss://a.example") == "wss://a.example"


@given(st.text(alphabet="htps:/*.-ax1;'\" \n,", max_size=40) | st.text(max_size=40))
def test_whatever_is_written_no_policy_gains_more_than_one_source(text: str) -> None:
    try:
        found = read_source(text)
    except PydanticCustomError as fault:
        assert fault.type == "wrong-value"
        return
    assert not re.search(r"[\s;,'\"]", found) and found.partition("://")[0] in ("https", "wss") and "." in found


@pytest.mark.parametrize(
    ("address", "source"), [("https://u@a.example/x", "https://a.example"), ("//a.example", "https://a.example"), ("https:///", "")]
)
def test_an_address_needs_the_source_of_its_site(address: str, source: str) -> None:
    assert source_of(address) == source
