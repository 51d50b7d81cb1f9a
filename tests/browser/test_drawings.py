"""A cleaned drawing looks as it did, dot by dot."""

import base64
import io

import pytest
from PIL import Image, ImageChops

from plgsite.svg.clean import clean
from tests.faults.exports import EXPORTS


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
