"""Drawings that a brochure gets as the text of an SVG: the code of an address, and the scissors of the form."""

from plgsite.icons import svg

BORDER = 4
"""Light modules around a code, as ISO/IEC 18004 wants them."""
MASK = 6
"""The pattern that a code is mixed with; which it is stands in the code. The standard would have all eight tried and the most even one
taken: that took as long as all other data of a brochure, and for addresses such as ours it gains 3% of what the standard counts."""


def qr_code(address: str) -> str:
    """A QR code (ISO/IEC 18004) as one path of dark modules; level M, so that a crease or a stamp does no harm.

    An address that is longer than any code can hold gives nothing.
    """
    import segno

    try:
        code = segno.make_qr(address, error="m", mask=MASK)
    except segno.DataOverflowError:
        return ""
    side = code.symbol_size(border=BORDER)[0]
    runs = "".join(_runs(row, y) for y, row in enumerate(code.matrix, BORDER))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path d="{runs}" fill="#000"/></svg>'


def _runs(row: bytearray, y: int) -> str:
    """The dark modules of a row, those side by side as one rectangle, which leaves no hair lines between them."""
    found, x = "", 0
    while x < len(row):
        start = x
        while x < len(row) and row[x]:
            x += 1
        if x > start:
            found += f"M{start + BORDER} {y}h{x - start}v1h-{x - start}z"
        x += 1
    return found


def drawings(address: str) -> dict[str, str]:
    """The drawings by name."""
    return {"code": qr_code(address), "scissors": svg("scissors")}
