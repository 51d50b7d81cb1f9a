"""`plgsite words`: the labels of a site, to find the name of a text."""

import json

import pytest
from click.testing import CliRunner

from plgsite.cli.cms import command as cms
from plgsite.cli.words import command
from tests.support import BASE, site


def told(folder, *words: str) -> str:
    found = CliRunner().invoke(command, [*words, "--root", str(folder.root)], standalone_mode=False)
    assert found.exception is None, found.output
    return found.output


def test_labels_are_found_by_what_they_say_in_the_words_of_the_audience(tmp_path):
    folder = site(tmp_path, base={**BASE, "content/site.yaml": BASE["content/site.yaml"] + "audience: company\n"})
    assert "delivery_in_company: bij uw bedrijf\n" in told(folder, "bedrijf")
    assert told(folder, "studiedag") == "kind_studiedag: Studiedag\n"
    assert "Course content" in told(folder, "modules", "--language", "en")


def test_a_site_with_faults_still_hears_the_labels(tmp_path):
    folder = site(tmp_path, base={**BASE, "content/site.yaml": BASE["content/site.yaml"] + "audience: nobody\n"})
    assert "delivery_in_company: op uw school\n" in told(folder)


def test_a_text_that_no_label_has_is_told(tmp_path):
    assert "no label has 'zwembad' in it" in told(site(tmp_path), "zwembad")


OFFERED = "programme_one: cursus\n programme_other: cursussen\n programme_this: deze cursus\n teachers: Coaches\n"


def test_labels_are_found_by_what_the_pages_say_in_words_of_the_site(tmp_path):
    folder = site(tmp_path, base={**BASE, "content/words.yaml": f"nl:\n {OFFERED}"})
    assert "about_programme: Over deze cursus\n" in told(folder, "cursus")
    assert "teachers: Coaches\n" in told(folder, "coach")


@pytest.mark.parametrize("fault", ["", "provider: []\n", "colour: red\n"])
def test_words_and_forms_call_things_the_same_also_in_a_site_with_faults(tmp_path, fault):
    own = OFFERED.replace("\n ", "\n  ")
    text = f"title: Proef\naudience: {{kind: company, organisation: null}}\nwords:\n nl:\n  {own}"
    folder = site(tmp_path, base={**BASE, "content/site.yaml": text + fault})
    found = CliRunner().invoke(cms, ["--print", "--root", str(folder.root)], standalone_mode=False)
    names = {one["name"]: (one.get("label_singular"), one["label"]) for one in json.loads(found.output)["collections"]}
    assert (names["teacher"], names["programme"]) == (("Trainer", "Coaches"), ("Cursus", "Cursussen"))
    labels = told(folder)
    assert "teacher: Trainer\n" in labels and "teachers: Coaches\n" in labels and "programme_one: cursus\n" in labels
