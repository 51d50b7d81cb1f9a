"""Files of a site that stand in for those of the brochure: what a built-in file misses in one of them is told there, not at ours."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from plgsite.diagnostics import Diagnostic, Note, Span, did_you_mean
from plgsite.render.templates import BUILTIN, OWN

_LET = re.compile(r"^#let\s+\(?([\w-]+(?:\s*,\s*[\w-]+)*)", re.MULTILINE)
_IMPORT = re.compile(r'\bimport\s+"([^"]+)"(?:\s*:\s*(\*|\(?[\w\s,-]+\)?))?')
_INCLUDE = re.compile(r'\binclude\s+"([^"]+)"')
_WORD = re.compile(r"[\w-]+")
_UNKNOWN = re.compile(r"unknown variable: ([\w-]+)$|unresolved import$")


class BrochureFiles(Struct, frozen=True, kw_only=True):
    """The files of the brochure: `texts` of what answers to each name, `ours` of the built-in ones, `paths` where each stands."""

    texts: Mapping[str, str]
    ours: Mapping[str, str]
    paths: Mapping[str, str]

    def unused(self, roots: tuple[str, ...]) -> Iterator[Diagnostic]:
        """A warning for each file of the site's own that no document takes in."""
        reached = self._reached(roots)
        for name, path in self.paths.items():
            if path.startswith(OWN) and name not in reached:
                hint = did_you_mean(name, self.ours) or "import it in another file of the brochure, or take it away"
                yield Diagnostic(level="warning", code="unused-template", message="nothing uses this file", at=Span(path=path), hint=hint)

    def blamed(self, faults: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """The same faults; one for a name that a built-in file does not find stands where the site's own file does not define it."""
        for fault in faults:
            found = _UNKNOWN.search(fault.message) if fault.code == "brochure-template" and fault.at.path.startswith(BUILTIN) else None
            yield next(self._lacking(fault, found[1] or ""), fault) if found else fault

    def _lacking(self, fault: Diagnostic, word: str) -> Iterator[Diagnostic]:
        asking = next((name for name, path in self.paths.items() if path == fault.at.path), "")
        words = {word} if word else {one for _, names in _IMPORT.findall(self.texts.get(asking, "")) for one in _WORD.findall(names)}
        for name, path in self.paths.items():
            lacking = words & _defined(self.ours.get(name, "")) - self._scope(name, frozenset())
            if path.startswith(OWN) and lacking:
                message = f"this stands in for our brochure/{name} and lacks {', '.join(sorted(lacking))}"
                notes = (Note(message="asked for here", at=fault.at), *fault.notes)
                hint = f"ours: plgsite theme show brochure/{name}"
                yield replace(fault, code="old-template", message=message, at=Span(path=path), hint=hint, notes=notes)

    def _reached(self, roots: tuple[str, ...]) -> set[str]:
        waiting, seen = list(roots), set[str]()
        while waiting:
            name = waiting.pop()
            if name in self.texts and name not in seen:
                seen.add(name)
                written = (*(found[0] for found in _IMPORT.findall(self.texts[name])), *_INCLUDE.findall(self.texts[name]))
                waiting.extend(_from(name, one) for one in written)
        return seen

    def _scope(self, name: str, above: frozenset[str]) -> frozenset[str]:
        """The names that a file hands on: its own, and those that it imports."""
        if name not in self.texts or name in above:
            return frozenset()
        found = set(_defined(self.texts[name]))
        for written, names in _IMPORT.findall(self.texts[name]):
            found |= self._scope(_from(name, written), above | {name}) if names == "*" else set(_WORD.findall(names))
        return frozenset(found)


def _defined(text: str) -> frozenset[str]:
    return frozenset(one for found in _LET.findall(text) for one in _WORD.findall(found))


def _from(name: str, written: str) -> str:
    """The name of a file as another file writes it."""
    return written[1:] if written.startswith("/") else posixpath.normpath(posixpath.join(posixpath.dirname(name), written))
