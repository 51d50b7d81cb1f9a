"""The keys of the site."""

from plgsite.schema.descriptions.rows import Rows

_INVITATION = {"title": "Kennismaken", "label": "Maak een afspraak", "url": "https://www.academie.example/afspraak"}

ROWS: Rows = {
    "Fonts": {
        "text": ("The family of running text: a built-in one, or a folder of the site. Left out: that of the look.", "Source Sans 3"),
        "headings": (
            "The family of headings: a built-in one, or a folder of the site. Left out: that of the text, or of the look.",
            "Source Sans 3",
        ),
    },
    "Brand": {
        "look": (
            "How pages and brochures look: calm (one plain typeface), bold (heavy titles, planes of colour, square corners), or classic "
            "(titles with serifs, fine rules).",
            "bold",
        ),
        "primary": ("The main colour, as six hexadecimal digits in quotes.", "#1f4e5f"),
        "accent": ("The colour that stands out, as six hexadecimal digits in quotes.", "#b5541c"),
        "adjusted": ("Whether a warning tells of a colour or logo that is shown otherwise so that it can be seen.", "accept"),
        "schemes": ("By which light there are pages: light, dark, or both as the reader's machine is set.", "light"),
        "logo": ("The file of the logo.", "/media/logo.svg"),
        "logo_dark": (
            "The file of the logo for dark pages. Left out: the logo, on a plate where that is needed.",
            "/media/logo-wit.svg",
        ),
        "logo_alt": ("What the logo says. Left out: the title of the site.", "Academie Rijnzicht"),
        "icon": ("The icon of the site, a square SVG or PNG of 512 pixels or more. Left out: the first letter.", "/media/icoon.svg"),
        "fonts": ("The families of letters.", {"text": "Source Sans 3"}),
    },
    "MenuLink": {
        "label": ("The words of the link.", "Ons team"),
        "to": ("Where the link leads: an address or a record link.", "page:team"),
    },
    "MenuItem": {
        "label": ("The words of the link.", "Over ons"),
        "to": ("Where the link leads: an address, a record link, mailto: or tel:.", "page:over-ons"),
        "items": (
            "Links below it, that a reader unfolds. Where it leads itself comes first.",
            [{"label": "Ons team", "to": "page:team"}],
        ),
        "button": ("Whether the link looks like a button.", True),
    },
    "Reason": {
        "title": ("The reason, in a few words.", "Kleine groepen"),
        "text": ("The reason, in a sentence or two.", "U krijgt alle aandacht."),
    },
    "Teaser": {
        "title": ("What a reader may like.", "Maatwerk"),
        "text": ("More of it, in a sentence.", "Ook voor uw eigen team."),
        "to": ("Where it leads: an address or a record link.", "page:maatwerk"),
        "image": ("A picture of it.", {"file": "/media/team.jpg", "alt": ""}),
    },
    "Invitation": {
        "title": ("What a reader is invited to.", "Kennismaken"),
        "text": ("The invitation, in a sentence or two.", "We denken graag mee."),
        "label": ("The words of its link.", "Maak een afspraak"),
        "url": ("The address it leads to, with https:// or mailto:.", "https://www.academie.example/afspraak"),
    },
    "Blocks": {
        "home": ("The blocks at the foot of the home page, in order.", ["reasons", "partners"]),
        "programme": ("The blocks at the foot of programmes, in order.", ["stories"]),
        "story": ("The blocks at the foot of stories, in order.", ["teasers"]),
        "page": ("The blocks at the foot of other pages, in order.", ["newsletter"]),
    },
    "Home": {
        "title": ("The heading of the home page.", "Leren van elkaar"),
        "intro": ("The text of the home page, in Markdown.", "Welkom bij onze academie."),
        "hero": ("The picture at the top of the home page.", {"file": "/media/groep.jpg", "alt": "Een groep aan tafel"}),
        "featured": (
            "The programmes that the home page shows first, as ids. Without any it shows all, where they are six or fewer.",
            ["leergang-teams-leiden"],
        ),
    },
    "SiteBrochures": {
        "print": ("", True),
    },
    "CatalogueSettings": {
        "page_size": ("", 24),
        "facets": ("", ["sector", "theme", "location", "price"]),
        "price_bands": ("", [500, 1000, 2500]),
        "study_load_bands": ("", [20, 60, 120]),
        "guide": ("", True),
    },
    "Audience": {
        "kind": ("", "care"),
        "organisation": ("What readers call the organisation that they come from.", "vereniging"),
        "organisations": ("The plural of organisation; the two stand together.", "verenigingen"),
        "participant": ("What somebody is called who takes part.", "cursist"),
        "participants": ("The plural of participant; the two stand together.", "cursisten"),
        "teacher": ("What somebody is called who teaches.", "trainer"),
        "teachers": ("The plural of teacher; the two stand together.", "trainers"),
        "at": ("The word before an organisation, as in 'bij uw vereniging'.", "bij"),
    },
    "Words": {
        "nl": ("Dutch labels by name; `plgsite words` names them all.", {"catalogue": "Cursussen"}),
        "en": ("English labels by name; `plgsite words` names them all.", {"catalogue": "Workshops"}),
    },
    "OwnField": {
        "type": ("What its values are.", "text"),
        "label": ("What it is called on pages and in brochures.", "Begeleiding"),
        "unit": ("What stands behind each value, such as a measure.", "km"),
        "choices": ("The values that a choice or a list allows, in order.", ["binnen", "buiten"]),
        "show": (
            "Where it shows. Left out: in the facts, comparisons, brochures and the studiegids; prose in a section.",
            ["facts", "card"],
        ),
        "facet": ("true: readers narrow down the catalogue by it. Of programmes only.", True),
    },
    "OwnFields": {
        "programme": ("Fields of programmes, by name.", {"begeleiding": {"type": "text", "label": "Begeleiding"}}),
        "edition": ("Fields of editions, by name.", {"zaal": {"type": "text", "label": "Zaal"}}),
        "module": ("Fields of modules, by name.", {"toets": {"type": "text", "label": "Toets"}}),
        "location": ("Fields of locations, by name.", {"parkeren": {"type": "text", "label": "Parkeren"}}),
        "teacher": ("Fields of teachers, by name.", {"talen": {"type": "list", "label": "Talen"}}),
    },
    "OwnLink": {
        "url": ("The address it leads to, with https:// or mailto:.", "https://www.academie.example/folder"),
        "label": ("The words of the link. Left out: its address.", "Lees de folder"),
    },
    "Search": {
        "synonyms": ("", {"ploegchef": "teamleider", "leerlijn": ["leerroute", "leerpad"]}),
    },
    "Allow": {
        "scripts": ("Sites whose scripts pages may run. Such a script can do on a page whatever yours can.", ["https://stats.example.org"]),
        "frames": ("Sites that a page may show in a frame.", ["https://kaart.example.org"]),
        "images": ("Sites whose pictures pages may show.", ["https://beeld.example.org"]),
        "connect": ("", ["https://stats.example.org"]),
        "forms": ("Sites to which forms of pages may send.", ["https://post.example.org"]),
        "privacy": ("", "privacy"),
    },
    "Site": {
        "title": ("The name of the site.", "Academie Rijnzicht"),
        "base_url": ("The address at which the site is published, with https://.", "https://www.academie.example/"),
        "provider": ("The provider of programmes that name no other, as its id.", "academie"),
        "languages": ("", ["nl"]),
        "timezone": ("The time zone of all times in the content, as the IANA database names it.", "Europe/Amsterdam"),
        "holidays": ("The school holidays that series of dates leave out (except: holidays).", {"region": "noord"}),
        "form_of_address": ("How readers are addressed in Dutch: u or je.", "u"),
        "audience": ("Whom the site is for: it chooses what an organisation and who takes part are called. Left out: school.", "company"),
        "words": ("Labels of pages and brochures in words of your own, by language.", {"nl": {"catalogue": "Cursussen"}}),
        "fields": (
            "Fields of your own, by what has them and by name; records write them below own.",
            {"programme": {"begeleiding": {"type": "text", "label": "Begeleiding"}}},
        ),
        "brand": ("The colours, the logo and the letters.", {"primary": "#1f4e5f"}),
        "menu": ("The links of the menu, in order.", [{"label": "Over ons", "to": "page:over-ons"}]),
        "footer": ("The links at the foot of every page, in order.", [{"label": "Contact", "to": "page:contact"}]),
        "home": ("What the home page says.", {"title": "Leren van elkaar"}),
        "reasons": ("Reasons to choose this provider, for the block reasons.", [{"title": "Kleine groepen", "text": "Alle aandacht."}]),
        "teasers": ("What else a reader may like, for the block teasers.", [{"title": "Maatwerk", "to": "page:maatwerk"}]),
        "partners": ("Providers that are partners, for the block partners, as ids.", ["rijnzicht"]),
        "newsletter": ("The invitation to the newsletter, for the block newsletter.", _INVITATION),
        "feedback": ("An invitation to say what a reader thinks. It stands below every programme.", _INVITATION),
        "introduction": ("An invitation to get acquainted. It stands below every programme.", _INVITATION),
        "blocks": ("Which blocks stand at the foot of each kind of page.", {"programme": ["stories"]}),
        "share": ("Where a reader can share a page, in order.", ["linkedin", "mail"]),
        "brochure": ("What holds for all brochures, such as an edition for the printer.", {"print": True}),
        "catalogue": ("How the catalogue is divided, and by what readers narrow it down.", {"page_size": 24}),
        "enrolment": (
            "Where readers enrol or ask, where programme and provider say nothing.",
            {"enrol": {"url": "https://www.academie.example/inschrijven"}},
        ),
        "half_day": ("How many hours a half-day takes, where programme and provider say nothing.", {"hours": 3}),
        "day": ("How many hours a day takes, where programme and provider say nothing.", {"hours": 6}),
        "payment_terms": ("How one pays all providers, where a programme does not say it.", ["Betalen kan in twee termijnen."]),
        "terms": ("The terms of programmes, where programme and provider say nothing.", ["page:voorwaarden"]),
        "search": ("", {"synonyms": {"leerlijn": "leerroute"}}),
        "social": ("false: no pictures are made for social media.", False),
        "feeds": ("false: the site has no feeds.", False),
        "allow": ("What pages may load from other sites.", {"forms": ["https://post.example.org"]}),
        "host": ("", "netlify"),
        "gone": ("", ["/oud/cursus/"]),
        "external": ("", ["/offerte"]),
    },
}
