"""What records point at: other records, and files."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from plgsite.catalogue import File
from plgsite.diagnostics import Report, did_you_mean
from plgsite.load.locate import Locator
from plgsite.load.parsed import Mention, ParsedRecord
from plgsite.load.snapshot import Snapshot
from plgsite.model.programme import Programme

SHOWN = frozenset(["png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "zip", "txt", "csv", "ics", "mp3", "mp4"])
"""File types that a site may publish."""


@dataclass(frozen=True, slots=True)
class References:
    """Checks what records point at. `known` holds all records by reference (`kind:id`)."""

    snapshot: Snapshot
    known: Mapping[str, str]
    locator: Locator
    report: Report

    def links(self, path: str, record: ParsedRecord) -> tuple[str, ...]:
        """The references (`kind:id`) of a record, sorted; unknown ones are faults."""
        found = set()
        for mention in record.mentions:
            if mention.kind == "module":
                self._module(path, record, mention)
            elif mention.kind != "file":
                ref = f"{mention.kind}:{mention.to}"
                if ref in self.known:
                    found.add(ref)
                else:
                    self._unknown(path, record, mention)
        return tuple(sorted(found))

    def _unknown(self, path: str, record: ParsedRecord, mention: Mention) -> None:
        names = [ref.partition(":")[2] for ref in self.known if ref.startswith(f"{mention.kind}:")]
        at = self.locator.span(path, record, mention.at)
        self.report.error(f"unknown-{mention.kind}", f"no {mention.kind} '{mention.to}'", at=at, hint=did_you_mean(mention.to, names))

    def _module(self, path: str, record: ParsedRecord, mention: Mention) -> None:
        names = [one.id for one in record.record.modules if one.id] if isinstance(record.record, Programme) else []
        if mention.to not in names:
            at = self.locator.span(path, record, mention.at)
            self.report.error("unknown-module", f"no module '{mention.to}'", at=at, hint=did_you_mean(mention.to, names))

    def files(self, path: str, record: ParsedRecord) -> dict[str, File]:
        """The files of a record by path as written; missing ones are faults."""
        found = {}
        for mention in record.mentions:
            if mention.kind == "file" and mention.to not in found:
                source = where(path, mention.to)
                if source in self.snapshot.files and self._may_show(path, record, mention):
                    found[mention.to] = File(source=source, digest=self.snapshot.digest(source))
                elif source not in self.snapshot.files:
                    self._missing(path, record, mention, source)
        return found

    def _may_show(self, path: str, record: ParsedRecord, mention: Mention) -> bool:
        suffix = mention.to.rpartition(".")[2].lower()
        if suffix not in SHOWN:
            at = self.locator.span(path, record, mention.at)
            self.report.error("wrong-file", f"a site does not publish .{suffix} files", at=at, hint=f"one of {', '.join(sorted(SHOWN))}")
        return suffix in SHOWN

    def _missing(self, path: str, record: ParsedRecord, mention: Mention, source: str) -> None:
        near = did_you_mean(source, self.snapshot.under("content/"))
        hint = near.replace("content/", "/") if near else f"looked for {source}"
        self.report.error("missing-file", f"no file '{mention.to}'", at=self.locator.span(path, record, mention.at), hint=hint)


def where(path: str, written: str) -> str:
    """The site-relative path of a file that a record at `path` names."""
    if written.startswith("/"):
        return posixpath.normpath(f"content{written}")
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), written))
