"""`--only ID`: the pages and the brochure of one record, beside what is there."""

import pytest

from plgsite.cli.summary import lines
from tests.support import programme, site, told

TWO = "".join(f"-- content/programmes/{id}.md --\n{programme(more)}" for id, more in (("a", ""), ("b", "slug: ander\n")))


def test_only_what_is_about_the_record_is_made(tmp_path):
    folder = site(tmp_path, TWO)
    assert folder.build(brochures=True, only="a").published
    pages = {path for path in folder.published() if not path.startswith("assets/")}
    assert pages == {"aanbod/a/index.html", "aanbod/a/brochure/index.html", "aanbod/a/brochure/a.pdf"}


def test_the_next_whole_build_makes_the_rest(tmp_path):
    folder, other = site(tmp_path / "one", TWO), site(tmp_path / "other", TWO)
    folder.build(only="a")
    folder.build()
    other.build()
    assert folder.published() == other.published()


@pytest.mark.parametrize(("asked", "hint"), [("ander", "its id is 'b'"), ("niets", "the id of a record is the name of its file")])
def test_an_id_that_there_is_not_is_a_fault(tmp_path, asked, hint):
    outcome = site(tmp_path, TWO).build(only=asked)
    assert told(outcome) == [f"--only:0:1 error[unknown-record] no record '{asked}'"] and not outcome.published
    assert outcome.diagnostics[0].hint == hint


def test_it_says_that_all_else_is_as_it_was(tmp_path):
    folder = site(tmp_path, TWO)
    for asked, said in (("a", 1), ("", 0)):
        outcome = folder.build(only=asked)
        told_of = [line for line in lines(outcome, folder.request(only=asked), 0.1) if line.startswith("Only")]
        assert len(told_of) == said and all("'a': lists, feeds" in line for line in told_of)
