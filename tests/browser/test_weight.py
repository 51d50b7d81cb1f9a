"""What a reader waits for: a page of a programme, with all that a browser fetches for it before a click, is small."""

import gzip
import re
from functools import cache
from pathlib import Path

import brotli
import pytest

MOST_OF_A_PAGE, MOST_OF_SCRIPTS = 60_000, 3_000
"""Bytes as they travel: a page by gzip, which every host has, scripts by brotli."""
STORED = (".woff2", ".avif", ".jpg", ".png")


@cache
def zipped(file: Path) -> int:
    return file.stat().st_size if file.suffix in STORED else len(gzip.compress(file.read_bytes(), 9))


@cache
def weight(file: Path) -> int:
    return file.stat().st_size if file.suffix in STORED else len(brotli.compress(file.read_bytes(), quality=11))


@pytest.fixture(scope="module")
def programmes(example: Path) -> list[str]:
    return sorted(
        path.parent.name for path in example.glob("aanbod/*/index.html") if 'class="programme"' in path.read_text(encoding="utf-8")
    )


def test_the_scripts_of_a_programme_are_small(example, programmes):
    for slug in programmes:
        scripts = re.findall(r'<script[^>]* src="/([^"]+)"', (example / f"aanbod/{slug}/index.html").read_text(encoding="utf-8"))
        assert scripts and sum(weight(example / one) for one in scripts) <= MOST_OF_SCRIPTS, slug


def test_a_page_of_a_programme_is_small(example, programmes, page, site):
    for slug in programmes:
        fetched: set[str] = set()
        page.on("requestfinished", lambda request, seen=fetched: seen.add(request.url))
        page.goto(f"{site}/aanbod/{slug}/", wait_until="networkidle")
        files = {url.removeprefix(f"{site}/").partition("?")[0] for url in fetched}
        found = {one or "index.html": zipped(example / (one + "index.html" if one.endswith("/") else one)) for one in files}
        assert len(found) > 4 and sum(found.values()) <= MOST_OF_A_PAGE, (slug, sorted(found.items(), key=lambda item: -item[1]))
