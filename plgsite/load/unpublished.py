"""Titles that nobody may read yet: a link without words of its own takes the title of its record, so that record must be public."""

from collections.abc import Iterator, Mapping

from plgsite.catalogue import Absence
from plgsite.diagnostics import Diagnostic
from plgsite.load.keep_going import Homes
from plgsite.load.locate import Locator

WHY: Mapping[Absence, str] = {"draft": "is a draft", "future": "is not published yet"}
"""Why a title is not to be told. One that has expired was public, and may still be named."""


def untold_titles(homes: Homes, absent: Mapping[str, Absence], locator: Locator) -> Iterator[tuple[str, Diagnostic]]:
    """The published records that would print such a title, each with the fault."""
    for ref, (path, record) in homes.items():
        for mention in record.mentions if ref not in absent else ():
            target = f"{mention.kind}:{mention.to}"
            if mention.takes_title and (why := WHY.get(absent.get(target, "expired"))):
                yield (
                    ref,
                    Diagnostic(
                        level="error",
                        code="unpublished-title",
                        message=f"this link takes the title of '{target}', which {why}",
                        at=locator.span(path, record, mention.at),
                        hint=f"write words of your own: [words]({target})",
                    ),
                )
