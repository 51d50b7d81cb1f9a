"""What may stay in memory between the builds of one site: only what is a function of bytes that have a digest, so nothing can go stale."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plgsite.digest import Digest
from plgsite.publish.signatures import Seen, Signature

if TYPE_CHECKING:
    from plgsite.load.parsed import Parsed
    from plgsite.projections.projections import Projections
    from plgsite.publish.output import Surveyed
    from plgsite.state.last_build import LastBuild
    from plgsite.state.request import Request
    from plgsite.state.theme import SiteTheme
    from plgsite.templating.environment import PageEnvironment


@dataclass(frozen=True, kw_only=True)
class Known:
    """What was found out of all records and of the theme, for a build that has only some texts to look at."""

    projections: "Projections"
    theme: "SiteTheme"
    env: "PageEnvironment"
    lists: frozenset[str] = frozenset()
    """The paths of all lists, where all of them were planned."""


@dataclass(frozen=True, kw_only=True)
class Held:
    """The record of the last build of a session, whom it answered, and what it found out."""

    request: "Request"
    last: "LastBuild"
    known: Known


@dataclass(slots=True)
class Memory:
    """Files as parsed, by the key that the cache has them under; the digests of files by signature. The toolchain is this process."""

    toolchain: Digest = ""
    parsed: "dict[Digest, Parsed]" = field(default_factory=dict)
    sources: Mapping[str, Seen] = field(default_factory=dict)
    published: Mapping[str, Seen] = field(default_factory=dict)
    unmade: frozenset[Digest] = frozenset()
    """The keys of PDFs that the cache was found not to have."""
    surveyed: "Surveyed | None" = None
    """What the last build left in the output, which is a folder of the preview's own."""
    manifest: Signature | None = None
    """The manifest that it left: while that is there, so is the rest."""
    held: Held | None = None
