"""The fonts of the brochure: the TTFs of the font package that are used, in a folder of our own."""

import importlib.util
from pathlib import Path  # noqa: TID251 - fonts are files of a package, and Typst wants a folder

FAMILY = "Source Sans Pro"
STYLES = ("Light", "Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")


def font_folder(folder: Path) -> Path:
    """Fills a folder with the fonts in use, and only those.

    The package holds each twice (TTF and OTF), and which one Typst took would be chance.
    """
    spec = importlib.util.find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        raise RuntimeError("the package font-source-sans-pro is not installed")
    package = Path(spec.origin).parent / "files"
    folder.mkdir(parents=True, exist_ok=True)
    for style in STYLES:
        source, target = package / f"SourceSansPro-{style}.ttf", folder / f"SourceSansPro-{style}.ttf"
        if not target.is_file() or target.stat().st_size != source.stat().st_size:
            target.write_bytes(source.read_bytes())
    return folder
