"""What others made that a site carries, and whose terms go with it."""

from msgspec import Struct


class LicencesInputs(Struct, frozen=True, kw_only=True):
    """The parts of a site that others made, by their names in `render/licences.py`, in order."""

    carried: tuple[str, ...]
