"""The network as SVG: names as dots, ties as lines; each name leads to its own network."""

from __future__ import annotations

import math
from collections.abc import Sequence

from markupsafe import Markup

from newsledger.model import Entity
from newsledger.web.charts import short, svg
from newsledger.web.layout import layout, spread

NODES = 40
MOST_LETTERS = 26
WIDTH, HEIGHT = 900, 620
_SHAPES = ("company", "person", "authority")


def draw(
    nodes: Sequence[Entity], ties: Sequence[tuple[str, str, int]], centre: str | None, label: str, hrefs: dict[str, str]
) -> Markup:
    """Draw a network.

    Args:
        nodes: whom to draw, the one in the middle first.
        ties: pairs of ids with the number of facts.
        centre: id of the one in the middle, if any.
        label: what the drawing is called.
        hrefs: id → where a click leads.
    """
    places = layout([node.id for node in nodes], ties)
    boxes = [(max(30.0, _width(short(node.label, MOST_LETTERS))), 38.0) for node in nodes]
    drawn = [(110 + places[node.id][0] * (WIDTH - 220), 30 + places[node.id][1] * (HEIGHT - 70)) for node in nodes]
    at = dict(zip((node.id for node in nodes), spread(drawn, boxes, (WIDTH, HEIGHT - 10)), strict=True))
    parts = [
        Markup('<line x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}" class="tie" stroke-width="{:.1f}"/>').format(
            *at[a], *at[b], 1 + 1.5 * math.log(number)
        )
        for a, b, number in ties
    ]
    weight = {node.id: sum(n for a, b, n in ties if node.id in (a, b)) for node in nodes}
    for node in nodes:
        x, y = at[node.id]
        radius = 5 + 2 * math.log1p(weight[node.id])
        kind = node.type if node.type in _SHAPES else "other"
        if kind == "authority":
            mark = Markup('<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" class="n-{}"/>').format(
                x - radius, y - radius, 2 * radius, 2 * radius, kind
            )
        elif kind == "company":
            mark = Markup(
                '<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" rx="{:.1f}" class="n-{}"/>'
            ).format(x - radius * 1.2, y - radius, 2.4 * radius, 2 * radius, radius / 2, kind)
        else:
            mark = Markup('<circle cx="{:.1f}" cy="{:.1f}" r="{:.1f}" class="n-{}"/>').format(x, y, radius, kind)
        name = Markup('<text x="{:.1f}" y="{:.1f}" text-anchor="middle">{}</text>').format(
            x, y + radius + 13, short(node.label, MOST_LETTERS)
        )
        css = "node centre" if node.id == centre else "node"
        # The name in full is the title of the mark; the link is called by it and by what is written.
        parts.append(
            Markup('<g class="{}"><a href="{}" tabindex="-1"><g><title>{}</title>{}</g>{}</a></g>').format(
                css, hrefs[node.id], node.label, mark, name
            )
        )
    return svg(WIDTH, HEIGHT, label, parts)


def _width(text: str) -> float:
    """Give about how wide a name is drawn."""
    return sum(6.4 if character.isascii() else 12.5 for character in text)
