"""A file in its two parts, keys and text; and a programme with the files of its modules."""

from collections.abc import Mapping

from plgsite.diagnostics import Report
from plgsite.source.layout import WORDS, piece_id
from plgsite.yaml.characters import without_forbidden
from plgsite.yaml.front_matter import decode, split
from plgsite.yaml.joined import OWN_WORDS, JoinedTree, ModuleFile
from plgsite.yaml.places import Places
from plgsite.yaml.reader import read_yaml
from plgsite.yaml.tree import Tree


def read_parts(path: str, data: bytes, report: Report) -> tuple[Tree, str, int] | None:
    """The keys of a file, the text below them without what is blank around it, and the line on which that begins (0 without any)."""
    text = decode(data, path, report)
    parts = split(text, path, report) if text is not None and path.endswith(".md") else None
    if text is None or (parts is None and path.endswith(".md")):
        return None
    yaml, first_line, body, body_line = (parts.yaml, parts.yaml_line, parts.body, parts.body_line) if parts else (text, 1, "", 0)
    tree = read_yaml(yaml, path, report, first_line=first_line)
    if tree is None:
        return None
    body = without_forbidden(Places(body, path, body_line), report, within="a text") or ""
    above = body[: len(body) - len(body.lstrip())].count("\n")
    return tree, body.strip(), body_line + above if body.strip() else 0


def joined(tree: Tree, pieces: Mapping[str, bytes], report: Report) -> JoinedTree:
    """A programme with its modules' files, in the order of their names; or the site with the file of its words."""
    if WORDS in pieces:
        return _with_words(tree, pieces[WORDS], report)
    found = []
    for path, data in sorted(pieces.items()):
        if parts := read_parts(path, data, report):
            found.append(ModuleFile(piece_id(path), *parts))
    return JoinedTree(tree, tuple(found))


def _with_words(tree: Tree, data: bytes, report: Report) -> JoinedTree:
    parts = read_parts(WORDS, data, report)
    if parts and isinstance(tree.data, dict) and OWN_WORDS in tree.data:
        hint = f"write all words in {WORDS}, or remove that file"
        report.error("two-places", f"words stand here and in {WORDS}", at=tree.key_span((OWN_WORDS,)), hint=hint)
        return JoinedTree(tree, ())
    return JoinedTree(tree, (), ModuleFile(OWN_WORDS, *parts) if parts else None)
