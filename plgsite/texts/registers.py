"""The register of a recognition: a record, or no more than its name."""

from collections.abc import Mapping

from plgsite.model.parts import Recognition
from plgsite.texts.projection import RegisterName


def register_of(recognition: Recognition, registers: Mapping[str, RegisterName]) -> RegisterName:
    """What is known of the register of a recognition; `registers` are by id."""
    if recognition.register_id:
        return registers[recognition.register_id]
    return RegisterName(id="", name=recognition.name or "", short_name="", url="", unit="", logo="")
