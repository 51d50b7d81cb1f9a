"""What a model raises where a value is not what its field holds."""

from pydantic_core import PydanticCustomError


def fault(code: str, message: str, hint: str = "") -> PydanticCustomError:
    """A fault with our own code and words; the hint travels in the context."""
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint})
