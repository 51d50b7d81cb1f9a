"""Badges, and parts placed by their id."""

from tests.support import programme, site, told


def faults_of(tmp_path, more, body=""):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme(more, body))
    return told(folder.build())


def test_a_badge_that_repeats_a_fact_is_a_warning(tmp_path):
    more = "badges: [Evidence-informed, 'Beoordeeld met 8,6', 5 EC]\nrating: {score: 8.6, source: Deelnemers}\nstudy_load: {ec: 5}\n"
    assert faults_of(tmp_path, more) == [
        "content/programmes/a.md:5:29 warning[badge-repeats] the badge 'Beoordeeld met 8,6' repeats a fact",
        "content/programmes/a.md:5:51 warning[badge-repeats] the badge '5 EC' repeats a fact",
    ]


def test_a_testimonial_that_is_placed_must_exist(tmp_path):
    more = "testimonials: [{id: marja, quote: Leerzaam.}]\n"
    assert faults_of(tmp_path, more, "## Ervaringen\n\n[[testimonial maria]]\n") == [
        "content/programmes/a.md:9:1 error[unknown-testimonial] no testimonial 'maria'"
    ]
