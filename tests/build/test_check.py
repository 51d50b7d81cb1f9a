"""`check` looks at everything that `build` looks at, and at the links inside the site; it writes nothing."""

from tests.support import programme, site, told

PROGRAMME = programme("", "## Inhoud\n\nZie [boven](#inhoud).\n")


def test_a_sound_site_has_no_faults_and_nothing_is_written(tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", PROGRAMME)
    outcome = folder.build(publish=False, brochures=True)
    assert told(outcome) == [] and not outcome.published
    assert not (tmp_path / "output").exists()


def test_a_menu_that_leads_nowhere_is_told_once(tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", PROGRAMME)
    folder.write("content/site.yaml", (tmp_path / "content/site.yaml").read_text() + "menu: [{label: X, to: /aanbot/}]\n")
    outcome = folder.build(publish=False)
    assert told(outcome) == ["content/site.yaml:1:1 error[broken-link] '/aanbot/' leads to nothing"]
    assert outcome.diagnostics[0].hint == "did you mean '/aanbod/'?"


def test_a_heading_that_is_not_there_is_told_with_the_file(tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme("", "## Inhoud\n\nZie [onder](#praktijk).\n"))
    assert told(folder.build(publish=False)) == [
        "content/programmes/a.md:1:1 error[broken-anchor] '#praktijk' leads to a place that is not on that page"
    ]


def test_links_are_right_under_a_sub_path(tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", PROGRAMME)
    assert told(folder.build(publish=False, base_url="https://x.example/sub/")) == []


def test_a_module_a_heading_and_the_theme_may_want_one_id(tmp_path):
    folder = site(tmp_path)
    more = """\
        price_note: "## Module 1\\n\\nTekst[^1], zie [boven](#module-1).\\n\\n[^1]: Noot."
        modules: [{title: Eerste}, {title: Tweede, id: module-1}]
        """
    folder.write(
        "content/programmes/a.md", programme(more, "## Module 1\n\n### Main\n\nEen[^1] [x](#main)\n\n[^1]: Noot.\n\n## Share\n\nTekst.\n")
    )
    assert told(folder.build(publish=False, brochures=True)) == []


def test_an_id_that_a_template_uses_again_is_told(tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", PROGRAMME)
    folder.write(
        "templates/pages/programme.html",
        '{% extends "builtin/pages/programme.html" %}{% block main %}{{ super() }}<p id="inhoud">x</p>{% endblock %}',
    )
    assert told(folder.build(publish=False)) == ["content/programmes/a.md:1:1 error[duplicate-id] the id 'inhoud' stands twice on a page"]
