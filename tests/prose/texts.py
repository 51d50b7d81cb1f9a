"""Texts that people do not write, but that a parser must survive."""

from hypothesis import strategies as st

_MARKUP = [
    "# ",
    "## ",
    "> ",
    "- ",
    "1. ",
    "[^a]: ",
    "[x]: ",
    "<a b='",
    *"*_`[])<>|\\",
    "**",
    "~~",
    "](",
    "![",
    "<b>",
    "<!--",
    "-->",
    "&amp;",
]
_LINES = [
    "\n\n",
    "\n",
    "    ",
    "\n: ",
    "\n|-|-|\n",
    "---\n",
    "```\n",
    "::: note\n",
    "\n:::\n",
    "\n::: web\n",
    "\n:::: details a\n",
    "\n::::\n",
]
_WORDS = [
    "[^a]",
    "[[modules]]",
    "{#a}",
    "javascript:",
    "https://a.nl",
    "programme:a",
    "a.pdf",
    "een",
    " ",
    "é",
    "\t",
    "\r\n",
    "\0",
    "\u00a0",
    '"',
    "onclick=",
    "style=",
]

MARKDOWN = st.lists(st.sampled_from([*_MARKUP, *_LINES, *_WORDS]) | st.text(max_size=5), max_size=40).map("".join)
"""Any text, mostly markup."""

UNITS = (
    *"[]!*_~`<>&\\|#:-=+ \n\t1a(){}^\"'é",
    *("[a](", "![", "![a](", "[^", "[a][", "[](", "*a ", "*_", "**a ", "~~a ", "<a ", "<b>", "<!--", "<!-- ", "<?", "&#", "`a``", "[["),
    *(
        "> ",
        "- ",
        "1. ",
        "> - ",
        "a\n",
        "- a\n",
        "> a\n",
        "a\n: b\n",
        "::: note\n",
        ":::\n",
        "[a\n",
        "[a]: b\n",
        "[^a]: b\n",
        "<!--\n",
        "|a\n|-\n",
    ),
    *("## a\n\n", "[[modules]] ", "[a](javascript:b) ", "[a](\\_)", "![](a)", "{#"),
)
"""What is repeated until a quadratic parser shows itself."""

NASTY = {
    "quotes in quotes": "> " * 5000,
    "emphasis in emphasis": "*a " * 20000 + "a* " * 20000,
    "links in links": "[a](" * 5000,
    "images in images": "![" * 5000 + "a" + "](b)" * 5000,
    "brackets and one reference": "[a]: b\n\n" + "[" * 20000 + "a" + "]" * 20000,
    "marks and one footnote": "[^a]: b\n\n" + "[^" * 40000,
    "footnotes": "".join(f"## a\n\n[^{i}]\n\n[^{i}]: b\n\n" for i in range(1500)),
    "a label without end": "[" + "a\n" * 20000,
    "comments without end": "<!-- a\n\n" * 10000,
    "comments, one end": "a <!-- " * 10000 + "-->",
    "tags without end": "<a " * 30000 + ">",
    "code of every length": "".join("`" * i + "a" for i in range(400)),
    "lists in lists": "- " * 5000 + "a",
    "a wide table": "|a" * 5000 + "\n" + "|-" * 5000 + "\n" + "|b\n" * 5000,
    "containers in containers": "".join(":" * (200 - i) + " note\n" for i in range(190))
    + "".join(":" * (11 + i) + "\n" for i in range(190)),
    "as many containers as lines": "::: note\n" * 5000 + ":::\n" * 5000,
    "spaces": "a" + " " * 100000 + "b",
    "spaces in a heading": "## a" + " " * 100000 + "{#b",
}
