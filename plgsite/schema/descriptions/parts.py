"""The keys of parts that several kinds of record share."""

from plgsite.schema.descriptions.rows import Rows

ROWS: Rows = {
    "Record": {
        "slug": ("", "teams-leiden"),
        "aliases": ("", ["/oud/teams-leiden/"]),
        "draft": ("", True),
        "publish_on": ("", "2027-03-09"),
        "expires_on": ("", "2028-01-01"),
        "published": ("", "2026-03-09"),
        "updated": ("", "2026-11-20"),
        "listed": ("", False),
    },
    "Image": {
        "file": ("The file of the picture: beside the record, or from content/ where it starts with a slash.", "groep.jpg"),
        "alt": ('What the picture shows, for who does not see it. Write "" where it only decorates.', "Een groep aan tafel"),
        "credit": ("Who made the picture.", "Foto: S. Bakker"),
    },
    "Person": {
        "name": ("The name of the person. A programme names its contact by it.", "Anna de Wit"),
        "role": ("The work of the person.", "opleidingsadviseur"),
        "phone": ("The telephone number, as it should be read.", "070 123 45 67"),
        "email": ("The mail address of the person.", "anna@academie.example"),
        "photo": ("A portrait of the person.", {"file": "anna.jpg", "alt": "Anna de Wit"}),
    },
    "Contact": {
        "name": ("The name of the contact.", "Anna de Wit"),
        "phone": ("The telephone number, as it should be read.", "070 123 45 67"),
        "email": ("The mail address of the contact.", "anna@academie.example"),
    },
    "Address": {
        "street": ("The street and the number.", "Havenstraat 12"),
        "postcode": ("The postal code.", "2511 AB"),
        "city": ("The town or city.", "Den Haag"),
        "region": ("The province or region.", "Zuid-Holland"),
        "country": ("The country, in words or as a code.", "NL"),
    },
    "Geo": {
        "lat": ("The latitude in degrees, north of the equator.", 52.078),
        "lon": ("The longitude in degrees, east of Greenwich.", 4.312),
    },
    "Hours": {
        "min": ("The smallest number of hours.", 3),
        "max": ("The largest number of hours. It is at least the smallest.", 4),
    },
    "Length": {
        "hours": ("How many hours it takes: a number, or a range with min and max.", 3.5),
        "includes_breaks": ("Whether breaks count in these hours. Left out: nothing is said of breaks.", True),
    },
    "Recognition": {
        "register": ("The register, mark or accreditation that recognises it, as its id.", "beroepsregister"),
        "name": ("", "Register van erkende trainers"),
        "status": ("Whether it is recognised, applied for, or expired.", "recognised"),
        "number": ("The number under which it is recognised.", "R-1024"),
        "as": ("", "bij- en nascholing"),
        "category": ("The category of the register, in its words.", "formeel leren"),
        "register_theme": ("The theme of the register that it counts for, in its words.", "Regie en strategie"),
        "points": ("How many points of the register a participant gets.", 40),
        "recognised_on": ("The day on which it was recognised.", "2026-03-09"),
        "valid_from": ("The first day on which the recognition holds.", "2026-01-01"),
        "valid_until": ("The last day on which the recognition holds.", "2029-12-31"),
        "url": ("The address where the recognition can be looked up.", "https://www.register.example/1024"),
    },
    "Rating": {
        "score": ("The score, as published. It is at most the scale.", 8.6),
        "scale": ("The highest score that can be given.", 10),
        "source": ("Who collected the score. Write unknown where nobody knows: readers are told so.", "Cedeo"),
        "count": ("How many people gave a score.", 120),
        "as_of": ("The day for which the score was published.", "2026-06-30"),
        "url": ("The address where the score is published.", "https://www.cedeo.example/academie"),
    },
    "CallToAction": {
        "label": ("The words on the button. Left out: the usual words.", "Schrijf u in"),
        "url": (
            "The address it leads to, with https:// or mailto:. {id}, {title} and {edition} are filled in.",
            "https://www.academie.example/inschrijven?cursus={id}",
        ),
    },
    "EnrolmentAddresses": {
        "enrol": ("Where a reader enrols.", {"url": "https://www.academie.example/inschrijven"}),
        "request": ("Where a reader asks for information.", {"url": "mailto:info@academie.example"}),
        "quote": ("Where a reader asks for a quote.", {"url": "https://www.academie.example/offerte"}),
        "waiting_list": ("Where a reader joins a waiting list.", {"url": "https://www.academie.example/wachtlijst"}),
    },
}
