"""A cleaned drawing looks as it did: in a PDF (and in a browser: `tests/browser/test_drawings.py`)."""

import pytest

from plgsite.svg.clean import clean
from tests.faults.exports import EXPORTS, TOLD


@pytest.mark.parametrize("name", EXPORTS)
def test_nothing_is_taken_out_of_what_editors_export(name):
    cleaned = clean(EXPORTS[name].encode())
    assert bool(cleaned.taken) == (name in TOLD)
    assert clean(cleaned.data).data == cleaned.data


@pytest.mark.slow
def test_what_editors_export_looks_the_same_in_print():
    import typst

    fonts = typst.Fonts(include_system_fonts=False)
    for name, drawing in EXPORTS.items():
        seen = []
        for data in (drawing.encode(), clean(drawing.encode()).data):
            source = b'#set page(width: 60pt, height: 60pt, margin: 0pt)\n#image(bytes(sys.inputs.at("drawing")), width: 60pt)'
            seen.append(typst.compile(source, format="png", ppi=144, sys_inputs={"drawing": data.decode()}, font_paths=fonts))
        assert seen[0] == seen[1], name
