"""One build of a site, under its lock: nothing to do if nothing changed; what was published before again; else the whole way."""

from msgspec.structs import replace

from plgsite.build.memory import Memory
from plgsite.build.request import Outcome, Progress, Request, silent
from plgsite.build.reuse.current import Last, last_build, remember_build
from plgsite.build.reuse.restore import restored
from plgsite.build.site_files import SiteFiles, digests, lasting, recalled
from plgsite.load.snapshot import snapshot
from plgsite.publish.cache import open_cache
from plgsite.publish.lock import site_lock
from plgsite.publish.signatures import moment_now, recall_signatures, remember_signatures
from plgsite.render.toolchain import toolchain


def build(request: Request, progress: Progress = silent, memory: Memory | None = None) -> Outcome:
    """Builds a site. Faults of content and templates are in the outcome; raises MachineFault when the machine stands in the way.

    With a memory, what it holds is not read again, and what was read stays in it.
    """
    with site_lock(request.cache), open_cache(request.cache) as cache:
        moment = moment_now(request.cache, request.root)
        files, faults = snapshot(request.root, request.theme)
        tools = memory.toolchain if memory else toolchain()
        last = Last(request, files, tools, moment)
        current = None if memory or faults else last_build(cache, last)
        if current is not None:
            return replace(current, leavings=files.leavings)
        remembered = memory.sources if memory and memory.sources else recall_signatures(cache, request.root)
        files = recalled(files, remembered)
        found = digests(files)
        site = SiteFiles(snapshot=files, digests=found, cache=cache, toolchain=tools, faults=faults, moment=moment, memory=memory)
        outcome = None if memory or faults else restored(request, site, last)
        if outcome is None:
            from plgsite.build.reuse.continued import continued
            from plgsite.build.whole import assemble  # needs all libraries; what stands above needs hardly any

            outcome = None if memory or faults else continued(request, site, last, progress)
            outcome = outcome or assemble(request, site, progress)
        at_rest = lasting(files, found, moment)
        if not (memory and memory.sources):
            remember_signatures(cache, request.root, at_rest)
        if memory:
            memory.sources = at_rest
        else:
            remember_build(cache, last, outcome, found)
        return replace(outcome, leavings=files.leavings)


class Session:
    """The builds of one site, one after the other."""

    def __init__(self) -> None:
        self._memory = Memory(toolchain=toolchain())

    def build(self, request: Request, progress: Progress = silent) -> Outcome:
        """Builds as `build` does, with what is in memory. Raises MachineFault as that does."""
        return build(request, progress, self._memory)
