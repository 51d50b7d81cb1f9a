"""What the texts of one record say: their documents, what they point at, and their faults."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from plgsite.diagnostics import Loc, Report, Span
from plgsite.load.empty_chapters import empty_chapters
from plgsite.load.parsed import Mention, Spot
from plgsite.load.record_files import record_of, with_records
from plgsite.markdown.codes import SHOWS_AS_SIGNS
from plgsite.markdown.parse import SMALL, parse
from plgsite.markdown.plain import plain_nodes
from plgsite.model.programme import Programme
from plgsite.model.record import Record
from plgsite.prose.links import is_record_file
from plgsite.prose.nodes import Document, Place, ProseFault, Target
from plgsite.values.types import IsFile, IsProse, Reference
from plgsite.values.walk import Leaf
from plgsite.yaml.folded import may_be_folded
from plgsite.yaml.joined import JoinedTree
from plgsite.yaml.tree import Tree


@dataclass(slots=True)
class Mentions:
    """Collects over the leaves of a record. `inside` is its place in the file; `body_line` that of the text below the keys, or 0."""

    kind: str
    path: str
    tree: Tree | JoinedTree
    inside: Loc
    body_line: int
    report: Report
    documents: dict[str, Document] = field(default_factory=dict)
    """By their text; a text without any markup is not kept."""
    found: list[Mention] = field(default_factory=list)
    changed: dict[Loc, str] = field(default_factory=dict)
    """Texts that link to files of records, with those records instead: these mean the same wherever the text is shown."""

    def add(self, leaf: Leaf) -> None:
        """One more leaf of the record."""
        if isinstance(leaf.mark, Reference):
            self.found.append(Mention(kind=leaf.mark.kind, to=leaf.text, at=Spot(loc=leaf.loc)))
        elif isinstance(leaf.mark, IsFile):
            self.found.append(Mention(kind="file", to=leaf.text, at=Spot(loc=leaf.loc)))
        elif isinstance(leaf.mark, IsProse):
            self._add_prose(leaf)

    def _add_prose(self, leaf: Leaf) -> None:
        if not (self.body_line and leaf.loc == ("body",)) and may_be_folded(leaf.text):
            self._report_folded(leaf)
        if len(leaf.text) <= SMALL and plain_nodes(leaf.text):
            return
        document = parse(leaf.text)
        if document.is_plain:
            return
        self.documents[leaf.text] = document
        self._tell(document.faults, leaf)
        if self.kind != Programme.KIND or leaf.loc != ("body",):
            self._refuse_parts(leaf, document)
        by_file = []
        for target in document.targets:
            at = self._span(leaf, target.at)
            record = record_of(at.path, target.to) if target.kind in ("link", "title") else ""
            if record:
                by_file.append((target, record))
            if mention := _mention(target, record, leaf, at):
                self.found.append(mention)
        if by_file:
            self._write_records(leaf, by_file)

    def _write_records(self, leaf: Leaf, by_file: list[tuple[Target, str]]) -> None:
        text = with_records(leaf.text, by_file)
        if text is None:
            target, record = by_file[0]
            message = f"'{target.to}' is written in a way that cannot be followed"
            self.report.error("wrong-address", message, at=self._span(leaf, target.at), hint=f"write {record}")
        else:
            self.changed[leaf.loc] = text

    def settled(self) -> dict[str, Document]:
        """The documents of the record once the changed texts stand in it."""
        return {**self.documents, **{text: parse(text) for text in self.changed.values()}}

    def add_chapters(self, record: Record) -> None:
        """What there is to say of the chapters of a programme, once it could be made."""
        if isinstance(record, Programme) and record.body and (document := self.documents.get(record.body)):
            self._tell(empty_chapters(record, document, record.body), Leaf(("body",), IsProse(), record.body))

    def _tell(self, faults: Iterable[ProseFault], leaf: Leaf) -> None:
        for fault in faults:
            tell = self.report.error if fault.level == "error" else self.report.warning
            tell(fault.code, fault.message, at=self._span(leaf, fault.at), hint=fault.hint)

    def _report_folded(self, leaf: Leaf) -> None:
        """A list of which YAML has made one line stands on the page with its dashes."""
        if at := self.tree.folded((*self.inside, *leaf.loc)):
            hint = "begin the text with | and write each line on a line of its own below it"
            message = "YAML joins this line to the one above, so that its sign stands amid the text"
            self.report.warning(SHOWS_AS_SIGNS, message, at=at, hint=hint)

    def _refuse_parts(self, leaf: Leaf, document: Document) -> None:
        """A part belongs in the text of a programme; a page can place the contact. Elsewhere nothing would be there to be placed."""
        lines = leaf.text.split("\n")
        found = (node.get("part") for top in document.nodes for node in top.walk() if node.kind == "place")
        for part in (part for part in found if not (part == "contact" and self.kind == "page")):
            number, line = next((number, line) for number, line in enumerate(lines, 1) if re.match(rf"\s*\[\[\s*{part}\b", line))
            at = Place(line=number, column=line.index("[[") + 1, length=len(line.strip()))
            hint = "a part of a programme stands in the text under its front matter"
            self.report.error("misplaced-part", f"[[{part}]] cannot be placed here", at=self._span(leaf, at), hint=hint)

    def _span(self, leaf: Leaf, at: Place) -> Span:
        """The place in the file of a stretch of prose."""
        if self.body_line and leaf.loc == ("body",):
            return Span(path=self.path, line=self.body_line + at.line - 1, column=at.column, length=at.length)
        before = leaf.text.split("\n")[: at.line - 1]
        start = sum(len(line) + 1 for line in before) + at.column - 1
        return self.tree.span_within((*self.inside, *leaf.loc), leaf.text, start, at.length)


def _mention(target: Target, record: str, leaf: Leaf, at: Span) -> Mention | None:
    """What a link or image of prose points at: the `record` whose file it names, if it does. None for an address outside of the site or on
    the page itself."""
    spot = Spot(loc=leaf.loc, place=at)
    if record:
        kind, _, to = record.partition("#")[0].partition(":")
        return Mention(kind=kind, to=to, at=spot, in_prose=True, takes_title=target.kind == "title", by_file=target.to)
    if target.kind in ("record", "title") and not is_record_file(target.to):
        kind, _, to = target.to.partition(":")
        return Mention(kind=kind, to=to, at=spot, in_prose=True, takes_title=target.kind == "title")
    if "://" in target.to or target.to.startswith(("mailto:", "tel:", "#")):
        return None
    kind = "address" if target.kind != "image" and target.to.startswith("/") else "file"
    return Mention(kind=kind, to=target.to, at=spot, in_prose=True)
