"""Makes what no site has a say in where plgsite is built for installation: `pip install`, editable or not, and `python -m build`."""

import sys
from pathlib import Path  # noqa: TID251 - the checkout that is built
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class MadeAhead(BuildHookInterface[Any]):
    """Writes the theme's templates as Python and the package's fonts for browsers, of which git knows nothing and the wheel does."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        sys.path.insert(0, self.root)
        from plgsite.render import compiled, shipped_fonts

        theme = Path(self.root) / "templates"
        found = [path for pattern in ("**/*.html", "*.txt", "assets/brand.css") for path in theme.glob(pattern)]
        texts = {f"builtin/{path.relative_to(theme).as_posix()}": path.read_text(encoding="utf-8") for path in found}
        compiled.FILE.write_bytes(compiled.compile_theme(texts))
        shipped_fonts.FILE.write_bytes(shipped_fonts.made_fonts())
        build_data["artifacts"] += [f"/plgsite/render/{file.name}" for file in (compiled.FILE, shipped_fonts.FILE)]
