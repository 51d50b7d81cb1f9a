"""Where the forms of a key lie."""

from plgsite.search.tree import leaf_of, leaves, new_leaf, spelled, too_small

KEYS = ("a", "les", "lesa", "lesb", "lesba", "lok")


def found(limit: int) -> dict[str, list[str]]:
    return dict(leaves([(key, key) for key in KEYS], dict.fromkeys(KEYS, 10), limit))


def test_what_fits_lies_together_but_first_letters_are_apart():
    assert found(1000) == {"a": ["a"], "l": ["les", "lesa", "lesb", "lesba", "lok"]}


def test_what_does_not_fit_is_split_by_the_next_letter():
    assert found(20) == {"a": ["a"], "les_": ["les"], "lesa": ["lesa"], "lesb": ["lesb", "lesba"], "lo": ["lok"]}


def test_a_key_leads_to_its_leaf():
    sizes = dict.fromkeys(found(20), 10)
    assert [leaf_of(key, sizes) for key in KEYS] == ["a", "les_", "lesa", "lesb", "lesb", "lo"]
    assert [leaf_of(key, sizes) for key in ("b", "le", "lesc")] == [None, None, None]


def test_a_new_key_comes_where_a_new_tree_had_it():
    sizes = dict.fromkeys(found(20), 10)
    assert [new_leaf(key, sizes) for key in ("b", "le", "lesc", "lesca", "lip")] == ["b", "le_", "lesc", "lesc", "li"]


def test_leaves_that_would_fit_in_one_are_told():
    assert too_small("les_", {"les_": 5, "lesa": 5, "lo": 40}, 20) == "le"
    assert too_small("les_", {"les_": 5, "lesa": 5, "lo": 5}, 20) == "l"
    assert too_small("les_", {"les_": 15, "lesa": 15, "lo": 5}, 20) is None


def test_other_letters_have_a_number_in_the_name_of_a_file():
    assert spelled("lesß_") == "les~df~_"
