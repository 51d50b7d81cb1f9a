"""Several providers on one site: whose a programme is, is said wherever programmes stand beside each other; with one provider nowhere."""

import json

import pytest

from tests.reading import says, text_of_html, text_of_pdf
from tests.support import SiteFolder, programme, site

PROVIDERS = "proef:\n  name: Proefacademie\n  email: info@proef.example\nander:\n  name: Andere school\n  email: info@ander.example\n"


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    """Two programmes of one title and kind, each of a provider of its own."""
    made = site(tmp_path)
    made.write("content/providers.yaml", PROVIDERS)
    made.write("content/programmes/a.md", programme())
    made.write("content/programmes/b.md", programme("provider: ander\n"))
    return made


def said(folder: SiteFolder, path: str) -> str:
    data = folder.published()[path]
    return text_of_pdf(data) if path.endswith(".pdf") else text_of_html(data)


def test_each_place_that_names_a_programme_names_its_provider(folder):
    assert folder.build(brochures=True).published
    for id, provider, other in (("a", "Proefacademie", "Andere school"), ("b", "Andere school", "Proefacademie")):
        for path in (f"aanbod/{id}/index.html", f"aanbod/{id}/brochure/index.html", f"aanbod/{id}/brochure/{id}.pdf"):
            assert says(said(folder, path), f"Leergang · {provider}"), path
            assert says(said(folder, path), f"Aanbieder {provider}"), path
        assert says(said(folder, f"aanbod/{id}/index.html"), f"Aanbieder {provider} {other}"), "side by side"
    for path in ("aanbod/index.html", "aanbod/studiegids.pdf"):
        assert all(says(said(folder, path), f"Leergang · {one}") for one in ("Proefacademie", "Andere school")), path


def test_two_of_one_title_are_told_apart_in_indexes(folder):
    folder.write("content/site.yaml", folder.root.joinpath("content/site.yaml").read_text(encoding="utf-8"))
    folder.build(search=True)
    text = said(folder, "zoeken/index.html")
    assert all(says(text, f"Een leergang (leergang · {one})") for one in ("Proefacademie", "Andere school"))


def test_a_reader_can_choose_by_provider(folder):
    folder.build()
    assert says(said(folder, "aanbod/op/aanbieder/andere-school/index.html"), "Andere school")
    columns = [json.loads(data) for path, data in folder.published().items() if path.startswith("assets/catalogue-")]
    assert any("aanbieder" in one["facets"] for one in columns if isinstance(one, dict))


def test_with_one_provider_nobody_is_told_whose_a_programme_is(folder):
    folder.write("content/programmes/b.md", programme("provider: proef\n"))
    assert folder.build(brochures=True).published
    for path in ("aanbod/index.html", "aanbod/a/index.html", "aanbod/a/brochure/a.pdf"):
        assert "·" not in said(folder, path).partition("vergelijk")[0] and not says(said(folder, path), "Aanbieder"), path
    assert not any("aanbieder" in path for path in folder.published())


def test_who_has_no_programme_on_the_site_is_not_one_of_several(folder):
    folder.write("content/programmes/b.md", programme("provider: ander\ndraft: true\n"))
    folder.build()
    assert not says(said(folder, "aanbod/a/index.html"), "Aanbieder")
