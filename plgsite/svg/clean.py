"""The bytes of a drawing -> its bytes without what can do harm, and what was taken out with its lines.

expat reads; what is written is made anew from what it read, so nothing comes through that it did not understand as a browser would.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from xml.parsers import expat

from msgspec import Struct

from plgsite.svg.attributes import Attribute, kept_attributes
from plgsite.svg.cost import Drawn, check_cost, cost_of
from plgsite.svg.styles import Sheet, style_sheet
from plgsite.svg.table import (
    ACTIVE_NAMESPACES,
    ELEMENTS,
    FILTER_STEPS,
    INERT_ELEMENTS,
    MOST_AMPERSANDS,
    MOST_BYTES,
    MOST_DEPTH,
    MOST_ELEMENTS,
    MOST_ENTITIES,
    MOST_ENTITY_SIGNS,
    MOST_FILTER_STEPS,
    MOST_SIGNS,
    SVG,
    XLINK,
)


class Cleaned(Struct, frozen=True):
    """A drawing that can be published, and what was taken out of it: lines of the file with words, in order."""

    data: bytes
    taken: tuple[tuple[int, str], ...] = ()


@lru_cache(maxsize=8)
def clean(data: bytes) -> Cleaned:
    """A drawing made harmless; the same bytes each time. Raises ValueError, with the reason, for what is none or costs too much."""
    if len(data) > MOST_BYTES:
        raise ValueError(f"it has more than {MOST_BYTES // 1_000_000} MB")
    return _Reader(data).cleaned()


class _Reader:
    """Hears what expat reads, and writes down what may stand."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.sheet = Sheet()
        self.drawn = Drawn()
        self.written: list[str] = []
        self.root = ""
        self.home = SVG
        self.open: list[tuple[str, str, int, int]] = []
        """The elements around: name, id, number, place of the tag in what is written."""
        self.skipped = 0
        """How deep in what is taken out."""
        self.style: tuple[int, list[str]] | None = None
        self.xlink = False
        self.signs = 0
        self.filter_steps = self.entities = 0
        self.parser = self._parser()

    def _parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.ProcessingInstructionHandler = self._instruction
        parser.EntityDeclHandler = self._entity
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        return parser

    def cleaned(self) -> Cleaned:
        try:
            self.parser.Parse(self.data, True)
        except expat.ExpatError as error:
            raise ValueError(f"it is no well-formed XML: line {error.lineno}: {expat.ErrorString(error.code)}") from None
        except (LookupError, UnicodeError):
            raise ValueError("it is in an encoding that is not known") from None
        if not self.root:
            raise ValueError("there is no <svg> in it")
        check_cost(self.drawn, self.sheet.rules)
        linked = f' xmlns:xlink="{XLINK}"' if self.xlink else ""
        self.written[0] = f'<svg xmlns="{SVG}"{linked}{self.root}>'
        return Cleaned("".join(self.written).encode() + b"\n", tuple(sorted(set(self.sheet.taken))))

    @property
    def line(self) -> int:
        return self.parser.CurrentLineNumber

    def _take(self, what: str) -> None:
        self.sheet.taken.append((self.line, what))

    def _start(self, qualified: str, attributes: Mapping[str, str]) -> None:
        space, _, name = qualified.rpartition(" ")
        if self.skipped:
            self.skipped += 1
            return
        if not self.open and not self.written:
            if name != "svg" or space not in (SVG, ""):
                raise ValueError("there is no <svg> in it")
            self.home = space
        elif not self._may_stand(space, name):
            self.skipped = 1
            return
        self._count(name)
        kept = kept_attributes(name, attributes, self.line, self.sheet)
        self._open(name, kept)

    def _may_stand(self, space: str, name: str) -> bool:
        if space != self.home:
            if space in ACTIVE_NAMESPACES:
                self._take(f"<{name}> of another language")
            return False
        if self.style is not None or (name not in ELEMENTS and name not in INERT_ELEMENTS):
            self._take(f"<{name}>")
            return False
        return name in ELEMENTS

    def _count(self, name: str) -> None:
        self.filter_steps += name in FILTER_STEPS
        self.drawn.costs.append(cost_of(name))
        for count, most, what in (
            (len(self.drawn.costs), MOST_ELEMENTS, "elements"),
            (len(self.open), MOST_DEPTH, "elements in each other"),
            (self.filter_steps, MOST_FILTER_STEPS, "steps of filters"),
        ):
            if count > most:
                raise ValueError(f"it has more than {most:,} {what}")

    def _open(self, name: str, kept: tuple[Attribute, ...]) -> None:
        number = len(self.drawn.costs) - 1
        plain = {one.name: one.value for one in kept}
        self.open.append((name, plain.get("id", ""), number, len(self.written)))
        self.drawn.references.extend((number, to) for one in kept for to in one.refers)
        if names := plain.get("class", "").split():
            self.drawn.classes.append((number, tuple(names)))
        self.xlink = self.xlink or any(one.name.startswith("xlink:") for one in kept)
        text = "".join(f' {one.name}="{_escaped(one.value)}"' for one in kept)
        self.written.append(f"<{name}{text}>")
        if not number:
            self.root = text or " "
        if name == "style":
            self.style = (self.line, [])

    def _end(self, _: str) -> None:
        if self.skipped:
            self.skipped -= 1
            return
        name, id, number, at = self.open.pop()
        if name == "style" and self.style is not None:
            line, pieces = self.style
            self.written.append(_text(style_sheet("".join(pieces), line, self.sheet)))
            self.style = None
        if id:
            self.drawn.parts.setdefault(id, (number, len(self.drawn.costs)))
        if self.open and at == len(self.written) - 1:
            self.written[at] = f"{self.written[at][:-1]}/>"
        else:
            self.written.append(f"</{name}>")

    def _text(self, text: str) -> None:
        if self.skipped:
            return
        if self.style is not None:
            if not self.style[1]:
                self.style = (self.line, self.style[1])
            self.style[1].append(text)
        elif self.open:
            self.signs += len(text.strip())
            if self.signs > MOST_SIGNS:
                raise ValueError(f"it has more than {MOST_SIGNS:,} signs of text; make it a text of the page")
            self.written.append(_text(text))

    def _instruction(self, target: str, _: str) -> None:
        if not self.skipped:
            self._take(f"<?{target}?>")

    def _entity(self, name: str, is_parameter: bool, value: str | None, *_: str | None) -> None:
        """Entities may stand for a few plain signs, as in files of Illustrator; all others are refused, for they multiply."""
        self.entities += 1
        if self.entities > MOST_ENTITIES or self.data.count(b"&") > MOST_AMPERSANDS:
            raise ValueError("it has too many entities")
        if value is not None and (is_parameter or "&" in value or "%" in value or len(value) > MOST_ENTITY_SIGNS):
            raise ValueError(f"its entity '{name}' stands for more than a few words")
        self._take(f"<!ENTITY {name}>")


def _text(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


_UNPLAIN = re.compile("[\t\n\r]")


def _escaped(value: str) -> str:
    return _UNPLAIN.sub(lambda found: f"&#{ord(found[0])};", _text(value).replace('"', "&quot;"))
