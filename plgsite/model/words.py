"""Words that editors write for keys and values, Dutch and English, and what they are called here.

A row is a word and what it can mean, the likeliest first; those that are known at the place of the word are proposed. A word whose meaning
has no key of its own has a sentence in `ADVICE` that says where to write it. Words are in lower case, with _ for a blank or a hyphen.
"""

from collections.abc import Mapping

_ROWS = """
aanbieder provider
aanmelden enrol enrolment
aanmelding enrol enrolment
aanspreekvorm form_of_address
aantal count meetings
academy provider
accreditatie recognitions marks
accreditation recognitions marks
adres address
advies request
afbeelding image hero
afmelden terms
afronding certificate
afsluiting certificate
agenda dates editions
alias aliases
also_known_as aliases
alternatieve_tekst alt
alt_text alt
alt_tekst alt
annuleren terms
annulering terms
antwoord answer
auteur people teachers
auteurs people teachers
author people teachers
available seats_left open
bedrag amount
bedrijf organisation
bedrijfsnaam legal_name name
behalve except
begeleider teachers
begeleiders teachers
begeleiding support
begin start starts from
begindatum starts
begintijd start
beoordeling rating
bereikbaarheid travel
bereikbaar hours
beschikbare_plaatsen seats_left
beschrijving summary
bestand file
beschikbaar seats_left open
bestanden attachments
betaaltermijnen payment_terms
betaalvoorwaarden payment_terms
betaler payer
betaald_door payer
betaling payment_terms
betalingsvoorwaarden payment_terms
bewijs certificate proof
bijdrage prices
bijeenkomst sessions dates
bijeenkomsten sessions meetings dates
bijkomende_kosten extra_costs
bijlage attachments
bijlagen attachments
bijzonderheden note
biografie bio
blok modules
blokken modules
borg extra_costs
bron source references
bronnen references
brochures brochure
btw vat vat_number
btw_nummer vat_number
btw_tarief vat_rate
bureau provider
buyer payer audience
capaciteit seats
capacity seats
categorie themes category
categories themes
category themes
certificaat certificate
certification certificate
cijfer score rating
city places address
coach teachers
coaches teachers
colour primary accent
color primary accent
company organisation
concept draft
contactpersoon contact
contactpersonen people
contacturen contact_hours
contents modules body
content body modules
coordinaten geo
coordinates geo
cost prices amount
croho external_ids
crohocode external_ids
crebo external_ids
edudex external_ids
costs prices
country address
course_code code
currency_code currency
cursuscode code
cursusduur duration
dag day days
dagdeel half_day half_days
dagdelen half_days
dagen days
data dates editions
date_from starts valid_from
date_to ends valid_until
datum date dates starts
datums dates
dates_and_places editions
deadline enrol_by
deelnemer person
deelnemers group_size seats
deelnemersaantal group_size
delivery_mode delivery
deliverable deliverables
deposit extra_costs
description summary
diploma certificate
doel goals
doelen goals
doelgroep audience
doelgroepen audience
docent teachers
docenten teachers
door provider
duration_days days
duur duration
downloads attachments
examinering assessment
e_mail email
ec_punten ec
ecs ec
ects ec
edities editions
editie editions
education_level level nlqf
eens_per every
eind end ends
einddatum ends
einde end ends
eindtijd end
eisen admission
emailadres email
end_date ends
end_time end
enddate ends
enrol enrolment
enrollment enrolment
enrolment_url enrolment enrol
entry_requirements admission
erkenning recognitions
erkenningen recognitions
events editions
exam_fee extra_costs
examenkosten extra_costs
exclusief excludes excluded
expert teachers
experts teachers
facets catalogue
facetten facets
faculty teachers
fase steps
fasen steps
fee prices amount
film video
fonds fonts
foto photo hero image poster
fotos photo hero image
from valid_from starts
functie role
gebouw name rooms
geldig valid_until valid_years
geldig_tot valid_until
geldig_van valid_from
geldig_vanaf valid_from
geldigheid valid_years valid_until
geldig_in_maanden valid_months
geo_location geo
getuigschrift certificate
gemaakt published
goal goals
groep group
groepsgrootte group_size
groepsomvang group_size
headline title subtitle
homepage home
hoofdprijs headline
huisstijl brand
image hero photo
image_alt alt
inbegrepen includes
included_in_price includes
inclusief includes included
info request
informatie request
ingangsdatum valid_from starts
inhoud body modules
inleiding intro body
inschrijf_url enrol enrolment
inschrijfgeld extra_costs
inschrijfkosten extra_costs
inschrijflink enrol enrolment
inschrijven enrol enrolment
inschrijving enrol enrolment
inschrijven_voor enrol_by
inschrijvingsgeld extra_costs
instalments payment_terms
instructeur teachers
instructeurs teachers
instructor teachers
instructors teachers
inzicht insights
inzichten insights
is_online online
jaar years year
jaren years
kanalen share
keurmerk marks recognitions
keurmerken marks recognitions
keuze choices
keuzes choices
kleur primary accent
kleuren brand
klok hours
korte_omschrijving summary
kortingen tariffs
kosten prices
kvk_nummer kvk
lat geo
lat_lon geo
land country
lang_name legal_name
last_modified updated
latitude geo
leads_to pathways
learning_goals goals
learning_outcomes outcomes goals
lecturer teachers
lecturers teachers
leerdoel goals
leerdoelen goals
leeftijd age
leeftijden age
leeftijdsgroep age
leermiddelen extra_costs
leeruitkomst outcomes
leeruitkomsten outcomes
leeropbrengst outcomes
leeropbrengsten outcomes
lengte duration
lesdagen dates days
lesdag dates day
lesmateriaal tools
lesplaats locations location
lesduur per_lesson duration
lestijd per_lesson start
lessen sessions meetings
lesson sessions
lessons sessions
lettertype fonts
lettertypen fonts
leverancier provider
ligging locations location
link url
links more
literatuur references
literatuurlijst references
lng geo
locatie location locations
locaties locations
location locations
locations location
logo brand
logo_tekst logo_alt
lon geo
longitude geo
maand months month
maanden months
materiaalkosten extra_costs
maximum max
max_deelnemers max group_size
max_participants max group_size
medewerkers people
members people
menu_items menu
method_of_delivery delivery
methode method
middel tools
middelen tools
minimum min
min_deelnemers min group_size
min_participants min group_size
mode delivery
moeilijkheid level
module_titel title
modulen modules
modules_list modules
naam name title
name title
nieuwsbrief newsletter
niveau level
nlqf_niveau nlqf
nota note
nazorg support
noot note
noten note
citaat quote testimonials
notitie note
notities note
nummer number
offerte quote
omschrijving summary
omvang study_load
om_de every
onderdeel modules
onderdelen modules
onderschrift credit
ondertitel subtitle
onderwerp themes topics
onderwerpen topics themes
onderwijsvorm delivery
opbrengst outcomes
opbrengsten outcomes
openingstijden hours
opmerking note
opmerkingen note
opties options
optie options
organisatie organisation
organization organisation
overnachting options
pakket options
parkeren travel
participants group_size seats
partner partners
payers payer
payment payment_terms
personen people
persoon person name
phase steps
phone_number phone
photo_alt alt
picture image photo hero
plaats city location locations places address
plaatsen seats locations places
place city location locations
points_amount points
portret photo
postal_code postcode
postcode address
postcode_plaats postcode city
praktijk stories
presentator teachers
price prices amount
price_from qualifier
price_per per unit
prijs prices amount
prijs_per per unit
prijzen prices
programmaonderdelen modules
program programme
programma programme modules
programmas programmes
publicatiedatum publish_on published
publish_date publish_on
punten points
quotes testimonials
question ask
questions discussion
reductie tariffs
referenties references testimonials
regio region
reiskosten extra_costs
related_programmes related
relevant related
reistijd travel
resultaat outcomes
resultaten outcomes
review testimonials
reviews testimonials
rol role
route travel steps
ruimte rooms
ruimten rooms
repeat weekly
samenvatting summary
sbu_uren sbu
schedule dates editions
score_max scale
sector_name sectors
sector sectors
short_description summary
sites base_url
slogan motto
soort kind
speaker teachers
speakers teachers
spreker teachers
sprekers teachers
stad city
stap steps
stappen steps
start start starts
start_date starts
start_time start
startdata editions
startdate starts
startdatum starts
startmoment starts
startmomenten editions
starttijd start
status_enrolment enrolment_status
stijl look
straat street address
straatnaam street
street address
studiebelasting study_load
studiebelastingsuren sbu
studielast study_load
studiepunten ec
studieuren sbu
study_hours sbu
study_points ec
style look
subject themes topics
subjects themes topics
subtitel subtitle
subsidie funding
subsidies funding
subsidy funding
synoniem synonyms
synoniemen synonyms
taal language languages
tag themes tags
tags themes
talen languages language
tarief prices amount
target_audience audience
target_group audience
tarieven tariffs prices
teacher teachers
team people teachers
tekst text body
tel phone
telefoon phone
telefoonnummer phone
telephone phone
termijnen payment_terms
theme themes
thema themes
themas themes
tijd start
time start
tijden start
titel title
title name label
toegankelijkheid accessibility
toelating admission
toelatingseisen admission
toets assessment
toetsing assessment
toetsen assessment
toelichting note
tot valid_until ends until to
tot_en_met valid_until ends until to
trainer teachers
trainers teachers
travel_costs extra_costs
tutor teachers
tutors teachers
type kind
uiterlijk look
uiterste_inschrijfdatum enrol_by
uitgangspunten body
uitgezonderd except
uitvoering editions
uitvoeringen editions
until to ends valid_until
update updated
uren hours sbu
url to
url_inschrijven enrol enrolment
vakgebied themes
vaardigheden skills outcomes
vaardigheid skills
vakantie holidays except
vakanties holidays except
valid valid_until valid_years
van valid_from starts from
vat vat_number
vat_percentage vat_rate
venue location locations
venues locations
vergoeding funding
vergoedingen funding
verantwoording references
verhaal stories
verhalen stories
verplicht mandatory
vervolg pathways
vestiging location locations
vestigingen locations
voertaal language
voor_wie audience
voorkennis admission
voorwaarde_vooraf requires
vervolg_op requires
prerequisites requires admission
vooropleiding admission
voornaam name
voorwaarden terms
vorm delivery
vormgeving look
vraag ask
vragen discussion
vrije_plaatsen seats_left
vrijstelling exemption
vrijstellingen pathways
wachtlijst waiting_list full
waardering rating
waar location locations
wanneer editions dates
website url
weken weeks
werkvorm method delivery
werkvormen method
werkwijze method
wekelijks weekly
wijze delivery
zaal rooms
zelfstudie self_study_hours
zelfstudie_uren self_study_hours

aangekondigd announced planned
aangevraagd applied
aanvraag on_request
afgelast cancelled
afstand online
all_in included
almost_full few_places
basisonderwijs po
besloten in_company
bedrijfsintern in_company
bijna_vol few_places
bijna_volgeboekt few_places
boek book
btw_vrij exempt
btw_vrijgesteld exempt
canceled cancelled
course cursus
cursist person
cursusdag studiedag
deelnemer_prijs person
digitaal online
e_learning online
elearning online
enkele_plaatsen few_places
erkend recognised
ex_btw excluded
excl excluded
excl_btw excluded
excluding excluded
exclusief_btw excluded
face_to_face classroom
fully_booked full
fysiek classroom
gaat_niet_door cancelled
geaccrediteerd recognised
geannuleerd cancelled
geen exempt
geen_btw exempt
geopend open
gepland planned
gesloten closed
gespreid separate
gemengd blended
geheel programme
gezin family
half_uur half_hour
halfuur half_hour
halve_dag half_day
handboek book
hbo ho
havo vo
huur rental
inschrijving_gesloten closed
inschrijving_open open
kwartaal quarter
laatste_plaatsen few_places
les lesson cursus
leskaart card
lesperiode term
lessenreeks cursus
lidmaatschap membership
materiaal material
nog_enkele_plaatsen few_places
per_half_uur half_hour
per_jaar year
per_kwartaal quarter
per_les lesson
per_maand month
per_week week
rittenkaart card
seizoen season
stel couple
strippenkaart card
vervallen cancelled
volledig_geboekt full
vrijgesteld_van_btw exempt
vwo vo
jij je
jullie je
hele_dag day
heel_programma programme
hybride blended
hybrid blended
in_house in_company
in_overleg by_arrangement
inc_btw included
incl included
incl_btw included
inclusief_btw included
including included
incompany in_company
indicatie indicative
indicatief indicative
individu person
individueel person
inhouse in_company
intern in_company
keuzevraag choice
klassikaal classroom
leerling person
meerkeuze choice
middelbaar mbo
nederlands nl
nog_plaats open
on_location in_company classroom
on_site classroom in_company
onsite classroom in_company
op_aanvraag on_request
op_afspraak by_arrangement
op_locatie classroom in_company
op_maat in_company
organisaties organisation
organization_pays organisation
overig other
per_dag day
per_dagdeel half_day
per_groep group
per_module module
per_persoon person
per_team team
per_uur hour
plaatsen_vrij open
primair_onderwijs po
recognized recognised
school organisation
sold_out full
speciaal_onderwijs so
studie opleiding
study_day studiedag
teamprijs team
tax_free exempt
uitverkocht full
uur hour hours
van_tot from
schoolvakanties holidays except
vanaf from starts valid_from
vanaf_prijs from
verlopen expired
vmbo vo
vol full
volgeboekt full
volzet full
voortgezet_onderwijs vo
vrijgesteld exempt
waarborg deposit
waarborgsom deposit
weinig_plaatsen few_places
werkgever organisation
maandag monday
dinsdag tuesday
woensdag wednesday
donderdag thursday
vrijdag friday
zaterdag saturday
zondag sunday
wo ho
zelf person
"""

WORDS: Mapping[str, tuple[str, ...]] = {word: tuple(meant) for word, *meant in (row.split() for row in _ROWS.splitlines() if row)}
"""Each word -> keys and values of the content model."""

ADVICE: Mapping[str, str] = {
    "begintijd": "a time belongs to one of the dates: dates: [{date: ..., start: ...}]",
    "day": "write every day of an edition in its 'dates'",
    "discount": "write it as a tariff of the price: tariffs: [{label: Members, amount: ...}]",
    "early_bird": "write it as a price of its own, with its last day in valid_until",
    "email": "it stands with the provider, or with the 'contact' of a programme",
    "exam": "write what it costs in 'extra_costs', and what it asks in 'certificate'",
    "examen": "write what it costs in 'extra_costs', and what it asks in 'certificate'",
    "faq": "write each question in the text, as ::: details Question",
    "film": "a film belongs to a story: content/stories/",
    "frequency": "write a series in the 'dates' of an edition: dates: {weekly: tuesday, from: ..., until: ...}",
    "frequentie": "write a series in the 'dates' of an edition: dates: {weekly: tuesday, from: ..., until: ...}",
    "korting": "write it as a tariff of the price: tariffs: [{label: Leden, amount: ...}]",
    "ledenprijs": "write it as a tariff of the price: tariffs: [{label: Leden, amount: ...}]",
    "members": "write it as a tariff of the price: tariffs: [{label: Members, amount: ...}]",
    "minuten": "write it in hours, for example hours: 1.5",
    "minutes": "write it in hours, for example hours: 1.5",
    "order": "records stand in the order of the alphabet or of the file",
    "phone": "it stands with the provider, or with the 'contact' of a programme",
    "sessions": "the number of sessions stands in the 'duration' of the programme",
    "start": "a time belongs to one of the dates: dates: [{date: ..., start: ...}]",
    "terms": "for a period write weeks or months; conditions stand with the programme, its provider or the site",
    "tijd": "a time belongs to one of the dates: dates: [{date: ..., start: ...}]",
    "time": "a time belongs to one of the dates: dates: [{date: ..., start: ...}]",
    "video": "a film belongs to a story: content/stories/",
    "volgorde": "records stand in the order of the alphabet or of the file",
    "vroegboekkorting": "write it as a price of its own, with its last day in valid_until",
    "vroegboekprijs": "write it as a price of its own, with its last day in valid_until",
    "weekday": "write a series in the 'dates' of an edition: dates: {weekly: tuesday, from: ..., until: ...}",
}
"""What to do with a word for which no key or value is known at its place."""

UNITS: Mapping[str, str] = {
    "avond": "avond",
    "evening": "evening",
    "middag": "middag",
    "ochtend": "ochtend",
    "schooljaar": "schooljaar",
    "trimester": "trimester",
}
"""What people pay by, of which no price knows a unit, as it is written behind "per"."""
