"""Dutch: which endings its words have, and which words go their own way."""

from plgsite.search.word_forms import Ending, Rules

_IRREGULAR = """
steden stad leden lid schepen schip smeden smid dagen dag wegen weg spelen spel bladen blad baden bad paden pad daken dak vaten vat slagen
slag verdragen verdrag bedragen bedrag gebreken gebrek gebeden gebed geboden gebod verboden verbod aanboden aanbod _boden bod bevelen
bevel oorlogen oorlog sloten slot loten lot hoven hof goden god gaten gat glazen glas genen gen treden tred schoten schot dalen dal graven
graf staven staf _holen hol _apps app _schepenen schip kinderen kind eieren ei liederen lied bladeren blad runderen rund volkeren volk
gelederen gelid lammeren lam raderen rad musea museum criteria criterium centra centrum podia podium media medium practica practicum
curricula curriculum symposia symposium stadia stadium fora forum data datum laboratoria laboratorium seminaria seminarium honoraria
honorarium ici icus matrices matrix indices index crises crisis collegae collega koeien koe vlooien vlo heden heid lieden man euse eur
euses eur trice teur trices teur rares raar raressen raar nares naar naressen naar lares laar laressen laar _reele reeel inkje ing inkjes
ing lmpje lm lmpjes lm rmpje rm rmpjes rm aampje aam oompje oom oompjes oom aampjes aam eempje eem eempjes eem oempje oem oempjes oem
"""
_OTHERS = "besteden kleden geleden overleden verleden _heden _lieden"
_KEEP = """
plaats toets kans mens lens gids fonds prijs vers arts koers rots schets niets links rechts soms straks trots slechts hals wals pers kers
beurs wens dans grens kerns anders les bes mes bus bas pas gas kas ras was engels duits frans spaans nederlands zweeds grieks turks vlaams
deens noors pools iers schots kant want plant kast mest rust last lust kust markt punt tent feest geest haast lift gift vest best buurt
staart paard poort kaart verband verstand bestand reden zo'n nieuws volgens tijdens trouwens wegens namens opeens telkens voort aarde zone
pauze roze laars brons reeks binnen samen
"""
_PARTICIPLES = """
leer werk volg maak toets train oefen coach bouw zorg speel deel gebruik richt plan start stuur groei plaats vraag teken reken hoor film
boek keur mail stel haal noem tel regel wissel koppel handel slaag pas lever pak las voer eer
"""
_PAIRS = _IRREGULAR.split()
_PREFIXES = "be|ge|her|er|mis|om|on(t|der)|over|ver|vol|voor|door|aan|samen"
_AFTER_I = "(aai|ooi|oei|ei|ui)$"
_JE = "[bcdfgkpstx]$"
_TJE = "([aeiou][lnr]|[aeiouw])$"
_ETJE = "(ll|nn|rr|mm|bb|gg|pp|ng|[^aeiou]e)$"

DUTCH = Rules(
    irregular={**dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True)), **dict.fromkeys(_OTHERS.split(), "")},
    keep=tuple(_KEEP.split()),
    participles=tuple(_PARTICIPLES.split()),
    endings=(
        Ending("en", "", "[^aeiou]$", "c"),
        Ending("en", "", "[^aeiou]$", "c", True),
        Ending("en", "", "(eee?|ie)$|" + _AFTER_I),
        Ending("en", "", _AFTER_I, "", True),
        Ending("n", "", "...(i|[^e])e$"),
        Ending("s", "", "([^aeiouyszx]|[^a]a|[^aeou]i|[^o]o|[^aeou]u|[ei][ae]u|y|..[^ei]e|...ie|...ee)$"),
        Ending("es", "", "(ch|sh|x|ss|ent|ist|ant)$"),
        Ending("es", "", "zz$", "c"),
        Ending("ies", "y", "..."),
        Ending("e", "", "[^aeiou]$", "c"),
        Ending("t", "", "..([^aeiout]|[^aeiou]i)$|" + _AFTER_I, "", True),
        Ending("d", "", f"^({_PREFIXES})..*[^aeioudt]$", "", True),
        Ending("de", "", f"^({_PREFIXES})..*[^aeiout]$", "", True),
        Ending("te", "", f"^({_PREFIXES})..*[^aeioud]$", "", True),
        *(
            Ending(end + plural, "", after, way)
            for plural in ("", "s")
            for end, after, way in (
                ("je", _JE, ""),
                ("tje", _TJE, ""),
                ("etje", _ETJE, "c"),
                ("otje", "[aeiouy].*[^aeiouy]o$", ""),
                ("atje", "[aeiouy].*[^aeiouy]a$", ""),
            )
        ),
    ),
    derived=(
        Ending("ing", "", "", "c"),
        Ending("er", "", "", "c"),
        Ending("ster"),
        Ending("end", "", "", "c"),
        Ending("eer"),
        Ending("eur"),
        Ending("atie"),
        Ending("ator"),
        Ending("heid"),
        Ending("te", "", "[fhkpsx]$"),
        Ending("de", "", "[^aeioufhkpsxt]$"),
    ),
    unstressed="[aeiouy].*(el|er|em|en|ig|ik|or|et|it)$",
    stripped=("heid", "ing", "ator", "ati", "eur", "en", "er", "e", "s", "t", "d", "i", "j", "y"),
    prefixes=("be", "ge", "ver", "ont", "her", "er"),
)
