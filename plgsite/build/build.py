"""One build of a site, under its lock: as much as is needed after the last one."""

from msgspec.structs import replace

from plgsite.build.reuse.holds import Holds, summary_of
from plgsite.build.reuse.how_much_holds import how_much_holds
from plgsite.build.reuse.restore import restored
from plgsite.publish.beside import clear_beside
from plgsite.publish.signatures import moment_now, remember_signatures
from plgsite.render.toolchain import toolchain
from plgsite.source.snapshot import snapshot
from plgsite.state.last_build import Recalled, remember, remember_summary
from plgsite.state.memory import Held, Memory
from plgsite.state.request import Outcome, Progress, Request, silent
from plgsite.state.site_files import SiteFiles
from plgsite.storage.cache import open_cache
from plgsite.storage.errors import Notice, OutputRefused
from plgsite.storage.lock import site_lock


def build(request: Request, progress: Progress = silent, memory: Memory | None = None) -> Outcome:
    """Builds a site. Faults of content and templates are in the outcome; raises MachineFault when the machine stands in the way.

    With a memory, what it holds is not read again, and what was read stays in it.
    """
    with site_lock(request.cache, to_write=request.publish), open_cache(request.cache) as cache:
        notices = _made_ready(request) if request.publish else ()
        moment = moment_now(request.cache, request.root)
        files, faults = snapshot(request.root, request.theme, follow_links=request.follow_links)
        tools = memory.toolchain if memory else toolchain()
        site = SiteFiles(listed=files, cache=cache, toolchain=tools, faults=faults, moment=moment, memory=memory)
        holds = how_much_holds(request, site)
        if holds.what == "all" and holds.last:
            outcome = replace(holds.last.summary.outcome, was_current=True)
        else:
            outcome = _built(request, site, holds, progress)
            _remember_sources(request, site)
        return replace(outcome, leavings=files.leavings, notices=(*outcome.notices, *(f"{one.path}: {one.message}" for one in notices)))


def _made_ready(request: Request) -> tuple[Notice, ...]:
    """Removes what a killed publication left beside the output; tells of what stays. Raises MachineFault where an exchange of the whole
    output was asked for and cannot be done: before anything is made."""
    notices = clear_beside(request.output)
    if request.atomic:
        from plgsite.publish.atomic import refuse_if_impossible  # most publications have no use for it

        if notices:
            raise OutputRefused(f"--atomic needs the place of what lies beside '{request.output}'; nothing was written", notices=notices)
        refuse_if_impossible(request.output)
    return notices


def _built(request: Request, site: SiteFiles, holds: Holds, progress: Progress) -> Outcome:
    """The shortest build that is right; each falls through to the next."""
    if holds.what == "sources" and holds.last and (outcome := restored(request, site, holds.last)):
        if isinstance(holds.last, Recalled):
            remember_summary(holds.last, summary_of(request, site, holds.last.summary.outcome))
        return outcome
    done = None
    if holds.what in ("all but text", "all but facts"):
        from plgsite.build.reuse.build_edited import build_edited  # what stands above needs hardly any library

        done = build_edited(request, site, holds, progress)
    if done is None:
        from plgsite.build.whole import build_whole  # and this needs all of them

        done = build_whole(request, site, progress)
    if done.record and done.known and site.memory:
        site.memory.held = Held(request=replace(request, printed=frozenset()), last=done.record, known=done.known)
    elif done.record:
        remember(site.cache, request.output, done.record)
    return done.outcome


def _remember_sources(request: Request, site: SiteFiles) -> None:
    """What the next build need not read."""
    at_rest = site.at_rest()
    if not (site.memory and site.memory.sources):
        remember_signatures(site.cache, request.root, at_rest)
    if site.memory:
        site.memory.sources = at_rest


class BuildSession:
    """The builds of one site, one after the other, as in a preview: what was read stays in memory."""

    def __init__(self) -> None:
        self._memory = Memory(toolchain=toolchain())

    def build(self, request: Request, progress: Progress = silent) -> Outcome:
        """Builds as `build` does, with what is in memory. Raises MachineFault as that does."""
        return build(request, progress, self._memory)
