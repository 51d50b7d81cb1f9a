"""One build of a site, under its lock: nothing to do if nothing changed, else the whole way."""

from plgsite.build.current import Last, last_build, remember_build
from plgsite.build.files import digests, lasting, recalled
from plgsite.build.request import Outcome, Progress, Request, silent
from plgsite.load.snapshot import snapshot
from plgsite.publish.cache import open_cache
from plgsite.publish.lock import site_lock
from plgsite.publish.signatures import moment_now, recall_signatures, remember_signatures
from plgsite.render.toolchain import toolchain


def build(request: Request, progress: Progress = silent) -> Outcome:
    """Builds a site. Faults of content and templates are in the outcome; raises MachineFault when the machine stands in the way."""
    with site_lock(request.cache), open_cache(request.cache) as cache:
        moment = moment_now(request.cache, request.root)
        files, faults = snapshot(request.root, request.theme)
        tools = toolchain()
        last = Last(request, files, tools, moment)
        current = last_build(cache, last)
        if current is not None:
            return current
        from plgsite.build.assemble import Site, assemble  # what follows needs all libraries; to see that nothing changed needs none

        files = recalled(files, recall_signatures(cache, request.root))
        found = digests(files)
        site = Site(snapshot=files, digests=found, cache=cache, toolchain=tools, faults=faults, moment=moment)
        outcome = assemble(request, site, progress)
        remember_signatures(cache, request.root, lasting(files, found, moment))
        remember_build(cache, last, outcome)
        return outcome
