"""What all steps of a build after the plan look at, as one frozen value; and what a site is planned for."""

from collections.abc import Mapping

from msgspec import Struct

from plgsite.digest import Digest
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.artifacts.key import Key
from plgsite.projections.settings import Settings
from plgsite.publish.output import Surveyed
from plgsite.render.template_links import records_named
from plgsite.render.templates import BUILTIN
from plgsite.state.request import Progress, Request
from plgsite.state.site_files import SiteFiles
from plgsite.state.theme import ASSETS, SiteTheme
from plgsite.state.wanted_index import WantedIndex
from plgsite.templating.environment import PageEnvironment
from plgsite.views.frame.fonts import is_font


class Build(Struct, frozen=True, kw_only=True):
    """A build that knows what it wants.

    `templates` holds the closures of the templates. `artifacts` is what the output is to hold: all of it, or what an edit may have changed.
    `keys` are theirs by path, `unmade` the PDFs that a preview leaves out, `before` what lies in the output.
    """

    request: Request
    site: SiteFiles
    theme: SiteTheme
    env: PageEnvironment
    templates: Mapping[str, Digest]
    artifacts: tuple[Artifact, ...]
    index: WantedIndex | None
    keys: Mapping[str, Key]
    unmade: frozenset[str]
    before: Surveyed
    progress: Progress

    def wanted(self, artifact: Artifact) -> Digest:
        """The key that an artifact is to have."""
        return self.keys[artifact.path].digest


def settings_of(request: Request, site: SiteFiles, theme: SiteTheme) -> Settings:
    """What a site is planned for."""
    return Settings(
        today=request.today,
        base_url=request.base_url,
        brochures=request.brochures,
        for_printer=request.for_printer,
        search=request.search,
        keyed_assets=not request.preview,
        theme_assets={name: site.digests[path] for name, path in theme.assets.items()},
        added_assets=frozenset(name for name in theme.assets if f"{BUILTIN}{ASSETS}{name}" not in site.digests),
        named=records_named(theme.shelf.own),
        fonts={path: digest for path, digest in site.digests.items() if is_font(path)},
    )
