"""What records point at: other records, and files."""

import posixpath
import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from types import MappingProxyType
from urllib.parse import unquote

from msgspec import Struct, field

from plgsite.catalogue import PHOTOS, File, Shape
from plgsite.diagnostics import Report, Span, did_you_mean
from plgsite.limits import MOST_FAULTS
from plgsite.load.hints import file_hint
from plgsite.load.locate import Locator
from plgsite.load.parsed import Mention, ParsedRecord
from plgsite.load.record_files import meant_file
from plgsite.model.programme import Programme
from plgsite.prose.links import is_record_file
from plgsite.source.layout import HOMES, record_at
from plgsite.source.pointers import FETCH, IS_POINTER
from plgsite.source.snapshot import Snapshot, is_drawing, where

SHOWN = frozenset(
    {"png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp"}
    | {"zip", "txt", "csv", "ics", "mp3", "mp4"}
)
"""File types that a site may publish."""
PIECES = {"module": "modules", "testimonial": "testimonials", "question": "discussion"}
"""What a text can name of its own programme, by the key that holds them."""
FILES = ("file", "address")
"""Kinds of mention that a file may answer."""
_FEW = 8
"""So many ids are named when none is near."""
BROKEN = {
    ".svg": ("wrong-picture", "drawing", "save it again as plain SVG, or as PNG"),
    ".pdf": ("wrong-file", "document", "save it again as PDF, and open it before you put it here"),
    **dict.fromkeys(PHOTOS, ("wrong-picture", "picture", "save it again as JPEG, PNG, WebP or AVIF")),
    "": ("wrong-file", "file", FETCH),
}
"""By the end of a file's name, what is said where it cannot be used: code, thing and way out."""


Shapes = Mapping[str, Shape]
NO_SHAPES: Shapes = MappingProxyType({})


class References(Struct, frozen=True):
    """Checks what records point at. `known` holds all records (`kind:id`); of the kinds in `unread` there may be more."""

    snapshot: Snapshot
    known: frozenset[str]
    unread: frozenset[str]
    locator: Locator
    report: Report
    shapes: Shapes = field(default_factory=dict)

    def links(self, path: str, record: ParsedRecord) -> tuple[str, ...]:
        """The references (`kind:id`) of a record, sorted; unknown ones are faults."""
        found = set()
        for mention in record.mentions:
            if mention.kind in PIECES:
                self._piece(path, record, mention)
            elif mention.kind not in FILES:
                ref = f"{mention.kind}:{mention.to}"
                if self.is_known(ref):
                    found.add(ref)
                else:
                    self._unknown(path, record, mention)
        return tuple(sorted(found))

    def is_known(self, ref: str) -> bool:
        """Whether a record is there, with faults or without."""
        return ref in self.known or ref.partition(":")[0] in self.unread

    def _unknown(self, path: str, record: ParsedRecord, mention: Mention) -> None:
        at = self.locator.span(path, record, mention.at)
        if mention.by_file:
            self._no_record(mention, at)
            return
        hint = ""
        if len(self.report.found) <= MOST_FAULTS:  # to find out what each may mean takes long
            names = sorted(ref.partition(":")[2] for ref in self.known if ref.startswith(f"{mention.kind}:"))
            hint = did_you_mean(mention.to, names) or _add(mention, names)
        self.report.error(f"unknown-{mention.kind}", f"no {mention.kind} '{mention.to}'", at=at, hint=hint)

    def _no_record(self, mention: Mention, at: Span) -> None:
        """A link to a file that is none of a record."""
        to = mention.by_file or mention.to
        may_look = len(self.report.found) <= MOST_FAULTS
        hint = (may_look and meant_file(at.path, to, self.snapshot.under("content/"))) or "name the file of a record, or write its kind:id"
        code = "missing-file" if mention.kind in FILES else f"unknown-{mention.kind}"
        self.report.error(code, f"'{to}' leads to no record", at=at, hint=hint)

    def _piece(self, path: str, record: ParsedRecord, mention: Mention) -> None:
        """A module, testimonial or question, which is one of the programme's own."""
        kind, key = mention.kind, PIECES[mention.kind]
        pieces = getattr(record.record, key) if isinstance(record.record, Programme) else ()
        names = [one.id for one in pieces if one.id]
        if record.record and key not in record.unknown and mention.to not in names:
            at = self.locator.span(path, record, mention.at)
            near = did_you_mean(mention.to, names) if len(self.report.found) <= MOST_FAULTS else ""
            hint = near or f"give the {kind} that 'id:'"
            self.report.error(f"unknown-{kind}", f"no {kind} '{mention.to}'", at=at, hint=hint)

    def files(self, path: str, record: ParsedRecord) -> dict[str, File]:
        """The files of a record by path as written; missing ones are faults."""
        found = {}
        for mention in record.mentions:
            if mention.kind in FILES and mention.to not in found:
                written, source = self.snapshot.find(path, mention.to, may_go_on=mention.in_prose)
                if source and self._may_show(path, record, mention, source):
                    seen = self.shapes.get(source, Shape())
                    if seen.fault:
                        self._broken(path, record, mention, seen.fault)
                    elif seen.taken:
                        self._cleaned(path, record, mention, seen.taken)
                    found[written] = self._file(source, seen)
                elif not source and mention.kind == "file" and mention.in_prose and is_record_file(mention.to):
                    self._no_record(mention, self.locator.span(path, record, mention.at))
                elif not source and not (mention.kind == "address" and self.snapshot.is_own_address(path, mention.to)):
                    self._missing(path, record, mention)
        return found

    def _file(self, source: str, seen: Shape) -> File:
        size = 0 if seen.width or is_drawing(source) else self.snapshot.files[source][0]
        return File(
            source=source,
            digest=self.snapshot.digest(source),
            width=seen.width,
            height=seen.height,
            form=seen.form,
            bytes=size,
            faint=seen.faint,
        )

    def _may_show(self, path: str, record: ParsedRecord, mention: Mention, source: str) -> bool:
        suffix = _suffix(source)
        if suffix not in SHOWN:
            at = self.locator.span(path, record, mention.at)
            to = record_at(source) if mention.in_prose else ""
            hint = f"write {to} to link to that record" if to else f"one of {', '.join(sorted(SHOWN))}"
            self.report.error("wrong-file", f"a site does not publish .{suffix} files", at=at, hint=hint)
        return suffix in SHOWN

    def _broken(self, path: str, record: ParsedRecord, mention: Mention, why: str) -> None:
        at = self.locator.span(path, record, mention.at)
        code, thing, hint = next(row for suffix, row in BROKEN.items() if mention.to.lower().partition("#")[0].endswith(suffix))
        if why == IS_POINTER:
            hint = FETCH
        self.report.error(code, f"the {thing} '{mention.to}' cannot be used: {why}", at=at, hint=hint)

    def _cleaned(self, path: str, record: ParsedRecord, mention: Mention, taken: Sequence[tuple[int, str]]) -> None:
        at = self.locator.span(path, record, mention.at)
        named = "; ".join(f"line {line}: {what}" for line, what in taken[:_FEW])
        more = f"; and {len(taken) - _FEW} more" if len(taken) > _FEW else ""
        message = f"the drawing '{mention.to}' is published without what can do harm: {named}{more}"
        self.report.warning("svg-cleaned", message, at=at, hint="look at it; to be rid of this, save it as plain or optimised SVG")

    def _missing(self, path: str, record: ParsedRecord, mention: Mention) -> None:
        to = mention.to.partition("#")[0] or mention.to
        source = where(path, unquote(to))
        name = posixpath.basename(source).lower()
        others = [one for one in self.snapshot.under("content/") if _suffix(one) in SHOWN]
        near = get_close_matches(name, [posixpath.basename(one).lower() for one in others], n=1)
        found = next((one for one in others if near and posixpath.basename(one).lower() == near[0]), "")
        meant = f"did you mean '{_as_link(_written(path, found), mention)}'?" if found else f"looked for {source}"
        may_be_address = mention.in_prose and ("/" in to or _suffix(to) not in SHOWN)
        hint = (may_be_address and file_hint(mention.to)) or meant
        self.report.error("missing-file", f"no file '{to}'", at=self.locator.span(path, record, mention.at), hint=hint)


def _suffix(path: str) -> str:
    return path.rpartition(".")[2].lower()


def _written(path: str, file: str) -> str:
    """How a record at `path` names a file: beside it or below it by its path from there, else from `content/`."""
    folder = posixpath.dirname(path) + "/"
    return file.removeprefix(folder if file.startswith(folder) else "content")


def _as_link(written: str, mention: Mention) -> str:
    """A path as it is to be written: in Markdown one with a blank or a bracket stands between < and >."""
    if mention.in_prose and re.search(r"[\s()<>\\]", written):
        return "<" + re.sub(r"([<>\\])", r"\\\1", written) + ">"
    return written


def _add(mention: Mention, names: list[str]) -> str:
    if 0 < len(names) <= _FEW:
        return f"known: {', '.join(names)}"
    return f"add it to {HOMES[mention.kind]}" if mention.kind in HOMES else f"this site has no {mention.kind} records"
