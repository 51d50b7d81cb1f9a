"""Drawings that others made, made harmless: the bytes of an SVG -> what a site may publish of it.

`clean.py` is the way in. `table.py` says what may stand in a drawing, `values.py` and `styles.py` look at values and style sheets, and
`cost.py` counts what it takes to draw it. What is not in the table is taken out; nothing here reads a file or knows of a site.
"""
