"""Compiles the theme's templates where plgsite is built for installation: `pip install`, editable or not, and `python -m build`."""

import sys
from pathlib import Path  # noqa: TID251 - the checkout that is built
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTemplates(BuildHookInterface[Any]):
    """Writes `plgsite/render/compiled.json`, of which git knows nothing and the wheel does."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        sys.path.insert(0, self.root)
        from plgsite.render.compiled import FILE, compile_theme

        theme = Path(self.root) / "templates"
        found = [path for pattern in ("**/*.html", "*.txt", "assets/brand.css") for path in theme.glob(pattern)]
        texts = {f"builtin/{path.relative_to(theme).as_posix()}": path.read_text(encoding="utf-8") for path in found}
        FILE.write_bytes(compile_theme(texts))
        build_data["artifacts"].append("/plgsite/render/compiled.json")
