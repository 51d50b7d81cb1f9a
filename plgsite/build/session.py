"""A site that is built again and again, as in a preview: what was read stays in memory."""

from plgsite.build.build import build
from plgsite.build.memory import Memory
from plgsite.build.request import Outcome, Progress, Request, silent
from plgsite.render.toolchain import toolchain


class Session:
    """The builds of one site, one after the other."""

    def __init__(self) -> None:
        self._memory = Memory(toolchain=toolchain())

    def build(self, request: Request, progress: Progress = silent) -> Outcome:
        """Builds as `build` does, with what is in memory. Raises MachineFault as that does."""
        return build(request, progress, self._memory)
