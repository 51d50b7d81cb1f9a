#!/usr/bin/env bash
# livereload never reloads a page whose head ends beyond its first 64 KiB, and says nothing of it.
#
# Versions:  livereload 2.7.1, tornado 6.6.1.
# Input:     two valid pages that differ in the length of the structured data (JSON-LD) in their head: 10 kB and 100 kB.
# Expected:  the script that reloads is put into both.
# Seen:      it is put into the first chunk that is sent, if `</head>` lies in it; Tornado sends files in chunks of 64 KiB. The second page is
#            served as it is, and stays as it was in the browser after every save.
# For us:    our preview dresses the whole page before it is sent (preview/dressing.py), so the length of a head does not matter.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q livereload==2.7.1 tornado==6.6.1
cat > "$place/serve.py" <<'PYTHON'
import asyncio
import pathlib
import socket
import sys
import threading
import time
import urllib.request

from livereload import Server

root = pathlib.Path(sys.argv[1])
for kilobytes in (10, 100):
    data = '<script type="application/ld+json">{"name": "' + "a" * kilobytes * 1000 + '"}</script>'
    page = f"<!DOCTYPE html><html lang=nl><head><title>Les</title>{data}</head><body><p>Les</p></body></html>"
    (root / f"{kilobytes}.html").write_text(page)
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]


def serve():
    asyncio.set_event_loop(asyncio.new_event_loop())
    Server().serve(root=str(root), port=port, host="127.0.0.1")


threading.Thread(target=serve, daemon=True).start()
for attempt in range(100):
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/10.html").close()
        break
    except OSError:
        time.sleep(0.1)
for kilobytes in (10, 100):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/{kilobytes}.html") as answer:
        print(f"{kilobytes} kB:", "reloads" if b"livereload.js" in answer.read() else "does not reload", flush=True)
PYTHON
mkdir "$place/site"
"$place/venv/bin/python" "$place/serve.py" "$place/site" 2>/dev/null | tee "$place/seen"
diff "$place/seen" - <<'SEEN'
10 kB: reloads
100 kB: does not reload
SEEN
echo "as described"
