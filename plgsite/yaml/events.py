"""The events of a YAML text, from libyaml or, where PyYAML was built without it, from the parser in Python."""

from collections.abc import Callable
from functools import partial
from typing import Any

import yaml

try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML built without libyaml
    CParser = None  # type: ignore[assignment,misc]


def event_source(text: str) -> Callable[[], Any]:
    """A function that gives the next event of the text, or None after the last; raises what `PARSER_FAULTS` names."""
    if CParser is not None:
        return CParser(text).get_event
    return partial(next, yaml.parse(text, Loader=yaml.SafeLoader), None)


PARSER_FAULTS = (yaml.YAMLError, ValueError, OverflowError)
"""What an event source can raise; the last two come from the pure Python parser, at escapes of characters that do not exist."""
