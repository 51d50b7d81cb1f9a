"""Measures what a search loads: `python -m tests.benchmarks.search 100 1000 10000`.

Two words, drawn by how many pages have them, are typed in Chromium. Counted are the bytes that the first ten results cost, scripts and all,
as a host sends them that compresses html, css and js only; and the time until the results stand there. Prints a table in Markdown.
"""

import argparse
import gzip
import random
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import msgspec

from plgsite.search.compressed import inflated
from plgsite.search.start import start_in
from tests.benchmarks.cases import PLAIN, TODAY
from tests.benchmarks.catalogue import Size, write_site
from tests.benchmarks.measure import measured
from tests.browser.conftest import LAUNCH

QUESTIONS = 40
COMPRESSED = (".html", ".css", ".js")


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("programmes", type=int, nargs="+")
    print("| programmes | index MB | files | kB for an answer | 95 % | most | ms |\n|--:|--:|--:|--:|--:|--:|--:|")
    for count in ask.parse_args().programmes:
        with tempfile.TemporaryDirectory(prefix="plgsite-bench-") as folder:
            site = Path(folder) / "site"
            write_site(site, Size(programmes=count))
            flags = [one for one in PLAIN if one != "--no-search"]
            measured([sys.executable, "-m", "plgsite", "build", "-q", "--today", TODAY, *flags], site)
            print(row(count, site / "output"), flush=True)


def row(count: int, output: Path) -> str:
    """One line of the table."""
    index = [path.stat().st_size for path in (output / "zoeken/index").rglob("*.bin") if not {"entries", "texts"} & {*path.parts}]
    answers = list(answered(output, questions(output / "zoeken/index")))
    weights = sorted(weight / 1000 for weight, _ in answers)
    seconds = statistics.median(time for _, time in answers)
    figures = (statistics.median(weights), weights[len(weights) * 95 // 100], weights[-1], seconds * 1000)
    return f"| {count:,} | {sum(index) / 1e6:.2f} | {len(index):,} | " + " | ".join(f"{one:.0f}" for one in figures) + " |"


def questions(index: Path) -> list[str]:
    """Pairs of words of the site: those that many pages have are asked for more often."""
    start = start_in((index / "start.bin").read_bytes())
    common = msgspec.json.decode(inflated((index / start.folder / "common.bin").read_bytes()))
    words = [word for word, pages in common if pages < start.count / 2]
    chances = [pages**0.5 for _, pages in common if pages < start.count / 2]
    chance = random.Random(7)
    return [" ".join(chance.choices(words, chances, k=2)) for _ in range(QUESTIONS)]


def answered(output: Path, asked: list[str]) -> Iterator[tuple[int, float]]:
    """Bytes and seconds of each answer, each in a browser that was never there."""
    from playwright.sync_api import sync_playwright

    with counting(output) as (address, sent), sync_playwright() as player:
        chromium = player.chromium.launch(executable_path=shutil.which("chromium"), args=LAUNCH)
        for question in asked:
            page = chromium.new_context().new_page()
            page.goto(f"{address}/zoeken/", wait_until="networkidle")
            sent.clear()
            began = time.perf_counter()
            page.fill("#q", question)
            page.locator("[data-found] .hits li").nth(0).wait_for()
            page.locator("[data-found] [role=status] p").first.wait_for()
            seconds = time.perf_counter() - began
            page.wait_for_load_state("networkidle")
            yield sum(sent), seconds
            page.context.close()


@contextmanager
def counting(folder: Path) -> Iterator[tuple[str, list[int]]]:
    """Serves a folder; every answer's bytes are added to the list."""
    sent: list[int] = []

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *given, **named) -> None:
            super().__init__(*given, directory=str(folder), **named)

        def do_GET(self) -> None:
            place = Path(self.translate_path(self.path))
            place = place / "index.html" if place.is_dir() else place
            if not place.is_file():
                self.send_error(404)
                return
            body = place.read_bytes()
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(str(place)))
            if place.suffix in COMPRESSED:
                body = gzip.compress(body, mtime=0)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            sent.append(len(body))

        def log_message(self, *given) -> None:
            """Nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", sent
        server.shutdown()


if __name__ == "__main__":
    main()
