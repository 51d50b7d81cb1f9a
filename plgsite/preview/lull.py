"""Files that are saved together are one change: a moment without another is waited for."""

import asyncio
import contextlib

LULL = 0.12
"""Seconds without a change."""
LONGEST = 3.0
"""Seconds after which it is enough, however much is written."""


async def lull(changed: asyncio.Event) -> None:
    """Waits until nothing changed for a moment."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(LONGEST):
            while changed.is_set():
                changed.clear()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(LULL):
                        await changed.wait()
