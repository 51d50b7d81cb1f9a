"""The order of a programme: placed by hand first, the rest in the order of the table."""

from plgsite.prose.ids import Ids
from plgsite.prose.nodes import Node, plain_text
from plgsite.texts.chapters import chapters
from plgsite.wording import wording

NL = wording("nl")


def heading(title: str) -> Node:
    return Node("heading", attributes=(("level", "2"), ("id", title.lower())), children=(Node("text", title),))


def test_what_was_not_placed_by_hand_follows_in_the_order_of_the_table() -> None:
    body = (
        Node("paragraph", children=(Node("text", "Vooraf."),)),
        heading("Inhoud"),
        Node("paragraph", children=(Node("text", "Tekst."),)),
    )
    lead, found, _ = chapters(body, frozenset({"contact", "prices", "modules"}), Ids(), NL)
    assert [plain_text(block.nodes) for block in lead] == ["Vooraf."]
    assert [one.title for one in found] == ["Inhoud", NL.modules, NL.prices, NL.contact]


def test_a_part_that_was_placed_by_hand_is_not_shown_twice() -> None:
    body = (heading("Inhoud"), Node("place", attributes=(("part", "modules"), ("argument", ""))))
    _, found, _ = chapters(body, frozenset({"modules", "contact"}), Ids(), NL)
    assert [(one.title, [block.part for block in one.blocks]) for one in found] == [("Inhoud", ["modules"]), (NL.contact, ["contact"])]


def placed(part: str, argument: str = "") -> Node:
    return Node("place", attributes=(("part", part), ("argument", argument)))


def test_a_part_in_the_lead_stands_there_and_nowhere_else() -> None:
    lead, found, _ = chapters((placed("modules"), heading("Inhoud"), placed("contact")), frozenset({"modules", "contact"}), Ids(), NL)
    assert [block.part for block in lead] == ["modules"]
    assert [[block.part for block in one.blocks] for one in found] == [["contact"]]


def test_what_has_no_place_of_its_own_follows_in_the_order_of_the_table() -> None:
    ids = {"modules": ("a", "b", "c"), "testimonials": ("x", ""), "discussion": ("p",)}
    body = (placed("module", "b"), placed("testimonial", "x"), placed("question", "p"))
    lead, found, _ = chapters(body, frozenset(ids), Ids(), NL, ids)
    assert [(block.part, block.argument) for block in lead] == [("module", "b"), ("testimonial", "x"), ("question", "p")]
    assert [(block.part, block.without) for one in found for block in one.blocks] == [("modules", ("b",)), ("testimonials", ("x",))]


def test_a_part_that_is_placed_twice_has_its_anchors_once() -> None:
    body = (placed("module", "a"), heading("Een"), placed("module", "a"), placed("module", "b"), heading("Twee"), placed("module", "b"))
    lead, found, _ = chapters(body, frozenset({"modules"}), NL, {"modules": ("a", "b")})
    assert [block.again for block in lead] == [False]
    assert [[block.again for block in one.blocks] for one in found] == [[True, False], [True]]


def test_titles_of_modules_do_not_stand_for_the_modules() -> None:
    _, found, _ = chapters((placed("modules", "titles"),), frozenset({"modules"}), Ids(), NL, {"modules": ("a",)})
    assert [(block.part, block.argument) for one in found for block in one.blocks] == [("modules", "")]
