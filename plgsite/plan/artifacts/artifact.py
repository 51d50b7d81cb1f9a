"""An artifact: one output file, with everything that it is made from."""

from typing import Any, Literal

from msgspec import Struct

ArtifactMedium = Literal["copy", "style", "font", "picture", "card", "icon", "pdf", "page", "data"]
"""How its bytes come about: copied, made of a template, a font or a photo, by Typst, or by a writer of ours (`render/data.py`)."""


class Artifact(Struct, frozen=True, kw_only=True):
    """A file to make. `inputs` is all the data that it is made from: the dependency list is the argument list.

    rank: 0 yields bytes and facts and may be shown by others, 1 is a page, 2 a list of others. `record` is the reference
    (`kind:id`) of the record that it is about, if there is one.
    """

    path: str
    family: str
    medium: ArtifactMedium
    template: str
    inputs: Any
    rank: Literal[0, 1, 2]
    record: str = ""
