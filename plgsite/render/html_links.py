"""Links and pictures as HTML: each address is judged once more, for nodes may come from elsewhere than the parser."""

from plgsite.prose.links import is_safe, scheme_of
from plgsite.prose.nodes import Node
from plgsite.render.html_writer import Writer
from plgsite.templating.escaping import escaped


def write_link(node: Node, to: Writer) -> str:
    """A link; its words alone where it leads nowhere, or where nobody should be led. Raises ValueError for a link that was not resolved."""
    if node.get("record"):
        raise ValueError(f"a link to {node.get('record')} was not resolved")
    href, inside = node.get("href"), to.write(node.children)
    if not href:  # a record without a page today
        return inside
    if not is_safe(href):
        return inside
    away = ' rel="noopener"' if scheme_of(href).lower() in ("http", "https") else ""
    return f'<a href="{escaped(href)}"{_titled(node)}{away}>{inside}</a>'


def _titled(node: Node) -> str:
    return f' title="{escaped(node.get("title"))}"' if node.get("title") else ""


def write_image(node: Node, to: Writer) -> str:
    """A picture with its size and its sources; its words alone where its address is not safe."""
    if not is_safe(node.get("src")):
        return escaped(node.get("alt"))
    size = "".join(f' {name}="{int(node.get(name))}"' for name in ("width", "height") if node.get(name))
    sizes = f' sizes="{PROSE_SIZES}"'
    several = f' srcset="{escaped(node.get("srcset"))}"{sizes}' if node.get("srcset") else ""
    rest = f'{several} alt="{escaped(node.get("alt"))}"{size}{_titled(node)} loading="lazy" decoding="async"'
    shown = f'<img src="{escaped(node.get("src"))}"{rest}>'
    if not node.get("avif"):
        return shown
    return f'<picture><source type="image/avif" srcset="{escaped(node.get("avif"))}"{sizes}>{shown}</picture>'


PROSE_SIZES = "(min-width: 44rem) 41rem, 95vw"
"""How wide a picture in running text is."""
