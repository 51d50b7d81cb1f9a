"""What a form calls the keys of records in Dutch; in English a key is called by its own name.

A row is a key and its label, in which the noun for who teaches stands between braces; a key that pages have a label for needs none. A test
holds every key of every model to have one.
"""

from collections.abc import Mapping

from plgsite.wording import labels_of
from plgsite.wording.vocabulary import with_nouns

KINDS = {
    "site": "Site",
    "provider": "Aanbieder",
    "location": "Locatie",
    "theme": "Thema",
    "register": "Register",
    "teacher": "Docent",
    "page": "Pagina",
    "programme": "Programma",
    "story": "Verhaal",
    "scan": "Meting",
}
MANY = {
    "provider": "Aanbieders",
    "location": "Locaties",
    "theme": "Thema’s",
    "register": "Registers",
    "teacher": "Docenten",
    "page": "Pagina’s",
    "programme": "Programma’s",
    "story": "Verhalen",
    "scan": "Metingen",
}

_ROWS = """
accent: Accentkleur
accessibility: Toegankelijkheid
address: Adres
adjusted: Aanpassingen melden
admission: Toelating
aliases: Oude adressen
allow: Van andere sites
also: Ook zonder bijeenkomst
alt: Wat de afbeelding laat zien
amount: Bedrag
answer: Antwoord
as: Erkend als
as_of: Peildatum
ask: Vraag om een terugkoppeling
at: Voorzetsel met lidwoord
attachments: Bijlagen
audience: Doelgroep
badges: Kenmerken
base_url: Adres van de site
bio: Over deze persoon
blocks: Blokken
body: Tekst
brand: Huisstijl
brochure: Brochure
button: Als knop
catalogue: Catalogus
category: Categorie
certificate: Certificaat
choices: Keuzes
city: Plaats
code: Code
complaints: Klachtenregeling
complete_years: Jaren die hier volledig staan
connect: Verbindingen
contact: Contactpersoon
contact_hours: Contacturen
count: Aantal
country: Land
cover: Kaft
credit: Naam van de maker
currency: Munt
date: Datum
dates: Data
day: Dag
day_programme: Dagprogramma
days: Dagen
deliverables: Wat u oplevert
delivery: Vorm
dimensions: Onderdelen
discussion: Gespreksvragen
doi: DOI
draft: Concept
due: Uiterlijk op
duration: Duur
ec: Studiepunten (EC)
edition: Uitvoering
editions: Edities
email: E-mailadres
en: Engels
enabled: Brochure maken
end: Eindtijd
ends: Laatste dag
enrol: Inschrijven
enrol_by: Inschrijven tot en met
enrol_from: Inschrijven vanaf
enrolment: Inschrijving
enrolment_status: Stand van de inschrijving
every: Om de hoeveel weken
except: Niet op
excludes: Niet inbegrepen
exemption: Vrijstelling
expires_on: Van de site op
external: Niet verbonden aan de aanbieder
extra_costs: Kosten naast de prijs
facet: Filter in de catalogus
facets: Filters
featured: Uitgelicht
feedback: Terugkoppeling
feeds: Feeds
fields: Eigen velden van de site
file: Bestand
fonts: Lettertypen
footer: Onderaan de pagina
for_starts_from: Voor starts vanaf
for_starts_until: Voor starts tot en met
form_of_address: Aanspreekvorm
forms: Formulieren
frames: Kaders
from: Van
geo: Plaats op de kaart
goals: Doelen
gone: Vervallen adressen
group_size: Groepsgrootte
guaranteed: Gaat zeker door
guide: Studiegids
half_day: Dagdeel
half_days: Dagdelen
headings: Koppen
headline: Hoofdprijs
hero: Grote afbeelding
holidays: Vakanties
home: Startpagina
host: Waar de site staat
hours: Uren
icon: Pictogram
id: Kenmerk
if_no: Bij nee
image: Afbeelding
images: Afbeeldingen
includes: Inbegrepen
includes_breaks: Pauzes meegerekend
insights: Inzichten
intro: Inleiding
introduction: Kennismaking
items: Onderdelen van de lijst
kind: Soort
kvk: KvK-nummer
label: Opschrift
language: Taal
languages: Talen
lat: Breedtegraad
layout: Indeling
legal_name: Statutaire naam
level: Niveau
lines: Regels
listed: In lijsten tonen
lists: Lijsten
location: Locatie
location_note: Toelichting op de locatie
locations: Locaties
logo: Logo
logo_alt: Wat het logo laat zien
logo_dark: Logo op een donkere pagina
lon: Lengtegraad
look: Vormgeving
mandatory: Verplicht
marks: Keurmerken
max: Meeste
meetings: Aantal bijeenkomsten
menu: Menu
method: Werkwijze
min: Minste
min_participants: Minste aantal {participants}
minutes: Minuten
module: Module
modules: Modules
months: Maanden
more: Meer lezen
motto: Motto
name: Naam
newsletter: Nieuwsbrief
nl: Nederlands
nlqf: NLQF-niveau
note: Toelichting
number: Nummer
online: Online
options: Bij te bestellen
organisation: Organisatie
organisations: Organisaties (meervoud)
outcomes: Opbrengsten
own: Eigen velden
page: Pagina
page_size: Aantal per pagina
participant: Deelnemer
participants: Deelnemers (meervoud)
partners: Partners
pathways: Leerroutes
payer: Wie betaalt
payment_terms: Betalen
people: Personen
per: Per
per_km: Bedrag per kilometer
per_lesson: Lengte per keer
period: Periode
phone: Telefoonnummer
photo: Foto
places: Plaatsen
points: Punten
postcode: Postcode
poster: Stilstaand beeld
price: Prijs
price_bands: Prijsklassen
price_note: Toelichting op de prijzen
prices: Prijzen
primary: Hoofdkleur
print: Editie voor de drukker
privacy: Privacyverklaring
programme: Programma
programmes: Programma’s
proof: Bewijs
provider: Aanbieder
publish_on: Op de site vanaf
published: Eerst gepubliceerd op
qualifier: Aanduiding bij de prijs
question: Vraag
quote: Citaat
rating: Waardering
reasons: Redenen
recognised_on: Erkend op
recognitions: Erkenningen
references: Bronnen
region: Regio
register: Register
register_theme: Thema van het register
related: Verwante programma’s
reply_time: Reactietijd
request: Informatie aanvragen
requirements: Eisen
role: Functie
room: Zaal
rooms: Zalen
sbu: Studiebelasting (SBU)
scale: Schaal
scan: Meting
schedule_note: Toelichting op het rooster
scheme: Regeling
schemes: Licht, donker of beide
score: Cijfer
scripts: Scripts
search: Zoeken
seats: Plaatsen per groep
seats_left: Vrije plaatsen
sectors: Sectoren
self_study_hours: Uren zelfstudie
series: Reeksen
sessions: Bijeenkomsten
share: Delen
short_name: Korte naam
show: Waar het staat
slug: Laatste woord van het adres
social: Kaarten voor sociale media
source: Bron
spread: Spreiding
start: Begintijd
start_note: Toelichting op de start
starts: Eerste dag
status: Stand
steps: Stappen
story: Verhaal
street: Straat en nummer
study_load: Studiebelasting
study_load_bands: Klassen van studiebelasting
subtitle: Ondertitel
summary: Samenvatting
synonyms: Woorden die hetzelfde betekenen
tags: Trefwoorden
tariffs: Tarieven
teacher: {Teacher}
teachers: {Teachers}
teachers_note: Toelichting bij de {teachers}
teasers: Aankondigingen
template: Sjabloon
terms: Voorwaarden
testimonials: Ervaringen
text: Tekst
themes: Thema’s
time: Tijd
timezone: Tijdzone
title: Titel
to: Naar
tools: Hulpmiddelen
topics: Onderwerpen
transcript: Uitgeschreven tekst
travel: Bereikbaarheid
type: Soort waarde
unit: Eenheid
until: Tot en met
updated: Gewijzigd op
url: Webadres
valid_from: Geldig vanaf
valid_months: Maanden geldig
valid_until: Geldig tot en met
valid_years: Jaren geldig
values: Waarden
vat: Btw
vat_number: Btw-nummer
vat_rate: Btw-tarief in procenten
video: Film
waiting_list: Wachtlijst
weekly: Elke week op
weeks: Weken
when: Wanneer
who: Wie
within_km: Gratis tot zoveel kilometer
words: Eigen woorden
years: Jaren
"""
LABELS = dict(row.split(": ", 1) for row in _ROWS.strip().splitlines())


def label_of(key: str, nouns: Mapping[str, str]) -> str:
    """What a key is called in Dutch: its label here, else the one that pages have for it. Raises KeyError where there is none."""
    found = LABELS.get(key) or labels_of("nl", "u")[key]
    return with_nouns(found[:1].upper() + found[1:], nouns)


HINTS = {
    "slug": "Alleen als het anders moet zijn dan de naam van het bestand.",
    "aliases": "Adressen die hierheen moeten leiden, van / af.",
    "draft": "Een concept staat nog niet op de site.",
    "publish_on": "De eerste dag waarop dit op de site staat.",
    "expires_on": "De eerste dag waarop dit niet meer op de site staat.",
    "updated": "De dag van de laatste wijziging die een lezer merkt.",
    "listed": "Uit: er is een pagina, maar die staat in geen lijst.",
    "template": "Alleen voor een pagina met een eigen vormgeving.",
    "amount": "In euro’s, met een punt en twee cijfers voor centen.",
    "enrol_by": "De laatste dag waarop iemand zich kan inschrijven.",
    "valid_from": "De eerste dag waarop dit geldt.",
    "valid_until": "De laatste dag waarop dit geldt.",
    "alt": "Voor wie de afbeelding niet ziet. Leeg als zij alleen versiert.",
    "file": "Naast dit bestand, of vanaf content/ als het met / begint.",
    "ec": "Studiepunten, los van de SBU: het een wordt niet uit het ander berekend.",
    "sbu": "Uren studiebelasting in totaal.",
    "mandatory": "Of iedere deelnemer het betaalt: dan telt het mee in het totaal.",
    "headline": "De prijs die op kaarten en bovenaan de pagina staat.",
    "status": "Hoe het ervoor staat.",
    "summary": "Kort: staat op kaarten en in lijsten.",
    "body": "Markdown; [[...]] plaatst een onderdeel van het programma.",
    "id": "Kleine letters, cijfers en streepjes.",
}
"""What is said below a field in Dutch; below the others stands an example."""
