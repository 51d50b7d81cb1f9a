#!/usr/bin/env bash
# A font whose family is named "Heavy" or "Condensed" cannot be asked for by its name in Typst.
#
# Versions:  typst 0.15.2 (the Python wheel), fontTools 4.60.1, fontpkg-source-sans-3 3.52 (SIL OFL 1.1).
# Input:     one static font, saved under six family names (name IDs 1 and 16), each alone in a folder; a document that asks for that name.
# Expected:  six times found, as a browser, fontconfig and fontTools read the name that stands in the font.
# Seen:      words of weight and width are taken off the end of the family: "Proef Heavy" and "Proef Condensed" are listed as "Proef", and what
#            asks for their full name has a warning and no glyphs. "Display", "Caption" and "Titles" stay.
# For us:    the face of headings that we make for print has a family of its own that ends with "Titles" (render/shipped_fonts.py).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q typst==0.15.2 fonttools==4.60.1 fontpkg-source-sans-3==3.52
cat > "$place/ask.py" <<'PYTHON'
import pathlib
import sys

import fontpkg_source_sans_3
import typst
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

found = [one for one in pathlib.Path(fontpkg_source_sans_3.__file__).parent.rglob("*.ttf") if "Italic" not in one.name]
font = instantiateVariableFont(TTFont(found[0]), {"wght": 700})
del font["STAT"]
font["name"].names = [one for one in font["name"].names if one.nameID in (1, 2, 4, 6, 16, 17)]
folder = pathlib.Path(sys.argv[1])
for family in ("Proef", "Proef Titles", "Proef Display", "Proef Caption", "Proef Heavy", "Proef Condensed"):
    for one in font["name"].names:
        one.string = {1: family, 16: family, 4: family, 6: family.replace(" ", "")}.get(one.nameID, "Regular")
    font.save(folder / "one.ttf")
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])
    asked = f'#set text(font: "{family}", fallback: false)\nTekst'.encode()
    _, warnings = typst.compile_with_warnings(asked, format="pdf", font_paths=fonts)
    print(family, "|", *fonts.families(), "|", *(one.message for one in warnings))
PYTHON
mkdir "$place/fonts"
"$place/venv/bin/python" -W ignore "$place/ask.py" "$place/fonts" | sed 's/ *$//' | tee "$place/seen"
diff "$place/seen" - <<'SEEN'
Proef | Proef |
Proef Titles | Proef Titles |
Proef Display | Proef Display |
Proef Caption | Proef Caption |
Proef Heavy | Proef | unknown font family: proef heavy
Proef Condensed | Proef | unknown font family: proef condensed
SEEN
echo "as described"
