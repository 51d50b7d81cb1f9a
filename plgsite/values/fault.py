"""What a model raises where a value is not what its field holds."""

from pydantic_core import PydanticCustomError


def fault(code: str, message: str, hint: str = "", at: tuple[str | int, ...] = (), *, of_key: bool = False) -> PydanticCustomError:
    """A fault with our own code and words; the hint travels in the context, as does the way to the value that it is about (`at`), within
    the group of keys in which it was found. `of_key`: it is about the key there, one of the author's own, and not about its value."""
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint, "at": at, "of_key": of_key})
