"""The entry of a page: what a result says, and under which words the page is found."""

from plgsite.search.entry import SearchEntry, SearchText, entry_in, file_bytes, text_in, words_of
from plgsite.search.value import IN_HEADING, IN_NAME, IN_TITLE

TEXT = SearchText(
    title="Leren leren",
    kind="training",
    names=("PLG-3",),
    text=("Leren is leuk. Leren, leren.", ("Opzet", 1), "Tot slot."),
)


def test_an_entry_and_a_text_come_back_from_their_files():
    entry = SearchEntry(title="Leren leren", kind="training", facts="2 dagen", later="x	y", start="Leren is leuk.")
    assert entry_in(file_bytes(entry)) == entry and text_in(file_bytes(TEXT)) == TEXT


def test_a_word_says_where_it_stands_and_how_often_in_prose():
    words = words_of(TEXT)
    assert words["leren"] == 3 | IN_TITLE
    assert (words["opzet"], words["slot"], words["plg3"], words["training"]) == (IN_HEADING, 1, IN_NAME, IN_NAME)


def test_more_than_three_times_is_three():
    assert words_of(SearchText(title="x", kind="", text=("les " * 9,)))["les"] == 3


def test_the_end_of_one_text_and_the_beginning_of_the_next_are_no_neighbours():
    words = words_of(SearchText(title="x", kind="", text=("Voor het mbo", "4 dagen")))
    assert "mbo4" not in words
