"""Writes what plgsite says now into the case documents: `python -m tests.cases_update [name ...]`.

Read every change with a person's eyes before it is kept: is the caret in the right place, does the message name the thing and the way out?
"""

import sys
import tempfile
from pathlib import Path

from tests.case import CASES, EXPECTED, faults_shown, laid_out, read_case


def update(path: Path) -> bool:
    """Whether the document had to change."""
    document = path.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        shown = faults_shown(laid_out(read_case(document), Path(folder)))
    new = document.partition(EXPECTED)[0] + EXPECTED + shown
    path.write_text(new, encoding="utf-8")
    return new != document


if __name__ == "__main__":
    wanted = sys.argv[1:]
    for path in sorted(CASES.glob("*.case")):
        if (not wanted or path.stem in wanted) and update(path):
            print(f"changed: {path.name}")
