"""Looking at a site without building it."""

import datetime
from pathlib import Path  # noqa: TID251 - the folders that the command line names

from plgsite.diagnostics import Report
from plgsite.load.declared import declared_in
from plgsite.load.load import Loaded, load
from plgsite.load.read import read_source
from plgsite.rules.publication import Admit
from plgsite.source.layout import SITE, sources
from plgsite.source.snapshot import snapshot


def read_catalogue(root: Path, theme: Path, today: datetime.date) -> Loaded:
    """The catalogue of a site, those with faults left out; writes nothing."""
    files, faults = snapshot(root, theme)
    report = Report(list(faults))
    declared = declared_in(files.read(SITE) if SITE in files.files else None)
    parsed = [
        read_source(source, files.read(source.path), {path: files.read(path) for path in source.pieces}, declared)
        for source in sources(files.under("content/"), report)
    ]
    loaded = load(files, parsed, today, Admit(), keep_going=True)
    report.extend(loaded.diagnostics)
    return Loaded(catalogue=loaded.catalogue, diagnostics=report.diagnostics, left_out=loaded.left_out)
