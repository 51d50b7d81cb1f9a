"""How slow this machine is at this moment, so that a promise in seconds can be asked of a slower one."""

import time

REFERENCE = 0.04
"""Processor seconds that the work below takes on the machine that limits in seconds were chosen on."""


def slowness() -> float:
    """How many times as long as there a fixed piece of Python takes here and now: the least of five."""
    return min(_took() for _ in range(5)) / REFERENCE


def _took() -> float:
    start = time.process_time()
    words = {f"woord-{number % 5000}": number for number in range(100_000)}
    "".join(sorted(words)).split("-")
    return time.process_time() - start
