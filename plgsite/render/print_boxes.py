"""The boxes of a PDF for the printer. Typst writes the paper and the trim; the bleed, which lies between them, is written here."""

import re
from bisect import bisect

BLEED = 3 * 72 / 25.4
"""In points, 3 mm: how far colour reaches over the trim (`bleed.typ`)."""
_TRIM = re.compile(rb"\n\d+ 0 obj\n<</Type/Page/[^\n]*?/TrimBox\[([\d. ]+)\]")
_ENTRY = re.compile(rb"(\d{10}) (\d{5}) n")


def with_bleed_box(pdf: bytes) -> bytes:
    """The PDF with a BleedBox on each of its pages. Raises ValueError where a page says no trim."""
    found = list(_TRIM.finditer(pdf))
    if len(found) != len(re.findall(rb"\n\d+ 0 obj\n<</Type/Page/", pdf)) or not found:
        raise ValueError("a page of the edition for the printer has no trim box")
    boxes = [(one.end(), _bleed_box(one[1])) for one in found]
    table = pdf.rindex(b"\nxref\n") + 1
    pieces, done = [], 0
    for at, box in boxes:
        pieces += [pdf[done:at], box]
        done = at
    return b"".join((*pieces, pdf[done:table], _moved(pdf[table:], table, boxes)))


def _bleed_box(trim: bytes) -> bytes:
    left, bottom, right, top = (float(side) for side in trim.split())
    sides = (left - BLEED, bottom - BLEED, right + BLEED, top + BLEED)
    return f"/BleedBox[{' '.join(f'{side:.3f}' for side in sides)}]".encode()


def _moved(tail: bytes, table: int, boxes: list[tuple[int, bytes]]) -> bytes:
    """The table of objects with each at the place that it has now, and the place of the table itself."""
    places = [at for at, _ in boxes]
    added = [0]
    for _, box in boxes:
        added.append(added[-1] + len(box))

    def entry(found: re.Match[bytes]) -> bytes:
        at = int(found[1])
        return b"%010d %s n" % (at + added[bisect(places, at)], found[2])

    entries, _, end = tail.partition(b"trailer")
    moved = re.sub(rb"startxref\n\d+", b"startxref\n%d" % (table + added[-1]), end)
    return _ENTRY.sub(entry, entries) + b"trailer" + moved
