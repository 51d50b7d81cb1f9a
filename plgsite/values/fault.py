"""What a model raises where a value is not what its field holds."""

from pydantic_core import PydanticCustomError


def fault(code: str, message: str, hint: str = "", at: tuple[str | int, ...] = ()) -> PydanticCustomError:
    """A fault with our own code and words; the hint travels in the context, as does the way to the value that it is about (`at`), within
    the group of keys in which it was found."""
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint, "at": at})
