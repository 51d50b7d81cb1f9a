"""The way back from a page, as structured data."""

from plgsite.schema_org.types import BreadcrumbList, ListItem
from plgsite.views.frame.frame import Frame


def breadcrumbs(frame: Frame, canonical: str, title: str, *trail: tuple[str, str]) -> BreadcrumbList:
    """The way back as the page shows it: home, the pages between (label, address), the page itself."""
    above = ((frame.words.home, frame.home), *trail)
    steps = (*((label, frame.absolute(address)) for label, address in above), (title, canonical))
    items = (ListItem(position=number, name=label, item=at) for number, (label, at) in enumerate(steps, 1))
    return BreadcrumbList(item_list_element=tuple(items))
