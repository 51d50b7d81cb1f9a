"""Scripts on their way to a browser."""

import re

_LEFT_OUT = re.compile(r"^[ \t]*(?://.*|/\*[\s\S]*?\*/[ \t]*)\n|^[ \t]+", re.MULTILINE)


def lean_script(script: bytes) -> bytes:
    """A script without what only its writers read: lines of comment, and indents. One with a text over several lines, in which
    such lines may be part of something else, stays as it is."""
    text = script.decode("utf-8", "surrogateescape")
    if any(line.count("`") % 2 or line.endswith("\\") for line in text.split("\n")):
        return script
    leaner = _LEFT_OUT.sub("", text)
    return script if "/*" in leaner else leaner.encode("utf-8", "surrogateescape")
