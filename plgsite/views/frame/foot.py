"""The blocks at the foot of a page: reasons, teasers, partners, newsletter, stories."""

from msgspec import Struct

from plgsite.model.site import Block, Invitation, Reason
from plgsite.prose.ids import Ids
from plgsite.texts.pictures import Picture
from plgsite.texts.projection import Named, Projection
from plgsite.texts.reading import Nodes, ProseTexts, Reader
from plgsite.texts.story_link import StoryLink
from plgsite.views.frame.frame import Frame, StoryLinkView, page_reader, story_link_view


class TeaserCard(Projection, frozen=True, kw_only=True):
    """A teaser with its link and picture as addresses."""

    title: str
    text: str | None
    href: str
    image: Picture | None


class Partner(Projection, frozen=True, kw_only=True):
    """A partner with its complete address and its logo."""

    name: str
    url: str
    logo: Picture | None


class FootInputs(Projection, frozen=True, kw_only=True):
    """What stands at the foot of one kind of page: the names of the blocks in order, and what each shows."""

    names: tuple[Block, ...] = ()
    texts: ProseTexts = ProseTexts()
    links: tuple[Named, ...] = ()
    reasons: tuple[Reason, ...] = ()
    teasers: tuple[TeaserCard, ...] = ()
    partners: tuple[Partner, ...] = ()
    newsletter: Invitation | None = None
    stories: tuple[StoryLink, ...] = ()


class InvitationInputs(Projection, frozen=True, kw_only=True):
    """What stands beside the contact of a programme: an introduction, and a word about the page."""

    texts: ProseTexts = ProseTexts()
    links: tuple[Named, ...] = ()
    introduction: Invitation | None = None
    feedback: Invitation | None = None


class ReasonView(Struct, frozen=True, kw_only=True):
    """A reason to choose this provider."""

    title: str
    text: Nodes


class TeaserView(Struct, frozen=True, kw_only=True):
    """A teaser; `href` is complete."""

    title: str
    text: Nodes
    href: str
    image: Picture | None


class PartnerView(Struct, frozen=True, kw_only=True):
    """A partner; `href` is complete."""

    name: str
    href: str
    logo: Picture | None


class InvitationView(Struct, frozen=True, kw_only=True):
    """An invitation with the label of its button; `href` is complete."""

    title: str
    text: Nodes
    label: str
    href: str


class FootView(Struct, frozen=True, kw_only=True):
    """Only the blocks that have something to show are in `names`."""

    names: tuple[Block, ...]
    reasons: tuple[ReasonView, ...]
    teasers: tuple[TeaserView, ...]
    partners: tuple[PartnerView, ...]
    newsletter: InvitationView | None
    stories: tuple[StoryLinkView, ...]


def foot_view(given: FootInputs, frame: Frame, ids: Ids) -> FootView:
    """The blocks in words, for a page with those ids."""
    read = page_reader(given.texts, given.links, frame, ids)
    filled = {
        "reasons": given.reasons,
        "teasers": given.teasers,
        "partners": given.partners,
        "newsletter": given.newsletter,
        "stories": given.stories,
    }
    return FootView(
        names=tuple(name for name in given.names if filled[name]),
        reasons=tuple(ReasonView(title=one.title, text=read.nodes(one.text)) for one in given.reasons),
        teasers=tuple(TeaserView(title=one.title, text=read.nodes(one.text), href=one.href, image=one.image) for one in given.teasers),
        partners=tuple(PartnerView(name=one.name, href=one.url, logo=one.logo) for one in given.partners),
        newsletter=_invitation_view(given.newsletter, read),
        stories=tuple(story_link_view(one, frame.base_path) for one in given.stories),
    )


def invitation_views(given: InvitationInputs, frame: Frame, ids: Ids) -> tuple[InvitationView | None, InvitationView | None]:
    """The introduction and the feedback, each None where the site has none."""
    read = page_reader(given.texts, given.links, frame, ids)
    return _invitation_view(given.introduction, read), _invitation_view(given.feedback, read)


def _invitation_view(invitation: Invitation | None, read: Reader) -> InvitationView | None:
    """None for None."""
    if invitation is None:
        return None
    return InvitationView(title=invitation.title, text=read.nodes(invitation.text), label=invitation.label, href=invitation.url)
