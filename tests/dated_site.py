"""A small site in which everything that has a day comes and goes: prices of the course, of editions and of what stands beside it, editions,
enrolment, recognitions. No two amounts of a programme are equal, so that an old one is seen wherever it stands."""

from pathlib import Path

from tests.support import BASE, SiteFolder, site

LANGUAGES = {"nl": "", "en": "languages: [en]\n"}

TEXT = """\
-- content/programmes/vroeg.md --
---
title: Vroeg erbij
kind: training
summary: Wie vroeg komt, betaalt minder.
updated: 2026-06-01
duration: {days: 2, spread: separate}
themes: [leiderschap]
delivery: [classroom, in_company]
prices:
  - {amount: "1150.00", per: person, vat: excluded, vat_rate: 21, label: Vroegboekprijs, headline: true, valid_until: 2026-09-01}
  - {amount: "1350.00", per: person, vat: excluded, vat_rate: 21, valid_from: 2026-09-02, valid_until: 2027-02-28}
  - {amount: "1475.00", per: person, vat: excluded, vat_rate: 21, valid_from: 2027-03-01}
  - {amount: "95.00", per: person, vat: exempt, label: Examengeld}
editions:
  - {id: winter, location: breda, dates: [{date: 2027-01-16}, {date: 2027-01-23}], status: few_places, enrol_by: 2027-01-04,
     prices: [{amount: "1299.00", per: person, vat: exempt, valid_until: 2026-12-15}]}
  - {id: lente, location: zwolle, room: Zaal 2, title: Avondgroep, starts: 2027-04-14, ends: 2027-04-21, status: open,
     enrol_from: 2027-01-08, guaranteed: true}
options:
  - {title: Boek, price: {amount: "39.50", vat: included, vat_rate: 9, valid_from: 2026-10-01, valid_until: 2027-04-30}}
recognitions:
  - {register: slr, status: recognised, points: 6, valid_from: 2026-12-16, valid_until: 2027-02-10}
funding:
  - {scheme: Scholingsfonds Oost, who: Wie in Overijssel werkt, valid_until: 2027-02-20}
---
Tekst.
-- content/programmes/webinar.md --
---
title: Eerst voor niets
kind: workshop
summary: Tot de zomer kost het niets.
updated: 2026-06-01
themes: [leiderschap]
prices:
  - {amount: 0, per: person, vat: included, vat_rate: 21, valid_until: 2027-01-31}
  - {amount: "60.50", per: person, vat: included, vat_rate: 21, valid_from: 2027-02-01}
editions:
  - {id: mei, online: true, dates: [{date: 2027-05-12, start: "15:30", end: "17:00"}], status: planned}
---
Tekst.
-- content/programmes/seizoen.md --
---
title: Door de seizoenen
kind: cursus
summary: De prijs is die van de start.
updated: 2026-06-01
themes: [leiderschap]
prices:
  - {amount: "410.00", per: person, vat: exempt, for_starts_until: 2027-01-31,
     tariffs: [{label: Jongeren, amount: "205.00", proof: Studentenkaart}]}
  - {amount: "430.00", per: person, vat: exempt, for_starts_from: 2027-02-01}
extra_costs:
  - {title: Toets, amount: "61.00", vat: exempt, kind: exam, mandatory: true, valid_until: 2026-12-20}
  - {title: Toets na kerst, amount: "66.00", vat: exempt, kind: exam, mandatory: true, valid_from: 2026-12-21}
  - {title: Werkmap, amount: "17.00", vat: exempt, kind: material, mandatory: false, valid_until: 2027-01-10}
editions:
  - {id: winter, location: breda, starts: 2027-01-12, ends: 2027-01-26, status: open}
  - {id: lente, location: zwolle, starts: 2027-03-09, ends: 2027-03-23, status: open,
     extra_costs: [{title: Excursie, amount: "28.00", vat: exempt, mandatory: true, valid_until: 2027-02-20}]}
---
Tekst.
-- content/programmes/voorbij.md --
---
title: Zonder prijs
kind: leergang
summary: De prijs hiervan loopt af.
updated: 2026-06-01
themes: [leiderschap]
prices:
  - {amount: "300.00", per: person, vat: exempt, valid_until: 2027-03-15}
  - {amount: "80.00", per: person, label: Ledenkorting, vat: exempt, valid_until: 2026-12-01}
---
Tekst.
-- content/programmes/groep.md --
---
title: Voor een groep
kind: traject
summary: De prijs is die van een groep.
themes: [leiderschap]
delivery: [in_company]
prices:
  - {amount: "2400.00", per: group, vat: excluded, vat_rate: 21, label: Per kwartaal, note: Jaarlijks opzegbaar., valid_from: 2026-11-01}
  - {qualifier: on_request, label: Op maat, delivery: in_company}
---
Tekst.
"""


def dated_site(root: Path, language: str = "nl") -> SiteFolder:
    """The site in a language."""
    base = {**BASE, "content/site.yaml": BASE["content/site.yaml"] + LANGUAGES[language]}
    return site(root, TEXT, base=base)
