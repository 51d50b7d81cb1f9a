"""A build in a new process goes on from the last one when only own text was edited. (That it gives what a clean build gives is shown by
`test_equivalence.py`.)"""

import shutil
import time

import pytest

from tests.support import SiteFolder, programme, site


def body(number: int) -> str:
    return programme("prices: [{amount: 300, vat: exempt}]\n", f"## Kop\n\nTekst {number}, zie [](programme:p2).\n")


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    made = site(tmp_path, "".join(f"-- content/programmes/p{number}.md --\n{programme()}" for number in range(60)))
    made.write("content/programmes/p7.md", body(0))
    made.build()
    return made


@pytest.mark.alone
def test_an_edit_of_own_text_costs_a_fraction_of_another_title(folder):
    def cost(text: str) -> float:
        folder.write("content/programmes/p7.md", text)
        began = time.process_time()
        assert folder.build().changed
        return time.process_time() - began

    for number in range(60, 240):  # what an edit of own text leaves alone
        folder.write(f"content/programmes/p{number}.md", programme())
    folder.build()
    alone = min(cost(body(number)) for number in (1, 2, 3))
    everywhere = min(cost(programme().replace("Een leergang", f"Leergang {number}")) for number in (4, 5, 6))
    assert alone < everywhere / 2


@pytest.mark.parametrize(
    ("path", "head", "page"),
    [
        ("content/pages/over.md", "title: Over ons", "over/index.html"),
        ("content/stories/verhaal.md", "title: Een verhaal\nsummary: Kort.", "verhalen/verhaal/index.html"),
    ],
)
def test_so_it_is_with_pages_and_stories(folder, path, head, page):
    folder.write(path, f"---\n{head}\n---\nEen.\n")
    folder.build()
    folder.write(path, f"---\n{head}\n---\nTwee, zie [](programme:p2).\n")
    assert [one.path for one in folder.build().made] == [page]
    before = folder.published()
    shutil.rmtree(folder.root / ".plgsite")
    shutil.rmtree(folder.root / "output")
    folder.build()
    assert folder.published() == before


def test_it_is_told_what_changed_and_which_page_was_made(folder):
    folder.write("content/programmes/p7.md", body(1))
    (made,) = folder.build().made
    assert made.path == "aanbod/p7/index.html"
    assert [name for name, _, _ in made.difference] == ["programme.programme.body"]


def test_what_was_told_before_is_told_again(folder):
    first = folder.build()
    folder.write("content/programmes/p7.md", body(1))
    outcome = folder.build()
    same = ("diagnostics", "absent", "next_change")
    assert [getattr(outcome, name) for name in same] == [getattr(first, name) for name in same]
    assert (outcome.changed, outcome.changed + outcome.unchanged) == (1, first.unchanged) and not outcome.was_current


def test_an_output_that_is_lost_after_it_comes_back_as_it_was(folder):
    folder.write("content/programmes/p7.md", body(1))
    folder.build()
    folder.write("content/programmes/p8.md", body(2))
    folder.build()
    before = folder.published()
    shutil.rmtree(folder.root / "output")
    folder.build()
    assert folder.published() == before and "Tekst 1" in folder.page("aanbod/p7/index.html")


def test_a_page_that_somebody_spoiled_is_mended_with_it(folder):
    (folder.root / "output/aanbod/p3/index.html").write_text("weg", encoding="utf-8")
    folder.write("content/programmes/p7.md", body(1))
    folder.build()
    assert folder.page("aanbod/p3/index.html") != "weg" and "Tekst 1" in folder.page("aanbod/p7/index.html")


@pytest.mark.parametrize("text", ["[](page:niets)", "![](niets.png)", "[[niets]]"])
def test_a_fault_in_the_text_is_told_and_nothing_is_published(folder, text):
    before = folder.published()
    folder.write("content/programmes/p7.md", body(1) + text + "\n")
    outcome = folder.build()
    assert outcome.failed and not outcome.published and folder.published() == before
    folder.write("content/programmes/p7.md", body(2))
    assert folder.build().published and "Tekst 2" in folder.page("aanbod/p7/index.html")
