"""What stands on every brochure: the imprint."""

from plgsite.texts.pictures import Picture
from plgsite.texts.projection import Projection
from plgsite.views.frame.fonts import Typefaces
from plgsite.wording import OwnWords, Wording, wording


class Imprint(Projection, frozen=True, kw_only=True):
    """What a printed thing says of its site: title, language, the address of the site, and its colours as #rrggbb.

    primary, accent: for surfaces and shapes; `on_primary` is text on the one, the inks are both as text on paper.
    """

    language: str
    look: str
    form: str
    own_words: OwnWords
    site_title: str
    base_url: str
    primary: str
    accent: str
    primary_ink: str
    accent_ink: str
    on_primary: str
    typefaces: Typefaces
    logo: Picture | None

    @property
    def words(self) -> Wording:
        """The words of the site, in its language and form of address."""
        return wording(self.language, self.form, self.own_words)

    def absolute(self, address: str) -> str:
        """The complete address of a page or file of this site."""
        return self.base_url + address
