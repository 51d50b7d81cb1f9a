"""What a form of a word is worth on a page: how often it stands in prose, and where else, in one number of five bits."""

from collections.abc import Mapping

Words = Mapping[str, int]
"""Form of a word -> its value on a page: how often it stands in prose (0 to 3), and the bits below."""
MOST = 3
"""Of counts: more often says no more, and a sentence more changes fewer files."""
IN_HEADING, IN_NAME, IN_TITLE = 4, 8, 16
