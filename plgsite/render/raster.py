"""A drawing as pixels."""

from typing import Any

from plgsite.render.compiler import is_crash

POINTS = 72.0
_PAGE = b'#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image(bytes(sys.inputs.at("drawing")), width: SIZE)'


def rastered(drawing: bytes, width: int) -> bytes:
    """An SVG as PNG of so many pixels across, clear where nothing is drawn. Raises ValueError for one that cannot be drawn."""
    import typst

    fonts: Any = typst.Fonts(include_system_fonts=False)
    page = _PAGE.replace(b"SIZE", b"%dpt" % width)
    try:
        made = typst.compile(page, format="png", ppi=POINTS, sys_inputs={"drawing": drawing.decode("utf-8", "replace")}, font_paths=fonts)
    except typst.TypstError as error:
        raise ValueError(f"it cannot be drawn: {error.message}") from None
    except BaseException as error:
        if not is_crash(error):
            raise
        raise ValueError("it cannot be drawn") from None
    assert isinstance(made, bytes)
    return made
