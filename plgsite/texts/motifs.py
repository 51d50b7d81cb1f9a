"""The motif of a programme's patterns: of a cover without a photograph, and of a card without a picture."""

from plgsite.model.programme import Programme


def motif_of(programme: Programme) -> str:
    """The text that a motif follows from: programmes of a theme share it, and those of a kind where they have none."""
    return programme.themes[0] if programme.themes else programme.kind
