"""Measures the preview: `python -m tests.benchmarks.latency 100 1000 10000`.

From a saved sentence to the message that makes the browser load the page again, as a browser gets it. Prints a table in Markdown.
"""

import argparse
import asyncio
import json
import statistics
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.benchmarks.cases import edit_price, edit_prose
from tests.benchmarks.catalogue import Size, write_site
from tests.preview import serving

ROUNDS = 9
EDITS = {"a sentence edited": edit_prose, "a price edited": edit_price}


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("programmes", type=int, nargs="+")
    ask.add_argument("--only", default="", help="edits whose name holds this")
    given = ask.parse_args()
    serving.PATIENCE = 3600.0
    print("| edit | programmes | median ms | least | most |\n|---|--:|--:|--:|--:|")
    for count in given.programmes:
        with tempfile.TemporaryDirectory(prefix="plgsite-bench-") as folder:
            site = Path(folder) / "site"
            write_site(site, Size(programmes=count, brochures=True))
            with serving.previewing(site) as running:
                for name, edit in EDITS.items():
                    if given.only in name:
                        print(row(name, count, latencies(running, site, edit)), flush=True)


def row(name: str, count: int, seconds: list[float]) -> str:
    """One line of the table."""
    figures = (statistics.median(seconds), min(seconds), max(seconds))
    return f"| {name} | {count:,} | " + " | ".join(f"{figure * 1000:.0f}" for figure in figures) + " |"


def latencies(running: serving.Running, site: Path, edit, rounds: int = ROUNDS) -> list[float]:
    """Seconds from each save to its message; the first edit, which warms up, is not given."""

    async def measure() -> list[float]:
        connection = await serving.connected(running, Origin=running.address)
        await connection.write_message(json.dumps({"command": "hello"}))
        await connection.write_message(json.dumps({"command": "info", "version": serving.now(running)}))
        while json.loads(await connection.read_message())["command"] != "faults":
            pass  # what every page is told when it connects
        found = []
        for turn in range(rounds + 1):
            await asyncio.sleep(1)  # an editor who reads what they wrote; closer saves count as one
            began = time.perf_counter()
            await asyncio.to_thread(edit, site, turn)
            while json.loads(await asyncio.wait_for(connection.read_message(), 600))["command"] != "reload":
                pass
            found.append(time.perf_counter() - began)
        await serving.farewell(connection)
        return found[1:]

    # In a thread of its own: Playwright keeps a loop running in the one of the browser tests.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, measure()).result()


if __name__ == "__main__":
    main()
