"""What one brochure is made from, for who changes its templates."""

import datetime
import json
from collections.abc import Mapping
from pathlib import Path  # noqa: TID251 - the folders that the command line names

from msgspec import Struct

from plgsite.diagnostics import Diagnostic, Report
from plgsite.load.declared import declared_in
from plgsite.load.load import load
from plgsite.load.logos import logo_files
from plgsite.load.read import read_source
from plgsite.machine import in_scratch, scratch_folder
from plgsite.make.brochures import press_in, without_guide
from plgsite.make.printable import printable
from plgsite.plan.plan import plan
from plgsite.projections.settings import Settings
from plgsite.render.brochures import brochure_data
from plgsite.rules.publication import Admit
from plgsite.source.layout import SITE, sources
from plgsite.source.snapshot import snapshot
from plgsite.state.picture_shapes import picture_shapes
from plgsite.state.theme import site_theme
from plgsite.storage.cache import open_cache
from plgsite.views.frame.fonts import is_font


class Sample(Struct, frozen=True, kw_only=True):
    """The data as JSON, and all files of a folder in which Typst can make the brochure: templates, data, pictures, fonts."""

    data: str
    files: Mapping[str, bytes]


class Sampled(Struct, frozen=True, kw_only=True):
    """The sample of a programme; None where there is no brochure of that id. `ids` are those that there are."""

    sample: Sample | None
    ids: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]


def sample(root: Path, built_in: Path, today: datetime.date, id: str) -> Sampled:
    """What the brochure of a programme is made from on a day; writes nothing. Drafts and what is not due yet can be asked for too."""
    files, faults = snapshot(root, built_in)
    report = Report(list(faults))
    declared = declared_in(files.read(SITE) if SITE in files.files else None)
    found = [
        read_source(source, files.read(source.path), {path: files.read(path) for path in source.pieces}, declared)
        for source in sources(files.under("content/"), report)
    ]
    known = {path: files.digest(path) for path in files.files}
    with scratch_folder("the data of a brochure") as folder, open_cache(folder) as cache:
        looks = picture_shapes(files, known, cache, logos=logo_files(found, files))
    loaded = load(files, found, today, Admit(drafts=True, future=True, expired=True), keep_going=True, shapes=looks)
    report.extend(loaded.diagnostics)
    if loaded.catalogue is None:
        return Sampled(sample=None, ids=(), diagnostics=report.diagnostics)
    theme = site_theme(files, report)
    settings = Settings(
        today=today,
        theme_assets={name: known[path] for name, path in theme.assets.items()},
        fonts={path: digest for path, digest in known.items() if is_font(path)},
    )
    planned = plan(loaded.catalogue, settings, {})
    printed = [one for one in planned.artifacts if one.family == "brochure-pdf" and not one.inputs.for_print]
    brochures = {one.record.removeprefix("programme:"): one for one in printed}
    if id not in brochures:
        return Sampled(sample=None, ids=tuple(sorted(brochures)), diagnostics=report.diagnostics)
    artifact = brochures[id]
    with scratch_folder("the data of a brochure") as folder, in_scratch("the data of a brochure"):
        press = without_guide(press_in(folder, files, theme, artifact.inputs.imprint.typefaces))
        data = json.dumps(brochure_data(press, artifact)[0], ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        fonts = {f"fonts/{path.relative_to(press.fonts).as_posix()}": path.read_bytes() for path in Path(press.fonts).rglob("*.?tf")}
    pictures = {at: printable(files, file, artifact.inputs.imprint.language) for at, file in artifact.inputs.files}
    together = {**press.sources, "data.json": data.encode(), **pictures, **fonts}
    return Sampled(
        sample=Sample(data=data, files=dict(sorted(together.items()))), ids=tuple(sorted(brochures)), diagnostics=report.diagnostics
    )
