#!/usr/bin/env bash
# The term of a definition list has an empty range of lines in mdit-py-plugins, where every other block ends behind its last line.
#
# Versions:  markdown-it-py 4.3.0, mdit-py-plugins 0.7.0.
# Input:     two lists of definitions, one with a blank line behind its term.
# Expected:  as of paragraphs, list items and definitions, `map` is [first line, line after the last]: a term on line 2 has [2, 3].
# Seen:      [2, 2], for the term and for the inline token that holds its words. So a place that is counted from the end is a line too high,
#            and that of a term on the first line of a text is line 0.
# For us:    such a token is taken to stand on one line (markdown/blocks.py); a warning about words in a term named the line above.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q markdown-it-py==4.3.0 mdit-py-plugins==0.7.0
cat > "$place/read.py" <<'PYTHON'
from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin

TEXT = "Vooraf\n\nSBU\n: Studiebelasting in uren\n\nEC\n\n: Studiepunt\n"
for token in MarkdownIt().use(deflist_plugin).parse(TEXT):
    if token.map and token.type in ("paragraph_open", "dt_open", "inline", "dd_open"):
        print(token.type, token.map)
PYTHON
"$place/venv/bin/python" "$place/read.py" | tee "$place/seen"
diff "$place/seen" - <<'SEEN'
paragraph_open [0, 1]
inline [0, 1]
dt_open [2, 2]
inline [2, 2]
dd_open [3, 5]
paragraph_open [3, 4]
inline [3, 4]
dt_open [5, 5]
inline [5, 5]
dd_open [5, 8]
paragraph_open [7, 8]
inline [7, 8]
SEEN
echo "as described"
