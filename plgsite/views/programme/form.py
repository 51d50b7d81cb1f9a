"""The form to cut out of a brochure: what a reader sends to enrol, to join the waiting list, or to ask for a quote or information."""

from typing import Literal

from msgspec import Struct

from plgsite.rules.standing import OFFERS
from plgsite.views.programme.editions import EditionView
from plgsite.views.programme.view import ProgrammeView
from plgsite.wording import Wording

FIELDS: dict[Literal["enrol", "waiting_list", "request", "quote"], tuple[str, ...]] = {
    "enrol": ("name", "role", "organisation", "invoice_address", "phone", "email"),
    "waiting_list": ("name", "role", "organisation", "phone", "email"),
    "request": ("name", "role", "organisation", "phone", "email"),
    "quote": ("organisation", "place", "name", "role", "phone", "email", "participants", "period"),
}
SIGNED = frozenset({"enrol"})
"""What binds is dated and signed."""


class FormView(Struct, frozen=True, kw_only=True):
    """Title, what the reader says with it, and where it goes; editions to tick; labels, each with room to write behind it; remarks."""

    title: str
    says: str
    send: str
    fields: tuple[str, ...]
    choose: str
    choices: tuple[str, ...]
    remarks: str
    signature: tuple[str, ...]


def form_view(programme: ProgrammeView, title: str, words: Wording) -> FormView:
    """The form that follows from the first offer of a programme, so from the standing of its day."""
    state = programme.offers[0].state
    kind = OFFERS[state]
    choices = _choices(programme) if kind in ("enrol", "waiting_list") else ()
    return FormView(
        title=words.label(f"form_{kind}"),
        says=words.say(f"form_{kind}_says", title=title),
        send=_send(programme, words),
        fields=tuple(words.label(f"field_{name}") for name in FIELDS[kind]),
        choose=words.form_choose if choices else "",
        choices=choices,
        remarks=words.form_remarks,
        signature=(words.field_date, words.field_signature) if kind in SIGNED else (),
    )


def _choices(programme: ProgrammeView) -> tuple[str, ...]:
    """The editions in which a place, or one on the waiting list, can be had; of one that is full that is said."""
    return tuple(
        ", ".join(filter(None, (one.title, one.short, one.where, one.language, *(price.words for price in one.prices), *_of_full(one))))
        for one in programme.editions
        if one.offer
    )


def _of_full(edition: EditionView) -> tuple[str, ...]:
    return (edition.status,) if edition.state == "full" else ()


def _send(programme: ProgrammeView, words: Wording) -> str:
    """By post where there is an address, by mail where there is one."""
    contact = programme.contact
    post = words.say("form_post", to=", ".join((contact.provider, *contact.lines))) if contact.lines else ""
    if not contact.email:
        return post or words.say("form_to", to=contact.provider)
    return f"{post} {words.say('form_mail_too', email=contact.email)}" if post else words.say("form_mail", email=contact.email)
