#!/usr/bin/env bash
# Typst breaks a line at room of a hundredth of a point, even at less than none, but not at room of no width.
#
# Versions:  typst 0.15.2 (the Python wheel), pypdf 7.1.1.
# Input:     two words of 26 letters, with something between them, on a line that has room for one: long addresses of pages are such words.
# Expected:  `h(0pt)` and `h(0fr)` are spacing between words as `h(0.01pt)` is, and a line may break there; or none of the three is.
# Seen:      no break at `h(0pt)`, `h(0em)` and `h(0fr)`: the line runs out of the paper, and nothing is said. A break at `h(0.01pt)` and at
#            `h(-0.01pt)`. The usual remedy, `sym.zws`, breaks too, but whoever copies the address gets it with U+200B in it.
# For us:    brochures print addresses that readers copy. They break at `h(0.01pt)` behind punctuation (templates/brochure/words.typ): nothing is
#            added to the text.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q typst==0.15.2 pypdf==7.1.1
cat > "$place/breaks.py" <<'PYTHON'
import io

import pypdf
import typst

WORD = "abcdefghijklmnopqrstuvwxyz"
for between in ("none", "h(0pt)", "h(0em)", "h(0fr)", "h(0.01pt)", "h(-0.01pt)", "sym.zws"):
    source = f'#set page(width: 60mm, height: 40mm, margin: 5mm)\n#{{"{WORD}"; {between}; "{WORD}"}}'
    read = pypdf.PdfReader(io.BytesIO(typst.compile(source.encode(), format="pdf"))).pages[0].extract_text()
    copied = "as written" if read.replace("\n", "") == 2 * WORD else ascii(read.replace(WORD, "WORD").replace("\n", ""))
    print(between, "lines:", read.count("\n") + 1, "copied:", copied)
PYTHON
"$place/venv/bin/python" "$place/breaks.py" | tee "$place/seen"
diff "$place/seen" - <<'SEEN'
none lines: 1 copied: as written
h(0pt) lines: 1 copied: as written
h(0em) lines: 1 copied: as written
h(0fr) lines: 1 copied: as written
h(0.01pt) lines: 2 copied: as written
h(-0.01pt) lines: 2 copied: as written
sym.zws lines: 2 copied: 'WORD\u200bWORD\u200b'
SEEN
echo "as described"
