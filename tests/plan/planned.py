"""A small site, planned: records without files on disk being made."""

import datetime
from pathlib import Path
from typing import Any

from plgsite.catalogue import Catalogue
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.plan import Plan, plan
from plgsite.projections.settings import Settings
from plgsite.state.read_catalogue import read_catalogue
from plgsite.theme import theme_folder
from tests.filled import filled, site_files
from tests.support import TODAY, SiteFolder

ASSETS = {"brand.css": "1" * 32, "site.css": "2" * 32, "site.js": "3" * 32}
STARTS = datetime.date(2027, 3, 9)

EDITIONS = f"editions: [{{id: een, location: breda, starts: {STARTS}, status: open}}]\n"


def filled_catalogue(root: Path) -> Catalogue:
    """The catalogue of a site in which every field of every record has a value."""
    folder = SiteFolder(root)
    for path, text in site_files(filled()):
        folder.write(path, text)
    loaded = read_catalogue(folder.root, theme_folder(), TODAY)
    assert loaded.catalogue is not None and not loaded.left_out, loaded.diagnostics
    return loaded.catalogue


def planned(folder: SiteFolder, *, today: datetime.date = TODAY, static: tuple[str, ...] = (), **settings: Any) -> Plan:
    """The plan of a site on a day."""
    loaded = read_catalogue(folder.root, theme_folder(), today)
    assert loaded.catalogue is not None and not loaded.left_out, loaded.diagnostics
    return plan(loaded.catalogue, Settings(today=today, theme_assets=ASSETS, **settings), dict.fromkeys(static, "4" * 32))


def paths(found: Plan) -> set[str]:
    return {artifact.path for artifact in found.artifacts}


def at(found: Plan, path: str) -> Artifact:
    return next(artifact for artifact in found.artifacts if artifact.path == path)


def family(found: Plan, name: str) -> list[Artifact]:
    return [artifact for artifact in found.artifacts if artifact.family == name]
