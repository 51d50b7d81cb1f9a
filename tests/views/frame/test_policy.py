"""What pages may load: one table, and no page may more than it needs."""

from plgsite.views.frame.policy import BASE, MORE, SECURITY_HEADERS, header_policy, page_policy, policy


def _directives(text: str) -> dict[str, list[str]]:
    return {name: sources for name, *sources in (one.split() for one in text.split("; "))}


def test_a_page_loads_its_own_files_and_nothing_else():
    found = _directives(policy())
    assert found["default-src"] == ["'none'"] and found["base-uri"] == ["'none'"]
    assert all(sources in (["'self'"], ["'none'"]) for sources in found.values())


def test_nothing_allows_inline_code_or_styles():
    everything = policy(MORE)
    assert "unsafe-inline" not in everything and "'unsafe-eval'" not in everything and "data:" not in everything and "*" not in everything


def test_no_page_runs_webassembly_the_search_page_neither():
    assert page_policy("search", None) == page_policy("programme", None) and "wasm" not in policy(MORE)


def test_a_film_house_may_have_its_frame_and_nothing_else():
    found = _directives(policy(["vimeo"]))
    assert found.pop("frame-src") == ["https://player.vimeo.com"] and found == _directives(policy())


def test_who_may_show_a_page_in_a_frame_stands_in_headers_only():
    assert "frame-ancestors 'none'" in header_policy() and "frame-ancestors" not in policy()
    assert SECURITY_HEADERS["X-Frame-Options"] == "DENY"


def test_the_table_adds_to_directives_or_names_new_ones_that_were_closed():
    assert all(name in BASE or BASE["default-src"] == ("'none'",) for more in MORE.values() for name in more)
