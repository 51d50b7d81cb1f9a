"""The form of the tables in this folder."""

from collections.abc import Mapping
from typing import Any

Rows = Mapping[str, Mapping[str, tuple[str, Any]]]
"""By name of a model and key as written: what the key says, and an example. The first is "" where the text stands below the field."""
