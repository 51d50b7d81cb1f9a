#!/usr/bin/env bash
# A page with a bleed has a trim box in the PDF of Typst, and no bleed box; its foreground lies on the bleed too.
#
# Versions:  typst 0.15.2 (the Python wheel), pikepdf 9.11.0.
# Input:     a page of 100 mm with `bleed: 3mm`, and a square of 20 mm that `foreground` places at the top left.
# Expected:  MediaBox and BleedBox of 106 mm, TrimBox of 100 mm (PDF/X has the bleed between the two); the square in the corner of the page.
# Seen:      MediaBox 106 mm, TrimBox 100 mm, no BleedBox. ISO 32000-1, 14.11.2 has a missing BleedBox stand for the CropBox, which stands for
#            the MediaBox: right here, and wrong as soon as marks lie outside of the bleed. The square lies in the corner of the paper with its
#            bleed, not of the page.
# For us:    the edition for the printer has room for marks around its bleed, so the box is written behind Typst (render/print_boxes.py), and what
#            stands in the foreground is placed from the edge of the paper (bleed.typ).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q typst==0.15.2 pikepdf==9.11.0
cat > "$place/boxes.py" <<'PYTHON'
import io

import pikepdf
import typst

SQUARE = "place(top + left, rect(width: 20mm, height: 20mm, stroke: none, fill: red))"
made = typst.compile(f"#set page(width: 100mm, height: 100mm, bleed: 3mm, foreground: {SQUARE})".encode(), format="pdf")
document = pikepdf.open(io.BytesIO(made))
page = document.pages[0]
for name in ("/MediaBox", "/BleedBox", "/TrimBox"):
    print(name, *(round(float(side) * 25.4 / 72, 1) for side in page.obj[name]) if name in page.obj else ("missing",))
at = [[float(one) for one in given] for given, operator in pikepdf.parse_content_stream(page) if str(operator) in ("cm", "m")]
moves = [one for one in at if len(one) == 6]
print("square from the left and top edge of the paper:", moves[-1][4], round(106 - moves[-1][5] * 25.4 / 72, 1))
PYTHON
"$place/venv/bin/python" "$place/boxes.py" | tee "$place/seen"
diff "$place/seen" - <<'SEEN'
/MediaBox 0.0 0.0 106.0 106.0
/BleedBox missing
/TrimBox 3.0 3.0 103.0 103.0
square from the left and top edge of the paper: 0.0 0.0
SEEN
echo "as described"
