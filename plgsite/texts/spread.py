"""Whether days lie apart, said with their number."""


def with_spread(counted: str, spread: str) -> str:
    """10 losse dagen: a number with its noun, and between them how they lie."""
    figure, _, noun = counted.partition("\N{NO-BREAK SPACE}")
    return f"{figure} {spread} {noun}"
