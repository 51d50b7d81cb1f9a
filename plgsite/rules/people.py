"""Names of people: what is shown as a name is one."""

from collections.abc import Iterator

from plgsite.catalogue import Catalogue
from plgsite.model.places import Teacher
from plgsite.model.stories import Story
from plgsite.rules.finding import Finding


def people(catalogue: Catalogue) -> Iterator[Finding]:
    """Somebody in a story is named by name: the id of a teacher would be shown as it stands."""
    teachers = catalogue.of(Teacher)
    for id, story in catalogue.of(Story).items():
        for number, one in enumerate(story.record.people):
            if one.name in teachers:
                yield Finding(
                    kind="story",
                    id=id,
                    loc=("people", number),
                    code="unknown-person",
                    message=f"'{one.name}' is the id of a teacher, and is shown as it stands",
                    hint=f"write the name: {teachers[one.name].record.name}",
                )
