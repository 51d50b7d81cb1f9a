"""The words of a site: those of its audience, with labels of its own, which must be labels that there are."""

import re
import string
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from plgsite.catalogue import Catalogue
from plgsite.diagnostics import did_you_mean, proposal
from plgsite.model.site import Site
from plgsite.routes import FACET_VALUES, record_address
from plgsite.rules.finding import Finding
from plgsite.varieties import language_of
from plgsite.wording import LABELS, OwnWords, Wording, labels_of, own_words, wording
from plgsite.wording.vocabulary import IN_COMPANY, OFFERED, OWN, is_noun

_FEW = 4
"""So many labels are proposed for a text that several of them have."""


def site_words(site: Site) -> OwnWords:
    """What a site says otherwise than the tables do, in its language and form of address."""
    if site.is_usual:
        return ()
    language = site.languages[0]
    audience = site.audience.kind or OWN
    return own_words(language, site.form_of_address, audience, site.audience.nouns, getattr(site.words, language_of(language)))


def words_of(site: Site) -> Wording:
    """The words of a site, in its language and form of address."""
    return wording(site.languages[0], site.form_of_address, site_words(site))


def code_slug(code: str, site: Site) -> str:
    """A value that the model lists as it stands in the address of its list."""
    language = site.languages[0]
    usual = FACET_VALUES.get(code, {}).get(language, code)
    return IN_COMPANY.get(site.audience.kind or OWN, {}).get(language, usual) if code == "in_company" else usual


def address_of(kind: str, slug: str, site: Site) -> str:
    """The address of a record in the language of a site; where its word is a noun of the audience, in that of the site's."""
    return record_address(kind, site.languages[0], slug, site.audience.kind or OWN)


def own_nouns(catalogue: Catalogue) -> Iterator[Finding]:
    """A noun of the site's own has its singular and its plural."""
    given = catalogue.get(Site, "site").record.audience.nouns
    for one in ("organisation", "participant", "teacher"):
        for there, missing in ((one, f"{one}s"), (f"{one}s", one)):
            if there in given and missing not in given:
                message, hint = f"'{there}' needs '{missing}' beside it", f"add '{missing}:', singular and plural go together"
                relies_on = (f"site:site.audience.{missing}",)
                loc = ("audience", there)
                yield Finding(kind="site", id="site", loc=loc, code="missing-key", message=message, hint=hint, relies_on=relies_on)


def own_labels(catalogue: Catalogue) -> Iterator[Finding]:
    """Each word of the site's own is a label that there is, has the blanks of that label, and comes with its other number."""
    site = catalogue.get(Site, "site").record
    for language in LABELS:
        given: Mapping[str, str] = getattr(site.words, language)
        for name, text in given.items():
            if name not in LABELS[language]:
                message = f"there is no label '{name}'"
                yield replace(_finding(language, name, "unknown-label", message, _meant(name, language)), is_of_key=True)
            else:
                yield from _blanks(language, name, text)
                yield from _other_number(language, name, given)
    yield from _half_a_noun(site)
    yield from _in_another_language(site)


def _finding(language: str, name: str, code: str, message: str, hint: str) -> Finding:
    return Finding(kind="site", id="site", loc=("words", language, name), code=code, message=message, hint=hint)


def _meant(name: str, language: str) -> str:
    """The labels that an unknown name can stand for: one that is spelt like it, or those that say so on the page."""
    table = labels_of(language, "u")
    known = LABELS[language]
    numbers = tuple(f"{name}_{number}" for number in ("one", "other") if f"{name}_{number}" in known)
    said = tuple(label for label, text in table.items() if text.casefold() == name.casefold())[:_FEW]
    return proposal(numbers or said) or did_you_mean(name, known) or f"'plgsite words' names all labels ({language})"


def _blanks(language: str, name: str, text: str) -> Iterator[Finding]:
    """A text has the blanks of its label, such as {date}: each of them, and no other but nouns."""
    label = LABELS[language][name]
    wanted = blanks(label if isinstance(label, str) else label[0]) or set()
    wanted = {one for one in wanted if not is_noun(one, name)}
    found = blanks(text)
    way = f"its blanks are {', '.join(f'{{{one}}}' for one in sorted(wanted))}" if wanted else "it has no blanks: write it without braces"
    if found is None:
        yield _finding(language, name, "wrong-blank", f"{name}: a brace has no partner, or holds more than a name", way)
        return
    found = {one for one in found if not is_noun(one, name)}
    for one in sorted(found - wanted):
        yield _finding(language, name, "wrong-blank", f"{name}: the label has no blank {{{one}}}", did_you_mean(one, wanted - found) or way)
    for one in sorted(wanted - found):
        yield _finding(language, name, "wrong-blank", f"{name}: the blank {{{one}}} is missing", "write it where its value belongs")


def blanks(text: str) -> set[str] | None:
    """The names between braces of a text; None where a brace does not belong to a plain name."""
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError:
        return None
    if any(name is not None and (spec or how or not re.fullmatch(r"[A-Za-z_]+", name)) for _, name, spec, how in parts):
        return None
    return None if "{{" in text or "}}" in text else {name for _, name, _, _ in parts if name is not None}


def _other_number(language: str, name: str, given: Mapping[str, str]) -> Iterator[Finding]:
    """Singular and plural are said together: one of ours beside one of the site's own would be two words for one thing."""
    for number, other in (("one", "other"), ("other", "one")):
        beside = f"{name.removesuffix(f'_{number}')}_{other}"
        if name.endswith(f"_{number}") and beside in LABELS[language] and beside not in given:
            message = f"'{name}' needs '{beside}' beside it"
            yield _finding(language, name, "missing-label", message, f"add '{beside}:', singular and plural go together")


def _half_a_noun(site: Site) -> Iterator[Finding]:
    """What is offered is called one thing: "dit programma" beside "cursussen" would be two. Dutch has no way to tell "dit" from "deze"."""
    language = language_of(site.languages[0])
    given: Mapping[str, str] = getattr(site.words, language)
    one, many, this = OFFERED.values()
    follows = bool(blanks(str(LABELS[language][this])))
    if one in given and many in given and this not in given and not follows:
        yield _still_said(site, one, this, f"add '{this}:', such as deze cursus or dit traject")
    if this in given and one not in given and many not in given:
        yield _still_said(site, this, one, f"add '{one}:' and '{many}:'")


def _in_another_language(site: Site) -> Iterator[Finding]:
    """Words for a language that the site is not in are used nowhere. Beside words for its own they are meant for a second site."""
    own = language_of(site.languages[0])
    for language in LABELS:
        if language != own and getattr(site.words, language) and not getattr(site.words, own):
            message, hint = (
                f"the site is in '{own}', so words for '{language}' are used nowhere",
                f"write them below '{own}:', or leave them out",
            )
            loc, relies_on = ("words", language), ("site:site.languages",)
            yield Finding(
                kind="site",
                id="site",
                loc=loc,
                code="unused-words",
                message=message,
                hint=hint,
                level="warning",
                is_of_key=True,
                relies_on=relies_on,
            )


def _still_said(site: Site, there: str, missing: str, hint: str) -> Finding:
    language = language_of(site.languages[0])
    given, usual = getattr(site.words, language)[there], labels_of(language, site.form_of_address)[missing]
    message = f"'{given}' stands here, and other labels still say '{usual}'"
    return replace(_finding(language, there, "missing-noun", message, hint), level="warning")
