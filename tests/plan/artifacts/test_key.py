"""Keys: same inputs, same key; other inputs, another key; and the key says by name what an artifact is made from."""

import datetime
import json
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from plgsite.catalogue import Entry
from plgsite.digest import digest_of
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.artifacts.key import SHORT_VALUE, Key, difference, key
from plgsite.plan.plan import Plan, plan
from plgsite.projections.settings import Settings
from plgsite.render.page_views import VIEWS
from plgsite.texts.pictures import Picture
from plgsite.texts.projection import MadeArtifact, Named, Projection
from plgsite.texts.reading import ProseTexts
from plgsite.views.frame.foot import FootInputs
from plgsite.views.frame.frame import Frame
from plgsite.views.frame.paging import Paging
from plgsite.views.lists.cards import Card
from plgsite.views.lists.facets import FacetPanel
from plgsite.views.lists.listings import CatalogueInputs
from plgsite.views.machines.redirects import Move
from tests.plan.planned import ASSETS, EDITIONS, at, filled_catalogue, planned
from tests.support import TODAY, programme, site

CLOSURES = dict.fromkeys(("a.html", "b.html"), "") | {"a.html": "a" * 32, "b.html": "b" * 32}


def artifact(inputs: Any, *, template: str = "a.html", family: str = "page") -> Artifact:
    return Artifact(path="x/index.html", family=family, medium="page", template=template, inputs=inputs, rank=1)


def keyed(inputs: Any, *, toolchain: str = "t", made: dict[str, str] | None = None, **more: Any) -> Key:
    return key(artifact(inputs, **more), CLOSURES, toolchain, made or {})


# --- equal and different inputs ---------------------------------------------------------------------------------------

few = st.text('ab,[]"0 ', max_size=4)
words = st.lists(few, max_size=3).map(tuple)
dates = st.none() | st.dates(datetime.date(2027, 1, 1), datetime.date(2027, 1, 4))
cards = st.builds(
    Card,
    id=few,
    title=few,
    address=few,
    kind=few,
    summary=few,
    facts=words,
    price=few,
    state=st.sampled_from(["enrol", "closed"]),
    starts=dates,
    where=few,
)
named = st.builds(Named, ref=few, title=few, address=few)
texts = st.builds(ProseTexts, texts=words)


class Inputs(Struct, frozen=True, kw_only=True):
    """Inputs of every shape that the families have."""

    text: str
    number: int | None
    day: datetime.date | None
    texts: tuple[str, ...]
    links: tuple[Named, ...]
    cards: tuple[Card, ...]
    prose: ProseTexts
    inner: Move | None


inputs = st.builds(
    Inputs,
    text=few,
    number=st.none() | st.integers(0, 3),
    day=dates,
    texts=words,
    links=st.lists(named, max_size=2).map(tuple),
    cards=st.lists(cards, max_size=2).map(tuple),
    prose=texts,
    inner=st.none() | st.builds(Move, old=few, new=few, title=few),
)


@given(inputs, inputs)
def test_two_keys_are_equal_exactly_when_their_inputs_are(one: Inputs, other: Inputs) -> None:
    assert (keyed(one).digest == keyed(other).digest) == (one == other)


@given(inputs, st.data())
def test_a_change_of_one_field_changes_the_key(before: Inputs, data: st.DataObject) -> None:
    other = data.draw(inputs)
    name = data.draw(st.sampled_from(Inputs.__struct_fields__))
    after = replace(before, **{name: getattr(other, name)})
    changed = {part.partition(".")[0].partition("[")[0] for part, _, _ in difference(keyed(before).parts, keyed(after).parts)}
    assert changed == ({name} if before != after else set())


@given(inputs)
def test_a_key_is_the_same_however_often_it_is_made(one: Inputs) -> None:
    assert keyed(one) == keyed(replace(one))


def test_the_order_in_a_list_counts() -> None:
    first, second = (Named(ref=f"page:{name}", title=name, address=name) for name in "ab")
    assert keyed((first, second)).digest != keyed((second, first)).digest


def test_the_order_of_the_keys_of_a_mapping_does_not_count() -> None:
    assert digest_of({"a": 1, "b": [2]}) == digest_of({"b": [2], "a": 1})
    assert Key.of({"a": "1", "b": "2"}).digest == Key.of({"b": "2", "a": "1"}).digest


def test_what_is_absent_empty_and_nothing_are_three_things() -> None:
    move = [Move(old="", new="", title=""), None, (), ""]
    assert len({keyed(one).digest for one in move}) == 4


@pytest.mark.parametrize("text", ["x" * (SHORT_VALUE + n) for n in range(-4, 3)])
def test_a_long_text_counts_as_much_as_a_short_one(text: str) -> None:
    assert keyed(text).digest != keyed(text[:-1] + "y").digest


@pytest.mark.parametrize("change", [{"toolchain": "u"}, {"template": "b.html"}, {"family": "story"}])
def test_toolchain_template_and_family_are_part_of_the_key(change: dict[str, str]) -> None:
    assert keyed("x").digest != keyed("x", **change).digest


def test_the_path_of_an_artifact_is_not_part_of_its_key() -> None:
    one = artifact("x")
    moved = replace(one, path="y/index.html")
    assert key(one, CLOSURES, "t", {}) == key(moved, CLOSURES, "t", {})


def test_a_template_without_a_closure_is_a_bug() -> None:
    with pytest.raises(KeyError):
        keyed("x", template="c.html")


@pytest.mark.parametrize("value", [1.5, {"a"}, b"x", object()])
def test_what_cannot_be_compared_byte_for_byte_is_refused(value: Any) -> None:
    with pytest.raises(TypeError, match="has no digest"):
        keyed((value,))


# --- the inputs of a site with a value in every field -----------------------------------------------------------------


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> Plan:
    return plan(filled_catalogue(tmp_path_factory.mktemp("filled")), Settings(today=TODAY, theme_assets=ASSETS), {})


def keys_of(found: Plan, toolchain: str = "t") -> dict[str, Key]:
    """The keys of a plan, those of rank 0 first."""
    templates = {one.template: one.template for one in found.artifacts}
    first = {one.path: key(one, templates, toolchain, {}) for one in found.artifacts if one.rank == 0}
    made = {path: one.digest for path, one in first.items()}
    return first | {one.path: key(one, templates, toolchain, made) for one in found.artifacts if one.rank}


def test_every_family_of_pages_and_brochures_is_planned_and_has_a_key(whole) -> None:
    # A page of all values is only there where a facet has many (tests/facets/test_long.py).
    assert {one.family for one in whole.artifacts} >= VIEWS.keys() - {"facet-values"}
    assert keys_of(whole).keys() == {one.path for one in whole.artifacts}


def test_every_field_of_every_inputs_is_named_in_the_key(whole) -> None:
    keys = keys_of(whole)
    for one in whole.artifacts:
        if hasattr(one.inputs, "digest"):
            continue  # a copied file is its bytes
        roots = {part.partition(".")[0].partition("[")[0] for part in keys[one.path].parts}
        assert set(one.inputs.__struct_fields__) <= roots, one.path


def test_a_key_can_be_stored_and_told(whole) -> None:
    for one in keys_of(whole).values():
        assert json.loads(json.dumps(dict(one.parts))) == dict(one.parts)
        assert all(len(value) <= SHORT_VALUE for value in one.parts.values())


def test_no_two_pages_or_brochures_that_differ_have_the_same_key(whole) -> None:
    keys = keys_of(whole)
    by_key: dict[str, list[Artifact]] = {}
    for one in whole.artifacts:
        if not hasattr(one.inputs, "digest"):
            by_key.setdefault(keys[one.path].digest, []).append(one)
    assert [[one.path for one in found] for found in by_key.values() if any(other.inputs != found[0].inputs for other in found)] == []


def projections(value: Any) -> list[Projection]:
    if isinstance(value, Projection):
        return [value]
    if isinstance(value, tuple):
        return [found for item in value for found in projections(item)]
    if isinstance(value, Struct):
        return [found for name in value.__struct_fields__ for found in projections(getattr(value, name))]
    return []


def test_every_field_of_a_projection_counts_in_its_digest(whole) -> None:
    """Changed to a text that no field has, each field gives another digest."""
    seen = {type(one): one for artifact in whole.artifacts for one in projections(artifact.inputs)}
    assert {Card, Frame, FootInputs, Named} <= seen.keys()
    for one in seen.values():
        for name in one.__struct_fields__:
            if name != "digest":
                assert replace(one, **{name: "~ something else ~"}).digest != one.digest, (type(one), name)


# --- rank 0 within rank 1 ---------------------------------------------------------------------------------------------


def test_what_a_projection_says_of_records_is_what_their_digests_say() -> None:
    kinds = [one for one in all_kinds(Projection) if holds_a_record(one)]
    assert [one.__name__ for one in kinds] == ["GuideChapter"]
    assert all(one.own_digest is not Projection.own_digest for one in kinds)


def all_kinds(kind: type) -> list[type]:
    return [one for below in kind.__subclasses__() for one in (below, *all_kinds(below))]


def holds_a_record(hint: Any, above: tuple[Any, ...] = ()) -> bool:
    """Whether an entry of the catalogue can be among the values of a type."""
    if Entry in (hint, get_origin(hint)):
        return True
    inner = get_type_hints(hint).values() if isinstance(hint, type) and issubclass(hint, Struct) else get_args(hint)
    return hint not in above and any(holds_a_record(one, (*above, hint)) for one in inner)


def test_a_page_that_shows_facts_of_a_brochure_has_its_key_in_its_own(tmp_path) -> None:
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme(EDITIONS))
    found = planned(folder)
    keys = keys_of(found)
    pdf = "aanbod/a/brochure/a.pdf"
    for path in ("aanbod/a/index.html", "aanbod/a/brochure/index.html"):
        assert at(found, path).inputs.brochure.pdf == MadeArtifact(pdf)
        assert keys[path].parts["brochure.pdf"] == keys[pdf].digest


def test_a_brochure_that_is_made_otherwise_makes_the_pages_that_tell_of_it_again() -> None:
    page = MadeArtifact("a.pdf")
    assert keyed(page, made={"a.pdf": "1"}).digest != keyed(page, made={"a.pdf": "2"}).digest


def test_a_page_cannot_be_keyed_before_what_it_tells_of() -> None:
    with pytest.raises(KeyError):
        keyed(MadeArtifact("a.pdf"))


# --- what a person is told --------------------------------------------------------------------------------------------


def test_a_difference_names_what_came_went_and_changed() -> None:
    assert difference({"a": "1", "b": "2", "c": "3"}, {"b": "2", "c": "4", "d": "5"}) == (("a", "1", ""), ("c", "3", "4"), ("d", "", "5"))


def test_the_members_of_a_list_are_named_by_their_place_and_their_own_name() -> None:
    card = Card(
        id="a",
        title="",
        address="",
        kind="",
        summary="",
        facts=(),
        price="",
        state="enrol",
        starts=None,
        where="",
        picture=Picture(src="", alt=""),
    )
    frame = Frame(**dict.fromkeys((name for name in Frame.__struct_fields__ if name != "digest"), ()))
    paging = Paging(first="x/", number=2, pages=3, total=1)
    found = keyed(
        CatalogueInputs(frame=frame, paging=paging, size=24, panel=FacetPanel(groups=()), chosen=None, columns="", cards=(card,))
    ).parts
    assert found["paging.number"] == "2" and found["paging.first"] == '"x/"'
    assert found["cards[0 a]"] == card.digest
