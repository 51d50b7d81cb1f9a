"""What a draft begins with is known to the rule that looks for it."""

import re
from pathlib import Path

import plgsite
from plgsite.rules.placeholders import SUMMARIES


def test_the_summaries_of_all_drafts_are_known() -> None:
    drafts = sorted((Path(plgsite.__file__).parent / "starters/new").glob("*/programme.md"))
    found = {re.search(r"^summary: (.*)$", draft.read_text(encoding="utf-8"), re.MULTILINE)[1] for draft in drafts}  # type: ignore[index]
    assert found == SUMMARIES and len(drafts) == 2
