"""The answer to how much of the last build holds, and the summary that it is found by."""

from typing import Any, Literal

from msgspec import Struct

from plgsite.digest import Digest, digest_of
from plgsite.publish.manifest import manifest_digest
from plgsite.publish.signatures import Signature, is_lasting
from plgsite.state.last_build import LastBuild, Recalled, Summary
from plgsite.state.memory import Known
from plgsite.state.request import Outcome, Request
from plgsite.state.site_files import SiteFiles

SAME = ("base_url", "drafts", "future", "expired", "brochures", "for_printer", "search", "strict", "preview")
"""What of a request decides what is published, beside the day."""


class Holds(Struct, frozen=True, kw_only=True):
    """How much of the last build holds.

    all: nothing is to be done. sources: the output is lost or another one, but what it held is to be published again. all but text: nothing
    differs but the own text of some records (`edited`, the new entries). all but facts: nothing but facts and own text of programmes.
    nothing: all is to be looked at.
    """

    what: Literal["all", "sources", "all but text", "all but facts", "nothing"]
    last: LastBuild | Recalled | None = None
    edited: tuple[Any, ...] = ()
    known: Known | None = None


NOTHING = Holds(what="nothing")


def asked(request: Request, toolchain: Digest) -> Digest:
    """Equal if the same was asked of the same tools."""
    return digest_of([toolchain, {name: getattr(request, name) for name in SAME}])


def untouched_files(site: SiteFiles) -> Digest:
    """Equal if no file was touched."""
    return digest_of(site.listed.files)


def summary_of(request: Request, site: SiteFiles, outcome: Outcome) -> Summary:
    """The summary of a build that is published."""
    return Summary(
        asked=asked(request, site.toolchain),
        untouched=untouched_files(site) if _is_at_rest(site) else "",
        contents=digest_of(site.digests),
        manifest="" if site.memory else manifest_digest(request.output),
        since=request.today,
        outcome=outcome,
    )


def _is_at_rest(site: SiteFiles) -> bool:
    """Whether it can be said later that no file was touched since."""
    return all(is_lasting(Signature(*signature), site.moment) for signature in site.listed.files.values())
