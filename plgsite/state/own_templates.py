"""Templates of the site's own: what they lack, what of them is of no use, and which of them is to blame for what a built-in one misses."""

from collections.abc import Iterable, Iterator
from pathlib import Path  # noqa: TID251

from plgsite.diagnostics import Diagnostic, Report
from plgsite.plan.machines.hosting import HOSTING
from plgsite.projections.identity import BRAND_STYLE
from plgsite.render.brochures import FOLDER as BROCHURE
from plgsite.render.brochures import GUIDE_FOLDER
from plgsite.render.overrides import overrides
from plgsite.render.page_views import VIEWS
from plgsite.render.templates import BUILTIN, OWN, closures, environment
from plgsite.render.typst_overrides import BrochureFiles
from plgsite.source.snapshot import Snapshot, snapshot
from plgsite.state.theme import ASSETS, SiteTheme, site_theme
from plgsite.templating.environment import PageEnvironment

ALL_TEMPLATES = tuple(f"pages/{family}.html" for family in VIEWS if family not in ("brochure-pdf", "guide", "redirects", "hosting"))
"""Those of pages: a site may lack some of these pages today."""
OTHER_TEMPLATES = (*HOSTING.values(), "redirects.txt", f"{ASSETS}{BRAND_STYLE}")
DOCUMENTS = ("main.typ", f"{GUIDE_FOLDER}main.typ")


def own_templates(env: PageEnvironment, theme: SiteTheme, files: Snapshot, used: Iterable[str]) -> Iterator[Diagnostic]:
    """What there is to say of the site's own templates. `used` are those that are asked for today."""
    yield from overrides(env, theme.shelf, tuple(sorted({*used, *ALL_TEMPLATES, *OTHER_TEMPLATES})))
    if any(path.startswith(OWN) for path in theme.typst.values()):
        yield from _brochure_files(theme, files).unused(DOCUMENTS)


def blamed(faults: tuple[Diagnostic, ...], theme: SiteTheme, files: Snapshot) -> Iterable[Diagnostic]:
    """The faults of what was made; those of brochures stand at the file that is to blame."""
    if faults and any(path.startswith(OWN) for path in theme.typst.values()):
        return _brochure_files(theme, files).blamed(faults)
    return faults


def own_styles(files: Snapshot) -> dict[str, str]:
    """The style sheets of the site's own, by path."""
    paths = (path for path in files.files if path.endswith(".css") and path.startswith((f"{OWN}{ASSETS}", "static/")))
    return {path: files.read(path).decode("utf-8", "replace") for path in paths}


def templates_alone(root: Path, theme: Path) -> tuple[Diagnostic, ...]:
    """What the templates of a site lack, and what in them shows nowhere, whatever its content is."""
    files, _ = snapshot(root, theme)
    report = Report()
    found = site_theme(files, report)
    env = environment(found.shelf)
    closures(env, found.shelf, ALL_TEMPLATES, report)
    report.extend(fault for fault in own_templates(env, found, files, ()) if fault.code != "unused-template")
    return report.diagnostics


def _brochure_files(theme: SiteTheme, files: Snapshot) -> BrochureFiles:
    built_in = {name: path for name in theme.typst if (path := f"{BUILTIN}{BROCHURE}{name}") in files.files}
    read = {path: files.read(path).decode("utf-8", "replace") for path in {*theme.typst.values(), *built_in.values()}}
    return BrochureFiles(
        texts={name: read[path] for name, path in theme.typst.items()},
        ours={name: read[path] for name, path in built_in.items()},
        paths=theme.typst,
    )
