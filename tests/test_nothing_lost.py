"""Every word of every text of a programme is on its page and in both of its brochures, wherever its parts were placed.

Only what stands in a passage of one medium is missing from the other.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest

from plgsite.routes import address
from plgsite.state.request import Outcome
from tests.reading import text_of_html, text_of_pdf
from tests.scattered import scattered
from tests.support import SiteFolder, site, told

FEW, MANY = 6, 60
"""Programmes that are printed with every run of the tests, and with the slow ones."""


def published(root: Path, seeds: range) -> tuple[SiteFolder, Outcome, Mapping[str, Mapping[str, frozenset[str]]]]:
    """A site of such programmes, and of each its words."""
    folder, words = site(root), {}
    for seed in seeds:
        text, words[f"p{seed}"] = scattered(f"p{seed}", seed)
        folder.write(f"content/programmes/p{seed}.md", text)
    return folder, folder.build(brochures=True), words


def lost(folder: SiteFolder, id: str, words: Mapping[str, frozenset[str]]) -> list[str]:
    """What of a programme is said nowhere where it must be: the place, and the word."""
    at = folder.root / "output" / address("programme", "nl", slug=id)
    said = {
        "page": ("web", text_of_html((at / "index.html").read_bytes())),
        "brochure": ("brochure", text_of_html((at / "brochure/index.html").read_bytes())),
        "pdf": ("brochure", text_of_pdf((at / f"brochure/{id}.pdf").read_bytes())),
    }
    return sorted(
        f"{id} {place}: {word}"
        for place, (medium, text) in said.items()
        for word, media in words.items()
        if medium in media and word not in text
    )


def check(root: Path, seeds: range) -> None:
    folder, outcome, words = published(root, seeds)
    assert outcome.published, "\n".join(told(outcome))
    assert [one for one in told(outcome) if "lost-text" in one or "shows-as-signs" in one] == []
    assert [one for id, of in words.items() for one in lost(folder, id, of)] == []


@pytest.mark.slow
def test_no_word_of_a_programme_is_lost_wherever_its_parts_are_placed(tmp_path: Path) -> None:
    check(tmp_path, range(FEW))


@pytest.mark.slow
def test_no_word_of_many_programmes_is_lost_wherever_their_parts_are_placed(tmp_path: Path) -> None:
    check(tmp_path, range(FEW, FEW + MANY))
