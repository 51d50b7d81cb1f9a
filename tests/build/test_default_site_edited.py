"""A site with all that is on by default (search, brochures, studiegids): after an edit of own text only what shows it is looked at."""

import shutil

import pytest

from plgsite.build import whole
from plgsite.build.reuse.cached_catalogue import CachedCatalogue
from tests.support import SiteFolder, programme, site

DEFAULTS = {"brochures": True, "search": True}
GUIDE = "aanbod/studiegids.pdf"
OWN = {"aanbod/p1/index.html", "aanbod/p1/brochure/index.html", "aanbod/p1/brochure/p1.pdf"}
MANY = 8
SHOWN = 4
"""So many programmes a page of one shows: itself, and three that are like it."""
SITE = (
    "".join(f"-- content/programmes/p{number}.md --\n{programme()}" for number in range(MANY))
    + "-- content/pages/foreword.md --\n---\ntitle: Vooraf\n---\nEen.\n"
    + "-- content/pages/over.md --\n---\ntitle: Over\n---\nEen.\n"
)


def below(text: str) -> str:
    """A programme with a text that stands below its lead, which the guide leaves out."""
    return programme(body=f"## Kop\n\n{text}\n")


def built_anew(folder: SiteFolder, **asked: bool) -> dict[str, bytes]:
    shutil.rmtree(folder.root / "output")
    shutil.rmtree(folder.root / ".plgsite")
    folder.build(**asked)
    return folder.published()


@pytest.fixture
def read(monkeypatch) -> list[str]:
    """The programmes that are taken from the cache one by one; a build that looks at everything fails."""
    taken: list[str] = []
    one = CachedCatalogue._programme
    monkeypatch.setattr(CachedCatalogue, "_programme", lambda self, id: (taken.append(id), one(self, id))[1])
    monkeypatch.setattr(whole, "build_whole", lambda *given: pytest.fail("everything was looked at"))
    return taken


def edited(folder: SiteFolder, monkeypatch, path: str, text: str, **asked: bool) -> set[str]:
    """The paths of what is made after an edit; what is published is what a clean build publishes."""
    folder.write(path, text)
    made = {one.path for one in folder.build(**asked).made}
    published = folder.published()
    monkeypatch.undo()
    assert built_anew(folder, **asked) == published
    return {path for path in made if not path.startswith("zoeken/")}


def test_a_sentence_that_the_guide_leaves_out_makes_the_pages_of_its_record_alone(tmp_path, monkeypatch, request):
    folder = site(tmp_path, SITE)
    folder.write("content/programmes/p1.md", below("Tekst 1."))
    folder.build(brochures=True)
    taken = request.getfixturevalue("read")
    assert edited(folder, monkeypatch, "content/programmes/p1.md", below("Tekst 2."), brochures=True) == OWN
    assert "p1" in taken and len(set(taken)) <= SHOWN


@pytest.mark.parametrize(
    ("path", "text", "own"),
    [
        ("content/programmes/p1.md", programme("audience: [Wie meer wil]\n"), OWN),
        ("content/pages/foreword.md", "---\ntitle: Vooraf\n---\nTwee.\n", {"foreword/index.html"}),
    ],
)
@pytest.mark.slow
def test_a_text_of_the_guide_makes_that_too_and_the_lists_that_offer_it(tmp_path, monkeypatch, request, path, text, own):
    folder = site(tmp_path, SITE)
    folder.build(brochures=True)
    request.getfixturevalue("read")
    made = edited(folder, monkeypatch, path, text, brochures=True)
    assert made == own | {GUIDE, "index.html", "aanbod/index.html"}


@pytest.mark.slow
def index_of(folder) -> dict[str, bytes]:
    return {path: body for path, body in folder.published().items() if path.startswith("zoeken/index/")}


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/programmes/p1.md", below("Een kwartelkoning.")),
        ("content/pages/over.md", "---\ntitle: Over\n---\nEen kwartelkoning.\n"),
    ],
)
def test_the_index_has_the_new_words_and_no_other_record_is_read(tmp_path, monkeypatch, request, path, text):
    folder = site(tmp_path, SITE)
    folder.write("content/programmes/p1.md", below("Tekst 1."))
    folder.build(**DEFAULTS)
    before = index_of(folder)
    taken = request.getfixturevalue("read")
    edited(folder, monkeypatch, path, text, **DEFAULTS)
    assert before != index_of(folder)
    assert len(set(taken)) <= SHOWN


@pytest.mark.slow
def test_an_output_that_is_lost_after_such_an_edit_comes_back_with_its_index(tmp_path):
    folder = site(tmp_path, SITE)
    folder.build(**DEFAULTS)
    folder.write("content/programmes/p1.md", programme("motto: Een kwartelkoning.\n"))
    folder.build(**DEFAULTS)
    before = folder.published()
    shutil.rmtree(folder.root / "output")
    outcome = folder.build(**DEFAULTS)
    assert folder.published() == before and not any(name.endswith("made") for name in outcome.counts)


@pytest.mark.slow
def test_words_that_the_cache_has_lost_are_read_again(tmp_path):
    folder = site(tmp_path, SITE)
    folder.build(**DEFAULTS)
    folder.write("content/programmes/p1.md", programme("motto: Een kwartelkoning.\n"))
    database = folder.root / ".plgsite/cache.sqlite"
    held = bytearray(database.read_bytes())
    for at in range(0, len(held), 8192):
        held[at + 2000 : at + 2100] = bytes(100)
    database.write_bytes(held)
    folder.build(**DEFAULTS)
    published = folder.published()
    assert built_anew(folder, **DEFAULTS) == published
