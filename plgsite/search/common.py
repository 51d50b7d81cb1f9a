"""The words that most pages have, in one small file: what near words and beginnings are looked up in where no part is at hand."""

from collections.abc import Mapping

import msgspec

from plgsite.search.compressed import deflated

COMMONEST = 4_000
LARGEST = 20_000
"""Bytes of the file, as it is stored."""
SHORTEST = 3
"""Letters of a word that somebody may have mistyped."""


def common_file(forms: Mapping[str, tuple[int, int]]) -> bytes:
    """The words of titles and the commonest, each with the number of pages that it stands on; as many as go into the file."""
    words = sorted((form for form in forms if len(form) >= SHORTEST and form.isalpha()), key=lambda form: (-forms[form][0], form))
    chosen = [form for at, form in enumerate(words) if at < COMMONEST or forms[form][1]]
    body = _file(chosen, forms)
    while len(body) > LARGEST:
        chosen = chosen[: min(len(chosen) - 1, len(chosen) * LARGEST // len(body))]
        body = _file(chosen, forms)
    return body


def _file(chosen: list[str], forms: Mapping[str, tuple[int, int]]) -> bytes:
    return deflated(msgspec.json.encode([(form, forms[form][0]) for form in sorted(chosen)]))
