"""The theme as this site sees it: templates, brochure sources and assets, the site's own files before the built-in ones."""

from collections.abc import Mapping

from msgspec import Struct

from plgsite.diagnostics import Report
from plgsite.digest import Digest, digest_of
from plgsite.projections.identity import BRAND_STYLE
from plgsite.render.brochures import FOLDER as BROCHURE
from plgsite.render.brochures import GUIDE_FOLDER
from plgsite.render.templates import BUILTIN, OWN, Shelf
from plgsite.source.snapshot import Snapshot
from plgsite.yaml.front_matter import decode

ASSETS = "assets/"
BROCHURE_ROOT = f"{BROCHURE}main.typ"
GUIDE_ROOT = f"{BROCHURE}{GUIDE_FOLDER}main.typ"


class SiteTheme(Struct, frozen=True, kw_only=True):
    """`shelf` holds the Jinja templates; `typst` and `assets` say for each name which file answers to it."""

    shelf: Shelf
    typst: Mapping[str, str]
    assets: Mapping[str, str]

    def brochure_digest(self, found: Mapping[str, Digest]) -> Digest:
        """The closure of the brochure: every `.typ` file but those of the studiegids, for any of them may be imported."""
        return digest_of({name: found[path] for name, path in self.typst.items() if not name.startswith(GUIDE_FOLDER)})

    def guide_digest(self, found: Mapping[str, Digest]) -> Digest:
        """The closure of the studiegids: every `.typ` file there is."""
        return digest_of({name: found[path] for name, path in self.typst.items()})


def site_theme(snapshot: Snapshot, report: Report) -> SiteTheme:
    """All of the theme."""
    texts: dict[str, str] = {}
    typst: dict[str, str] = {}
    assets: dict[str, str] = {}
    for prefix in (BUILTIN, OWN):
        for path in snapshot.under(prefix):
            name = path.removeprefix(prefix)
            if name.startswith(BROCHURE):
                typst[name.removeprefix(BROCHURE)] = path
                continue
            if name.startswith(ASSETS):
                assets[name.removeprefix(ASSETS)] = path
            if not name.startswith(ASSETS) or name == ASSETS + BRAND_STYLE:
                text = _text(snapshot, path, report)
                if text is not None:
                    texts[path] = text
    return SiteTheme(shelf=Shelf(texts), typst=dict(sorted(typst.items())), assets=dict(sorted(assets.items())))


def _text(snapshot: Snapshot, path: str, report: Report) -> str | None:
    return decode(snapshot.read(path), path, report)
