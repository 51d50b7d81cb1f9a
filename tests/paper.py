"""Brochures as a reader sees them: how deep each page is printed, and what their templates say of what stands where."""

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import typst
from PIL import Image

from plgsite.build.brochure_sample import sample
from plgsite.theme import theme_folder
from tests.reading import pages_of_pdf, text_of_pdf
from tests.support import TODAY

POINTS_PER_INCH = 30
SHEET = 297.0
TOP, FOOT = 27.0, 275.0
"""Where the text of a page begins and ends, in millimetres from the top of the sheet."""
AREA = FOOT - TOP
DARK = 235
"""Less light than this is ink."""
BELOW_A_TITLE = 60.0
"""What begins above this, in millimetres, is the first of its page, under a title at most."""


@dataclass(frozen=True)
class Mark:
    """A note of a template: a visual moment, or the beginning or end of what is kept on one page; `y` in millimetres from the top."""

    kind: str
    page: int
    y: float


@dataclass(frozen=True)
class Paper:
    """The pages of a brochure: how deep each is printed, as a part of its text area, and the marks in the order of reading."""

    depths: tuple[float, ...]
    marks: tuple[Mark, ...]
    text: str
    pages: tuple[str, ...] = ()
    """The text of each page."""
    view: Mapping[str, Any] = field(default_factory=dict)
    """What its templates are given."""

    @property
    def decision(self) -> tuple[int, ...]:
        """The pages on which the answers of the decision page begin and end; none where it has no such page."""
        return tuple(one.page for one in self.marks if one.kind.startswith("decision"))

    @property
    def moments(self) -> frozenset[int]:
        """The pages with a picture, a quote or a pattern."""
        return frozenset(one.page for one in self.marks if one.kind == "moment")

    @property
    def before_what_is_kept(self) -> frozenset[int]:
        """The pages before one that begins with a block of more than a third of a page, which is kept whole."""
        found = set()
        for number, one in enumerate(self.marks):
            if one.kind == "kept" and one.y < BELOW_A_TITLE:
                depth, at = 1, number
                while depth:
                    at += 1
                    depth += {"kept": 1, "kept-end": -1}.get(self.marks[at].kind, 0)
                if self.marks[at].page == one.page and self.marks[at].y - one.y > AREA / 3:
                    found.add(one.page - 1)
        return frozenset(found)

    def half_empty(self, least: float = 0.6) -> dict[int, float]:
        """The pages that are printed less deep and may not be: all but the last, a moment, and one before what is kept whole."""
        excused = {len(self.depths)} | self.moments | self.before_what_is_kept
        return {page: round(depth, 2) for page, depth in enumerate(self.depths, 1) if depth < least and page not in excused}


def paper(root: Path, id: str, folder: Path) -> Paper:
    """The brochure of a programme of a site, set in a new folder with the templates that come along."""
    made = sample(root, theme_folder(), TODAY, id).sample
    assert made is not None
    for name, body in made.files.items():
        place = folder / name.lstrip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(body)
    given: dict[str, Any] = {"root": str(folder), "font_paths": [str(folder / "fonts")], "ignore_system_fonts": True}
    main = str(folder / "main.typ")
    pages, warnings = typst.compile_with_warnings(main, format="png", ppi=POINTS_PER_INCH, **given)
    assert [one.message for one in warnings] == []
    found = json.loads(typst.query(main, "<page-mark>", sys_inputs={"marks": "yes"}, **given))
    images = pages if isinstance(pages, list) else [pages]
    pdf = typst.compile(main, format="pdf", **given)
    return Paper(
        depths=tuple(map(_depth, images)),
        marks=tuple(Mark(**one["value"]) for one in found),
        text=text_of_pdf(pdf),
        pages=pages_of_pdf(pdf),
        view=json.loads(made.data)["view"],
    )


def _depth(image: bytes) -> float:
    """How far down from the top of the text area the last ink stands, as a part of it: the foot with the page number is left out."""
    with Image.open(io.BytesIO(image)) as page:
        grey = page.convert("L")
        box = grey.crop((0, 0, grey.width, round(grey.height * FOOT / SHEET))).point(lambda light: 255 if light < DARK else 0).getbbox()
        return (box[3] / grey.height * SHEET - TOP) / AREA if box else 0.0
