"""What three trades ask beside a price is said alike wherever one decides: a music school, a language school, safety training."""

import json
import re
from pathlib import Path

import pytest

from tests.outputs import SAID_BY
from tests.reading import plain, says
from tests.support import BASE, site

MUSIC = """\
-- content/programmes/viool.md --
---
title: Viool
kind: cursus
summary: Elke week een half uur.
updated: 2026-10-01
prices:
  - {amount: 60, per: person, unit: month, vat: included, vat_rate: 21, tariffs: [{label: 65+, amount: 48, proof: een pasje}]}
  - {amount: 245, unit: card, count: 10, vat: included, vat_rate: 21, label: Losse beurten}
extra_costs:
  - {title: Inschrijfgeld, amount: 15, kind: enrolment_fee, mandatory: true, vat: included, vat_rate: 21}
  - {title: Huurviool, amount: "12.50", unit: month, kind: rental, mandatory: false, vat: included, vat_rate: 21}
  - {title: Borg, amount: 100, kind: deposit, mandatory: true, vat: exempt}
payment_terms: Maandelijks met een incasso.
---
"""
LANGUAGE = """\
-- content/programmes/spaans.md --
---
title: Spaans
kind: cursus
summary: Voor wie begint.
updated: 2026-10-01
prices:
  - {amount: 180, per: person, vat: exempt, tariffs: [{label: Vrijgesteld, amount: 0, proof: een attest}]}
extra_costs:
  - {title: Inschrijvingsgeld, amount: 15, mandatory: true, vat: exempt}
  - {title: Handboek, amount: "34.90", kind: book, mandatory: true, vat: included, vat_rate: 6}
payment_terms: [{share: 50, when: bij inschrijving}, {share: 50, due: 2027-03-01}]
---
"""
SAFETY = """\
-- content/programmes/vca.md --
---
title: Veilig werken
kind: training
summary: In een dag klaar.
updated: 2026-10-01
delivery: [classroom, in_company]
prices:
  - {amount: 245, per: person, vat: excluded, vat_rate: 21, delivery: classroom}
  - {amount: 1450, per: group, vat: excluded, vat_rate: 21, delivery: in_company}
extra_costs:
  - {title: Examen, amount: 85, per: person, kind: exam, mandatory: true, vat: exempt}
  - {title: Reiskosten, per_km: "0.45", within_km: 25, kind: travel, mandatory: true, delivery: in_company, vat: excluded, vat_rate: 21}
---
"""
TRADES = {
    # the site: what every list and page says of the price; the figure by which lists sort; what pages and papers say too
    "viool": (MUSIC, "plus verplichte kosten: Inschrijfgeld (€ 15,-)", "", ("65+", "op vertoon van een pasje", "€ 48,-", "€ 100,-")),
    "spaans": (LANGUAGE, "met verplichte kosten in totaal € 229,90 incl. btw", "229.90", ("Vrijgesteld", "een attest", "€ 34,90")),
    "vca": (SAFETY, "met verplichte kosten in totaal € 381,45 incl. btw", "381.45", ("€ 0,45 per km", "binnen 25 km gratis", "€ 1.450,-")),
}
LISTS = ("page", "brochure", "decision", "card", "columns", "feed")


@pytest.mark.parametrize("name", TRADES)
def test_what_must_be_paid_is_said_wherever_one_decides(tmp_path: Path, name: str) -> None:
    text, must, figure, more = TRADES[name]
    folder = site(tmp_path, text, base=BASE)
    outcome = folder.build(brochures=True, preview=True)
    assert outcome.published
    files = folder.published()
    for output in LISTS:
        assert says(SAID_BY[output](files, f"aanbod/{name}/"), plain(must)), output
    for output in ("page", "brochure", "decision"):
        assert [one for one in more if not says(SAID_BY[output](files, f"aanbod/{name}/"), plain(one))] == [], output
    columns = next(json.loads(data) for path, data in files.items() if path.startswith("assets/catalogue-") and b'"price"' in data)
    assert columns["price"]["values"] == [figure]


def test_a_sum_is_told_to_machines_with_its_parts(tmp_path: Path) -> None:
    folder = site(tmp_path, LANGUAGE, base=BASE)
    assert folder.build().published
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', folder.page("aanbod/spaans/index.html"), re.DOTALL)
    assert found
    (offer,) = json.loads(found[1])["@graph"][0]["offers"]
    whole, tariff = offer["priceSpecification"]
    assert (whole["@type"], whole["price"], [part["price"] for part in whole["priceComponent"]]) == (
        "CompoundPriceSpecification",
        229.90,
        [180, 15, 34.90],
    )
    assert (tariff["name"], tariff["price"]) == ("Vrijgesteld", 0)
