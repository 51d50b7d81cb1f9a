"""Where links of templates of the site's own lead, as far as it is written out in them."""

from collections.abc import Iterable, Iterator

from plgsite.build.faults.own_addresses import Written
from plgsite.catalogue import Catalogue
from plgsite.diagnostics import Diagnostic, did_you_mean
from plgsite.render.template_links import TemplateLink
from plgsite.values.link_address import unlike
from plgsite.views.frame.destination import REF, NoAddress, destination


def in_templates(links: Iterable[TemplateLink]) -> Iterator[Written]:
    """Those that lead to an address of the site."""
    for link in links:
        if not REF.fullmatch(link.to) and (to := _leads(link.to)).startswith("/"):
            yield Written(to, link.at)


def _leads(to: str) -> str:
    try:
        return destination(to, "/", {})
    except NoAddress:
        return ""


def faults_of(links: Iterable[TemplateLink], catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A fault for each that leads to a record that there is not, or nowhere at all."""
    for link in links:
        if found := _fault(link.to, catalogue):
            code, message, hint = found
            yield Diagnostic(level="error", code=code, message=message, at=link.at, hint=hint)


def _fault(to: str, catalogue: Catalogue) -> tuple[str, str, str] | None:
    if REF.fullmatch(to):
        kind, _, id = to.partition(":")
        known = [f"{kind}:{one}" for one in catalogue.records.get(kind, {})]
        hint = did_you_mean(to, known) or f"write the id of a {kind} of this site"
        return None if to in known else (f"unknown-{kind}", f"no {kind} '{id}'", hint)
    try:
        leads = destination(to, "/", {})
    except NoAddress as error:
        return "unknown-address", str(error), error.hint
    why = "" if leads.startswith(("/", "#")) else unlike(leads)
    return ("wrong-address", f"'{to}' does not lead where it seems to: {why}", "copy it from a browser") if why else None
