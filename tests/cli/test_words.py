"""`plgsite words`: the labels of a site, to find the name of a text."""

from click.testing import CliRunner

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
