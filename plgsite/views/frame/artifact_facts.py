"""What the making of rank-0 artifacts told: by output path, figures such as `pages` and `bytes`."""

from collections.abc import Mapping

Facts = Mapping[str, Mapping[str, int]]
