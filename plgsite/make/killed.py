"""A worker that the machine ended, twice: no fault of what it made."""

from plgsite.machine import MachineFault
from plgsite.render.pool import Failed


def refuse_killing(failed: Failed, making: str) -> None:
    """Raises MachineFault where it was the machine that ended the making of something, twice."""
    if failed.by_machine:
        why = "the machine has too little memory" if failed.detail in ("SIGKILL", "out of memory") else "somebody ended it"
        message = f"the process that made '{making}' was killed twice ({failed.detail}): most likely {why}"
        raise MachineFault(message, hint="give it more memory, or build with fewer processes: --jobs 1")
