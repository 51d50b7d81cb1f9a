#!/usr/bin/env bash
# Poppler calls it a syntax error that a tagged PDF says outright that nothing in it is suspect, as every PDF/UA-1 of Typst does.
#
# Versions:  typst 0.15.2 (the Python wheel), pikepdf 9.11.0, poppler-utils 22.12.0-2+deb12u3 (Debian 12).
# Input:     a page of Typst by the standard ua-1, whose catalogue says `/MarkInfo << /Marked true /Suspects false >>`; the same with the
#            entry taken out, and with `true`.
# Expected:  nothing said of the first two: `Suspects` is a boolean with the default false (ISO 32000-1, 14.7.1, table 321), and PDF/UA-1
#            (ISO 14289-1, 7.1) asks that it be false.
# Seen:      "Syntax Error: Suspects object is wrong type (boolean)" for `false` alone. `true` and a missing entry are read in silence. Exit code
#            and all that is told are right. It is as if it were asked for a boolean that is true, and all else were of another type.
# For us:    pdfinfo, pdftotext and pdftoppm print that line for each brochure; nothing is wrong with it, and our tests look at the output only.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q typst==0.15.2 pikepdf==9.11.0
(cd "$place" && apt-get download -qq poppler-utils=22.12.0-2+deb12u3 libpoppler126=22.12.0-2+deb12u3 && for one in *.deb; do dpkg -x "$one" poppler; done)
cat > "$place/make.py" <<'PYTHON'
import sys
from pathlib import Path

import pikepdf
import typst

place = Path(sys.argv[1])
source = '#set document(title: "A")\n#set text(lang: "nl")\n= A\nWords.'
(place / "false.pdf").write_bytes(typst.compile(source.encode(), format="pdf", pdf_standards=["ua-1"]))
for name, value in (("missing", None), ("true", True)):
    with pikepdf.open(place / "false.pdf") as document:
        marks = document.Root.MarkInfo
        assert marks.Suspects == False  # noqa: E712
        if value is None:
            del marks["/Suspects"]
        else:
            marks.Suspects = value
        document.save(place / f"{name}.pdf")
PYTHON
"$place/venv/bin/python" "$place/make.py" "$place"
libraries=$(dirname "$(find "$place/poppler" -name 'libpoppler.so.*' | head -1)")
for name in false missing true; do
  LD_LIBRARY_PATH="$libraries" "$place/poppler/usr/bin/pdfinfo" "$place/$name.pdf" > "$place/told" 2> "$place/errors"
  echo "$name: $(grep -cE '^Tagged: +yes' "$place/told") tagged, $(grep -E '^Suspects' "$place/told" | tr -s ' '), $(cat "$place/errors")"
done | tee "$place/seen"
diff "$place/seen" - <<'SEEN'
false: 1 tagged, Suspects: no, Syntax Error: Suspects object is wrong type (boolean)
missing: 1 tagged, Suspects: no, 
true: 1 tagged, Suspects: yes, 
SEEN
echo "as described"
