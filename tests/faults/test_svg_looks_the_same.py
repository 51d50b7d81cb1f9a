"""A cleaned drawing looks as it did: in a browser dot by dot, and in a PDF."""

import base64
import io

import pytest
from PIL import Image, ImageChops

from plgsite.svg.clean import clean
from tests.browser import conftest
from tests.faults.exports import EXPORTS, TOLD

chromium = conftest.chromium


@pytest.mark.parametrize("name", EXPORTS)
def test_nothing_is_taken_out_of_what_editors_export(name):
    cleaned = clean(EXPORTS[name].encode())
    assert bool(cleaned.taken) == (name in TOLD)
    assert clean(cleaned.data).data == cleaned.data


@pytest.mark.browser
@pytest.mark.slow
def test_what_editors_export_looks_the_same_in_a_browser(chromium):
    page = chromium.new_page(viewport={"width": 240, "height": 240})

    def seen(drawing: bytes) -> Image.Image:
        address = f"data:image/svg+xml;base64,{base64.b64encode(drawing).decode()}"
        page.set_content(f'<body style="margin:0"><img src="{address}" width="240" height="240">')
        page.wait_for_function("document.images[0].complete && document.images[0].naturalWidth > 0")
        return Image.open(io.BytesIO(page.screenshot())).convert("RGB")

    for name, drawing in EXPORTS.items():
        before, after = seen(drawing.encode()), seen(clean(drawing.encode()).data)
        assert ImageChops.difference(before, after).getbbox() is None, name
        assert before.getcolors(2) is None or len(before.getcolors(2)) > 1, f"{name} shows nothing"
    page.close()


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
