"""Postal addresses, at home and abroad."""

from plgsite.model.parts import Address
from plgsite.texts.postal import address_lines
from plgsite.wording import wording

NL, EN = wording("nl"), wording("en")


def test_an_address_is_street_and_town_and_a_region_stands_in_for_a_town() -> None:
    assert address_lines(Address(street="Plein 1", postcode="4800 ZZ", city="Breda", region="Noord-Brabant"), NL) == (
        "Plein 1",
        "4800 ZZ  Breda",
    )
    assert address_lines(Address(region="Zuid-Holland", country="NL"), NL) == ("Zuid-Holland",)
    assert address_lines(None, NL) == ()


def test_an_address_that_only_repeats_the_name_above_it_has_no_lines():
    assert address_lines(Address(city="Breda"), NL, under="Breda") == ()
    assert address_lines(Address(city="Breda"), NL, under="Het Kasteel") == ("Breda",)
    assert address_lines(Address(street="Plein 1", city="Breda"), NL, under="Breda") == ("Plein 1", "Breda")


def test_an_address_abroad_names_its_country_and_has_the_two_blanks_of_a_dutch_postcode_only_at_home():
    ghent = Address(street="Plein 1", postcode="9000", city="Gent", country="BE")
    assert address_lines(ghent, NL, home="NL") == ("Plein 1", "9000 Gent", "België")
    assert address_lines(ghent, EN, home="NL")[-1] == "Belgium"
    assert address_lines(ghent, NL, home="België") == address_lines(ghent, NL) == ("Plein 1", "9000 Gent")
    assert address_lines(Address(city="Genk", country="belgium"), NL, home="nl") == ("Genk", "België")
    assert address_lines(Address(postcode="4800 ZZ", city="Breda", country="Nederland"), NL, home="BE") == ("4800 ZZ  Breda", "Nederland")
    assert address_lines(Address(postcode="4800 ZZ", city="Breda"), NL, home="BE") == ("4800 ZZ Breda",)
    assert address_lines(Address(country="BE"), NL, home="NL") == ("België",)
