"""The line that each part of a page is written on."""

from plgsite.preview.origins import lines_of

TEXT = """---
title: Een leergang
prices:
  - {amount: 2350}
editions:
  - id: najaar
---
Vooraf.

## Voor wie

### Nog iets *schuins*

```
## Geen kop
```

## Voor wie

## Eigen kop {#eigen}
"""


def test_a_heading_is_found_by_the_id_that_it_has_on_its_page():
    lines = lines_of(TEXT, "a", is_list=False)
    assert [lines[id] for id in ("", "voor-wie", "nog-iets-schuins", "voor-wie-2", "eigen")] == [1, 10, 12, 18, 20]
    assert "geen-kop" not in lines


def test_a_chapter_that_comes_from_a_key_is_found_at_that_key():
    lines = lines_of(TEXT, "a", is_list=False)
    assert (lines["costs"], lines["dates"]) == (3, 5)


def test_a_record_in_a_list_file_is_found_at_its_id():
    assert lines_of("breda:\n  name: Breda\nzwolle:\n  name: Zwolle\n", "zwolle", is_list=True) == {"": 3}


def test_windows_line_ends_count_once():
    assert lines_of(TEXT.replace("\n", "\r\n"), "a", is_list=False) == lines_of(TEXT, "a", is_list=False)


def test_a_record_in_yaml_alone_has_its_keys():
    assert lines_of("title: Scan\nsource: Boek\n", "a", is_list=False)["source"] == 2


def test_a_broken_file_has_its_first_line():
    assert lines_of("---\ntitle: a\n", "a", is_list=False)[""] == 1
