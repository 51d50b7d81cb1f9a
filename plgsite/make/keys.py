"""The keys of artifacts, and what a preview leaves out."""

from collections.abc import Iterable, Mapping, Sequence

from plgsite.digest import Digest
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.artifacts.key import Key, Shared, key
from plgsite.publish.output import Surveyed
from plgsite.state.request import Request
from plgsite.state.site_files import SiteFiles


def keys_of(
    request: Request, site: SiteFiles, artifacts: Sequence[Artifact], templates: Mapping[str, Digest], before: Surveyed
) -> tuple[dict[str, Key], frozenset[str]]:
    """The keys of artifacts by path, and the PDFs that are left out: rank 0 first, for the others may depend on it."""
    shared: Shared = {}

    def keyed(some: Iterable[Artifact], made: Mapping[str, Digest]) -> dict[str, Key]:
        return {one.path: key(one, templates, site.toolchain, made, shared) for one in some}

    rank_0 = keyed((one for one in artifacts if one.rank == 0), {})
    unmade = _unmade(request, site, artifacts, rank_0, before)
    return rank_0 | keyed((one for one in artifacts if one.rank > 0), _shown(rank_0, unmade)), unmade


UNMADE = "not made"
"""What stands in the key of a page for a PDF whose pages and size it cannot say yet."""


def _unmade(request: Request, site: SiteFiles, artifacts: Sequence[Artifact], keys: Mapping[str, Key], before: Surveyed) -> frozenset[str]:
    """The PDFs that a preview leaves out: those that nobody asked for and that were not made before from the same."""
    if not request.preview:
        return frozenset()
    wanted = {one.path: keys[one.path].digest for one in artifacts if one.medium == "pdf" and one.path not in request.printed}
    missing = {path: digest for path, digest in wanted.items() if before.keys.get(path) != digest}
    unmade = site.memory.unmade & frozenset(missing.values()) if site.memory else frozenset()
    known = site.cache.get_facts(digest for digest in missing.values() if digest not in unmade)
    found = {path: digest for path, digest in missing.items() if digest not in known}
    if site.memory:
        site.memory.unmade = frozenset(found.values())
    return frozenset(found)


def _shown(keys: Mapping[str, Key], unmade: frozenset[str]) -> dict[str, Digest]:
    """What artifacts of rank 0 count for in the keys of those that show their facts."""
    return {path: UNMADE if path in unmade else one.digest for path, one in keys.items()}
