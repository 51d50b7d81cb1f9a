"""`[[part argument]]`: the parts of a programme that an author can place by hand."""

import re

from plgsite.model import fields
from plgsite.prose.hints import part_hint
from plgsite.prose.nodes import Node
from plgsite.prose.reading import Reading

SINGLE = frozenset({"module", "testimonial", "question"})
"""Parts that show one of several, by its id."""
PARTS = fields.PARTS | SINGLE

_ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
_ARGUMENTS: dict[str, tuple[re.Pattern[str], str]] = {
    "modules": (re.compile("(titles)?"), "write [[modules]] or [[modules titles]]"),
    "module": (_ID, "write [[module id]]"),
    "testimonial": (_ID, "write [[testimonial id]]"),
    "question": (_ID, "write [[question id]]"),
}
_NOTHING = re.compile("")


def part(words: str, line: int, reading: Reading, *, within: bool) -> tuple[Node, ...]:
    """The place that `[[words]]` on a line (from 0) names, or nothing and a fault. `within`: it stands in another block."""
    at = reading.line(line)
    name, _, argument = " ".join(words.split()).partition(" ")
    pattern, hint = _ARGUMENTS.get(name, (_NOTHING, f"write [[{name}]]"))
    if name not in PARTS:
        reading.fault("unknown-part", f"no part '{name}'", at, part_hint(name, PARTS))
        return ()
    if not pattern.fullmatch(argument):
        wrong = f"part '{name}' does not take '{argument}'" if argument else f"part '{name}' needs an id"
        reading.fault("unknown-part", wrong, at, hint)
        return ()
    if within:
        reading.fault("misplaced-part", f"part '{name}' stands in a list, quote or footnote", at, "put it on a line of its own")
        return ()
    if name in ("module", "testimonial", "question"):
        reading.target("record", f"{name}:{argument}", at)
    return (Node("place", "", (("part", name), ("argument", argument))),)
