"""Fields that a site declares: what their models take, and what the schema says of them."""

import json
from typing import get_args

import pytest
from click.testing import CliRunner

from plgsite.cli.schema import command
from plgsite.load.declared import declared_in, model_for
from plgsite.model.own_fields import NO_FIELDS, OWNERS, FieldType
from plgsite.model.site import Facet
from plgsite.rules.own_fields import OF_OWNER
from tests.support import BASE, site

DECLARED = """fields:
  programme:
    steun: {type: text, label: Begeleiding, unit: trainers}
    gebied: {type: choice, label: Werkgebied, choices: [Kantoor, Buiten]}
    kapot: {type: nergens}
  edition:
    zaal: {type: text, label: Zaal}
"""


def test_every_owner_says_where_its_fields_can_show():
    assert set(OF_OWNER) == set(OWNERS)


def test_a_site_without_fields_declares_none_and_one_that_cannot_be_read_says_nothing():
    assert declared_in(None) == declared_in(b"title: x\n") == NO_FIELDS
    assert declared_in(b"fields: [a]\n") is None


def test_a_field_that_is_declared_with_a_fault_takes_any_value():
    declared = declared_in(DECLARED.encode())
    assert declared is not None
    fields = dict(declared.fields("programme"))
    assert (fields["kapot"], fields["steun"].label) == (None, "Begeleiding")


def test_only_a_record_that_has_own_fields_is_read_by_another_model():
    declared = declared_in(DECLARED.encode())
    usual = model_for("programme", {"title": "x"}, declared)
    assert usual is model_for("programme", {"own": {}}, None)
    assert issubclass(model_for("programme", {"editions": [{"own": {}}]}, declared), usual)
    assert model_for("programme", {"own": {}}, declared) is model_for("programme", {"own": {}}, declared_in(DECLARED.encode()))


@pytest.mark.parametrize("type_", get_args(FieldType))
def test_every_type_is_in_the_schema_of_a_site_with_its_label(tmp_path, type_):
    choices = ", choices: [a, b]" if type_ == "choice" else ""
    text = BASE["content/site.yaml"] + f"fields:\n  location:\n    een: {{type: {type_}, label: Het eerste{choices}}}\n"
    folder = site(tmp_path, base={**BASE, "content/site.yaml": text})
    for more in ([], ["--file"]):
        found = CliRunner().invoke(command, ["location", "--root", str(folder.root), *more], standalone_mode=False)
        assert found.exception is None, found.output
        schema = json.loads(found.output)
        own = schema["$defs"]["LocationOwnFields"]
        assert own["properties"]["een"]["description"] == "Het eerste"
        assert own["additionalProperties"] is False


def test_the_schema_of_a_site_names_every_label_with_what_it_says():
    found = CliRunner().invoke(command, ["site"], standalone_mode=False)
    dutch = json.loads(found.output)["$defs"]["Words"]["properties"]["nl"]
    assert dutch["properties"]["catalogue"]["description"] == "Aanbod"
    assert dutch["additionalProperties"] is False


def test_the_schema_of_a_site_names_its_own_facets_beside_those_that_are_built_in(tmp_path):
    fields = "fields:\n  programme:\n    een: {type: text, label: Een, facet: true}\n    twee: {type: text, label: Twee}\n"
    folder = site(tmp_path, base={**BASE, "content/site.yaml": BASE["content/site.yaml"] + fields})
    found = CliRunner().invoke(command, ["site", "--root", str(folder.root)], standalone_mode=False)
    assert found.exception is None, found.output
    facets = json.loads(found.output)["$defs"]["CatalogueSettings"]["properties"]["facets"]
    assert facets["items"]["enum"] == [*get_args(Facet), "een"]
