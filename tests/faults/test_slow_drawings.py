"""A brochure that cannot be printed for a drawing says so where the drawing is named, never of a template."""

import pytest

from tests.faults.drawings import around
from tests.support import programme, site

BLURS = around(
    '<filter id="f"><feGaussianBlur stdDeviation="20"/></filter>' + '<rect filter="url(#f)" width="60" height="60"/>' * 38
).replace('width="60" height="60"', 'width="600" height="600"', 1)
"""As wide as a page, where each blur takes a second."""


@pytest.mark.slow
def test_a_drawing_that_takes_too_long_is_told_where_it_is_named(tmp_path):
    folder = site(tmp_path)
    folder.write("content/media/wazig.svg", BLURS)
    folder.write("content/media/scherp.svg", around('<rect width="9" height="9"/>'))
    body = "Een ![plaatje](/media/scherp.svg)\n\n![Een wolk](/media/wazig.svg)\n"
    folder.write("content/programmes/a.md", programme(body=body))
    outcome = folder.build(brochures=True, brochure_seconds=1.0, jobs=2)
    brochure = [one for one in outcome.diagnostics if one.code == "wrong-picture"]
    assert not outcome.published and ("content/programmes/a.md", 8) in {(one.at.path, one.at.line) for one in brochure}
    assert not any(one.at.path.startswith("builtin/") for one in outcome.diagnostics)
    assert any("wazig.svg" in one.message for one in brochure)
