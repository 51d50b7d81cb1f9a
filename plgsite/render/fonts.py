"""The bytes of a face: of a font package, or of the site."""

import importlib.util
import io
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path  # noqa: TID251 - fonts are files of packages
from typing import Any

from plgsite.views.frame.faces import FONT_PIECES, OFL, PACKAGE_FACES, PACKAGE_PREFIX, TITLE_FACES


def font_bytes(source: str, read: Callable[[str], bytes]) -> bytes:
    """A face by its source: of a font package, or a file of the site."""
    return package_face(source) if source.startswith(PACKAGE_PREFIX) else read(source)


@lru_cache(maxsize=16)
def package_face(source: str, *, printed: bool = False) -> bytes:
    """A face of a font package as a font that does not vary, with the characters of all pieces and no others: two such faces are smaller
    than what lies between them. In print it is always kerned. The same bytes each time."""
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    options = subset.Options()
    options.hinting = False
    options.layout_features = ["kern"] if printed or PACKAGE_FACES[source].kerned else []
    options.name_IDs, options.name_languages = ["*"], ["*"]
    options.notdef_outline = True
    options.drop_tables += ["GSUB", "DSIG", "BASE", "STAT", "meta"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for piece in FONT_PIECES.values() for first, last in piece for code in range(first, last + 1)])
    with TTFont(variable_font(source), recalcTimestamp=False) as font:
        subsetter.subset(font)  # what is left can be moved along its axes in no time
        instantiateVariableFont(font, dict(PACKAGE_FACES[source].at), inplace=True)
        _name(font, TITLE_FACES.get(source))
        made = io.BytesIO()
        font.save(made)
    return made.getvalue()


_FAMILY, _LICENCE = 1, 13
BESIDE_IT = (16, 17, 21, 22, 25)
"""The names by which typesetters find a family before they look at that one."""


def _name(font: Any, titles: str | None) -> None:
    """Gives a face the name of its family, not that of the face from which the font varies."""
    names = font["name"]
    family = titles or names.getDebugName(BESIDE_IT[0]) or names.getDebugName(_FAMILY)
    names.names = [record for record in names.names if record.nameID not in BESIDE_IT]
    for record in names.names:
        if record.nameID == _FAMILY:
            record.string = family
        elif record.nameID == _LICENCE and OFL in str(record):
            record.string = f"{OFL}, Version 1.1"


def axes_of(source: str) -> tuple[int, ...]:
    """Where a face of a font package is on the axes of its file, in their order there."""
    from fontTools.ttLib import TTFont

    at = PACKAGE_FACES[source].at
    with TTFont(variable_font(source), lazy=True) as font:
        return tuple(at[axis.axisTag] for axis in font["fvar"].axes)


def variable_font(source: str) -> Path:
    """The file of a font package that holds a face."""
    face = PACKAGE_FACES[source]
    return package_folder(face.package) / "files" / face.file


def package_folder(package: str) -> Path:
    """Where a font package lies. Raises RuntimeError where it is not installed."""
    spec = importlib.util.find_spec(package.replace("-", "_"))
    if spec is None or spec.origin is None:
        raise RuntimeError(f"the package {package} is not installed")
    return Path(spec.origin).parent
