"""The Markdown that plgsite reads: CommonMark with tables, strikethrough, footnotes, definition lists, and three rules of our own."""

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, image, link
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from plgsite.markdown import block_rules, lost
from plgsite.markdown.signs import keep_shadows

MAX_NESTING = 24
"""How deep quotes and lists may nest (a list in a list is two), and brackets. The time for `[[[[[` grows with it."""

_MARKUP = re.compile(r"[\n\\`*_\[<&~]")
_STOPS = re.compile(r"[\n\\`*_\[\]<&~]|!(?=\[)")
"""Where plain text can end: the characters that one of our inline rules looks at (markdown-it's own list is longer, and slower)."""
_FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,200})\]")


class Grammar(MarkdownIt):
    """Keeps every address as written: `links` judges them, with a message, where markdown-it would show the source text."""

    def validateLink(self, url: str) -> bool:
        """Accepts every address: `prose/links.py` decides, and says why."""
        return True

    def normalizeLink(self, url: str) -> str:
        """Leaves an address as it was written."""
        return url


def grammar() -> Grammar:
    """A parser, ready for use. It holds nothing of what it parses."""
    options = {"html": True, "typographer": False, "linkify": False, "store_labels": True, "maxNesting": MAX_NESTING}
    md = Grammar("js-default", options)
    footnote_plugin(md, inline=False, move_to_end=False)
    deflist_plugin(md)
    md.disable(["html_block", "linkify", "replacements", "smartquotes"])
    md.core.ruler.disable("normalize")  # `parse` has done that
    for name, rule in block_rules.RULES.items():
        md.block.ruler.before("fence", name, rule, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    md.block.ruler.at("table", lost.table, {"alt": ["paragraph", "reference"]})
    md.block.ruler.before("table", "plain_line", block_rules.plain_line)
    md.inline.ruler.at("link", _where_a_bracket_closes(link))
    md.inline.ruler.at("image", _where_a_bracket_closes(image))
    md.inline.ruler.at("footnote_ref", _footnote_mark)
    md.inline.ruler.before("html_inline", "comment", _comment)
    md.inline.terminator_re = _STOPS
    md.core.ruler.at("inline", _inline_where_marked)
    md.core.ruler.before("text_join", "keep_shadows", keep_shadows)
    return md


def _where_a_bracket_closes(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """The same rule, but not tried where no `]` follows: it would look through all the rest in vain."""
    return lambda state, silent: state.src[state.pos] in "[!" and state.html_terminator_last("]") > state.pos and rule(state, silent)


def _inline_where_marked(state: StateCore) -> None:
    """Most lines hold no markup and need no inline parser: such a token keeps its content and gets no children."""
    for token in state.tokens:
        if token.type == "inline":
            token.children = []
            if _MARKUP.search(token.content):
                state.md.inline.parse(token.content, state.md, state.env, token.children)


def _footnote_mark(state: StateInline, silent: bool) -> bool:
    """`[^label]` where that footnote is defined. (The plugin's rule is quadratic in `[^[^[^`.)"""
    found = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if not found or f":{found[1]}" not in state.env.get("footnotes", {}).get("refs", {}):
        return False
    if not silent:
        state.push("footnote_ref", "", 0).meta = {"label": found[1]}
    state.pos = found.end()
    return True


def _comment(state: StateInline, silent: bool) -> bool:
    """`<!-- ... -->` ends at the first `-->`; without one, the `<!--` alone is taken, so that it can be reported."""
    if not state.src.startswith("<!--", state.pos):
        return False
    close = state.src.find("-->", state.pos + 2, state.posMax) if state.html_terminator_last("-->") >= state.pos + 2 else -1
    if not silent:
        state.push("comment" if close >= 0 else "open_comment", "", 0).content = "<!--"
    state.pos = close + 3 if close >= 0 else state.pos + 4
    return True
