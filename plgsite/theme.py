"""Where the built-in theme, the example and the starters are: in the wheel beside the code, else in the repository."""

import importlib.util
from pathlib import Path  # noqa: TID251 - a place in our own package


def theme_folder() -> Path:
    """The folder of the built-in templates."""
    return _packaged("templates")


def example_folder() -> Path:
    """The folder of the example catalogue's content."""
    packaged = _package() / "builtin" / "example"
    return packaged if packaged.is_dir() else _package().parent / "content"


def docs_folder() -> Path:
    """The folder of the site that is the documentation, without the reference, which is made."""
    return _packaged("docs")


def starters_folder() -> Path:
    """The folder of the texts that `init` and `new` begin with."""
    return _package() / "starters"


def _packaged(name: str) -> Path:
    packaged = _package() / "builtin" / name
    return packaged if packaged.is_dir() else _package().parent / name


def _package() -> Path:
    spec = importlib.util.find_spec("plgsite")
    assert spec is not None and spec.origin is not None
    return Path(spec.origin).parent
