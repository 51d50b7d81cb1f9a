"""A programme with the required fields alone: no page shows an empty list where others have something to say."""

import re

from tests.support import programme, site, told


def test_no_list_of_a_bare_programme_is_empty(tmp_path):
    folder = site(tmp_path, f"-- content/programmes/a.md --\n{programme()}")
    assert told(folder.build()) == []
    pages = {path: body.decode() for path, body in folder.published().items() if path.startswith("aanbod/a/") and path.endswith(".html")}
    shown = {path: re.sub(r"<template.*?</template>", "", body, flags=re.DOTALL) for path, body in pages.items()}
    empty = {path: re.findall(r"<(?:dl|ul|ol)\b[^>]*>\s*</(?:dl|ul|ol)>", body) for path, body in shown.items()}
    assert shown and {path: found for path, found in empty.items() if found} == {}
