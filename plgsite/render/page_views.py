"""The table of page families: a new page is one view and one row here."""

from collections.abc import Callable
from typing import Any

from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.guide.guide import guide_view
from plgsite.views.lists.agenda import agenda_view
from plgsite.views.lists.directory import directory_view
from plgsite.views.lists.facet_values import facet_values_view
from plgsite.views.lists.listings import catalogue_view, home_view
from plgsite.views.lists.locations import location_view
from plgsite.views.lists.news import news_view
from plgsite.views.lists.search import search_view
from plgsite.views.lists.stories import stories_view, story_view
from plgsite.views.lists.teachers import teacher_page_view
from plgsite.views.lists.themes import theme_view
from plgsite.views.machines.hosting import hosting_view
from plgsite.views.machines.redirects import redirect_view, redirects_view
from plgsite.views.pages.not_found import not_found_view
from plgsite.views.pages.programme import brochure_page_view, brochure_pdf_view, programme_page_view
from plgsite.views.pages.scan import scan_page_view
from plgsite.views.pages.site_page import page_view
from plgsite.views.programme.compare import compare_view

VIEWS: dict[str, Callable[[Any, Facts], Any]] = {
    "home": home_view,
    "catalogue": catalogue_view,
    "facet": catalogue_view,
    "facet-values": facet_values_view,
    "agenda": agenda_view,
    "new": news_view,
    "compare": compare_view,
    "programme": programme_page_view,
    "brochure": brochure_page_view,
    "brochure-pdf": brochure_pdf_view,
    "guide": guide_view,
    "theme": theme_view,
    "location": location_view,
    "teacher": teacher_page_view,
    "themes": directory_view,
    "locations": directory_view,
    "teachers": directory_view,
    "page": page_view,
    "stories": stories_view,
    "story": story_view,
    "scan": scan_page_view,
    "search": search_view,
    "not-found": not_found_view,
    "redirect": redirect_view,
    "redirects": redirects_view,
    "hosting": hosting_view,
}
