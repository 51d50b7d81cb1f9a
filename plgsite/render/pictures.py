"""Photos: their size, and their renditions for pages and for print. Upright, in sRGB, and without anything that a camera noted of place
and time."""

import io
import re
import struct
import warnings
from collections.abc import Sequence
from typing import Any

from plgsite.catalogue import Form, Shape

MOST_MOVING_PIXELS = 400_000_000
MOST_PIXELS = 80_000_000
"""Larger than any camera's picture that belongs on a page: a file of a few bytes can claim to be so large that it fills the memory."""
QUALITY = {"AVIF": 60, "JPEG": 80}
SPEED = 8
TURNED = (5, 6, 7, 8)
"""Orientations that change width and height (Exif 2.3, tag 0x0112)."""
ORIENTATION = 0x0112

_SVG = re.compile(r"<svg\b[^>]*>", re.DOTALL)
_NUMBER = r"\s*=\s*[\"']\s*([0-9.]+)(?:px)?\s*[\"']"
_BOX = re.compile(r"\bviewBox\s*=\s*[\"']\s*[-0-9.]+[\s,]+[-0-9.]+[\s,]+([0-9.]+)[\s,]+([0-9.]+)")


def shape(path: str, data: bytes) -> Shape:
    """Size and form of a picture, from the beginning of its file. Raises ValueError for what is no picture."""
    return _drawing(data) if path.lower().endswith(".svg") else _photo(data)


def _drawing(data: bytes) -> Shape:
    found = _SVG.search(data[:20_000].decode("utf-8", "replace"))
    if not found:
        raise ValueError("there is no <svg> in it")
    sizes = [re.search(rf"\b{name}{_NUMBER}", found[0]) for name in ("width", "height")]
    box = _BOX.search(found[0])
    if sizes[0] and sizes[1]:
        width, height = float(sizes[0][1]), float(sizes[1][1])
    elif box:
        width, height = float(box[1]), float(box[2])
    else:
        return Shape()
    return Shape(width=max(1, round(width)), height=max(1, round(height)))


def _photo(data: bytes) -> Shape:
    with _opened(data) as image:
        width, height = image.size
        moves = getattr(image, "is_animated", False)
        if image.getexif().get(ORIENTATION) in TURNED:
            width, height = height, width
        form: Form = "as it is" if moves else "cutout" if image.has_transparency_data else "photo"
        _decode(image)
    return Shape(width=width, height=height, form=form)


def _decode(image: Any) -> None:
    """Reads all of a picture, so that one which is cut off is found where its record is checked. Raises ValueError for a damaged one."""
    frames = getattr(image, "n_frames", 1)
    if frames * image.width * image.height > MOST_MOVING_PIXELS:
        raise ValueError(f"it moves, in {frames} pictures of {image.width} x {image.height} pixels; that is too much")
    if image.format == "JPEG":
        image.draft(None, (image.width // 8, image.height // 8))  # all of the file is read, and an eighth of it drawn
    for number in range(frames):
        image.seek(number)
        image.load()


def _opened(data: bytes) -> Any:
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data))
    except UnidentifiedImageError as error:
        raise ValueError("it is no picture, or its name has the wrong ending") from error
    except Image.DecompressionBombError as error:
        raise ValueError("it has too many pixels") from error
    except (OSError, SyntaxError, ValueError, LookupError, TypeError, EOFError, ArithmeticError, struct.error) as error:
        raise ValueError(f"it is damaged: {error}") from error
    if image.width * image.height > MOST_PIXELS:
        raise ValueError(f"it has {image.width} x {image.height} pixels, more than {MOST_PIXELS // 1_000_000} million")
    return image


def made_of(data: bytes, wanted: Sequence[tuple[str, int, int]]) -> tuple[bytes, ...]:
    """A picture in some formats (avif, jpg, png) and sizes. The same bytes each time. Raises ValueError for a file that is damaged."""
    with _opened(data) as image:
        try:
            upright = _upright(image, max(width for _, width, _ in wanted))
        except (OSError, SyntaxError, ValueError, EOFError) as error:
            raise ValueError(f"it is damaged: {error}") from error
    sizes: dict[tuple[int, int], Any] = {}
    found = []
    for format, width, height in wanted:
        if (width, height) not in sizes:
            sizes[width, height] = upright if upright.size == (width, height) else _resized(upright, width, height)
        found.append(_saved(sizes[width, height], format))
    return tuple(found)


def _resized(image: Any, width: int, height: int) -> Any:
    from PIL import Image

    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _upright(image: Any, width: int) -> Any:
    """The picture as it is to be seen, in RGB or RGBA of sRGB, with nothing beside its pixels."""
    from PIL import Image, ImageOps

    transparent = image.has_transparency_data
    if image.format == "JPEG":
        image.draft(None, (2 * width, 2 * width))  # decodes at once nearer to the size that is wanted
    image.load()
    profile = image.info.get("icc_profile")
    turned = ImageOps.exif_transpose(image)
    plain = _in_srgb(_eight_bits(turned), profile, "RGBA" if transparent else "RGB")
    return Image.frombytes(plain.mode, plain.size, plain.tobytes())


def _eight_bits(image: Any) -> Any:
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value / 256).convert("L")
    return image


def _in_srgb(image: Any, profile: bytes | None, mode: str) -> Any:
    """The picture in sRGB; one whose profile cannot be read is taken to be so already."""
    from PIL import ImageCms

    if profile and image.mode in ("RGB", "CMYK", "L"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
            return converted.convert(mode) if converted else image.convert(mode)
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return image.convert(mode)


def _saved(image: Any, format: str) -> bytes:
    made = io.BytesIO()
    if format == "avif":
        image.save(made, "AVIF", quality=QUALITY["AVIF"], speed=SPEED, max_threads=1)
    elif format == "jpg":
        image.save(made, "JPEG", quality=QUALITY["JPEG"], progressive=True, optimize=True)
    else:
        image.save(made, "PNG", compress_level=9)
    return made.getvalue()
