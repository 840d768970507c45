"""Charts as SVG, made here: axes with units, a link from every mark, a caption that names the sources.

Presentation is by attributes and classes only, since the pages allow no inline styles.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup, escape

WIDTH = 720
BARS = 25
"""Bars of one chart; the table has all rows."""
LANES = 12
POINTS = 400


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing and what stands below it: what it shows, from what."""

    svg: Markup
    caption: Markup


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its value, how the value is written, where it leads."""

    label: str
    value: float
    written: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One mark of a timeline: a fact with its first and last day, its lane and status."""

    first: date
    last: date
    lane: str
    status: str
    title: str
    href: str


def svg(width: int, height: int, label: str, inside: Sequence[Markup]) -> Markup:
    """Give a drawing that a screen reader announces by its label."""
    return Markup(
        '<svg viewBox="0 0 {} {}" role="group" aria-label="{}" preserveAspectRatio="xMidYMid meet">{}</svg>'
    ).format(width, height, label, Markup("").join(inside))


def text(x: float, y: float, words: str, anchor: str = "start", css: str = "") -> Markup:
    """Give words at a place."""
    return Markup('<text x="{:.1f}" y="{:.1f}" text-anchor="{}"{}>{}</text>').format(
        x, y, anchor, Markup(' class="{}"').format(css) if css else "", words
    )


def line(x1: float, y1: float, x2: float, y2: float, css: str) -> Markup:
    """Give a straight line."""
    return Markup('<line x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}" class="{}"/>').format(x1, y1, x2, y2, css)


def link(href: str | None, label: str, inside: Markup) -> Markup:
    """Give a mark with its title, a link when it leads somewhere; the table beside it is what the keyboard walks."""
    titled = Markup("<title>{}</title>{}").format(label, inside)
    if href is None:
        return Markup("<g>{}</g>").format(titled)
    return Markup('<a href="{}" tabindex="-1" aria-label="{}">{}</a>').format(href, label, titled)


def ticks(most: float, about: int = 5, whole: bool = False) -> list[float]:
    """Give round values from 0 to at least ``most``."""
    if most <= 0:
        return [0, 1]
    raw = most / about
    scale = 10 ** math.floor(math.log10(raw))
    step = next(scale * factor for factor in (1, 2, 2.5, 5, 10) if scale * factor >= raw * 0.999)
    step = max(1.0, math.ceil(step)) if whole else step
    return [step * n for n in range(math.ceil(most / step * 0.9999) + 1)]


def short(label: str, most: int) -> str:
    """Give a label that fits: Chinese characters count double."""
    room = most
    for place, character in enumerate(label):
        room -= 2 if ord(character) > 0x2E80 else 1
        if room < 0:
            return label[: max(1, place - 1)].rstrip() + "…"
    return label


def horizontal(
    bars: Sequence[Bar], label: str, unit: str, caption: str, written_tick: Mapping[float, str] | None = None
) -> Chart | None:
    """Draw horizontal bars under an axis: for names. None without anything to show."""
    shown = [bar for bar in bars if bar.value > 0][:BARS]
    if not shown:
        return None
    left, right, top, step = 190, 70, 42, 28
    scale = ticks(max(bar.value for bar in shown), whole=all(float(bar.value).is_integer() for bar in shown))
    span = WIDTH - left - right
    height = top + step * len(shown) + 12
    parts = [text(left, 14, unit, css="unit")]
    for value in scale:
        x = left + span * value / scale[-1]
        parts.append(line(x, top - 8, x, height - 8, "grid"))
        parts.append(text(x, top - 13, (written_tick or {}).get(value) or compact(value), "middle", "tick"))
    for row, bar in enumerate(shown):
        y = top + step * row
        length = max(1.5, span * bar.value / scale[-1])
        rect = Markup('<rect x="{}" y="{}" width="{:.1f}" height="{}" class="bar"/>').format(left, y, length, step - 9)
        parts.append(text(left - 8, y + 14, short(bar.label, 30), "end"))
        parts.append(link(bar.href, f"{bar.label}: {bar.written}", rect))
        parts.append(text(left + length + 6, y + 14, bar.written, css="tick"))
    parts.append(line(left, top - 8, left, height - 8, "axis"))
    return Chart(svg(WIDTH, height, label, parts), escape(caption))


def vertical(bars: Sequence[Bar], label: str, unit: str, caption: str) -> Chart | None:
    """Draw columns over a time axis, the bars in the order of time. None without anything to show."""
    shown = list(bars)[-60:]
    if not any(bar.value > 0 for bar in shown):
        return None
    left, right, top, height = 62, 12, 30, 300
    bottom = height - 46
    scale = ticks(max(bar.value for bar in shown), whole=all(float(bar.value).is_integer() for bar in shown))
    span, tall = WIDTH - left - right, bottom - top
    parts = [text(8, 16, unit, css="unit")]
    for value in scale:
        y = bottom - tall * value / scale[-1]
        parts.append(line(left, y, WIDTH - right, y, "grid"))
        parts.append(text(left - 8, y + 4, compact(value), "end", "tick"))
    step = span / len(shown)
    every = max(1, math.ceil(62 / step))
    for place, bar in enumerate(shown):
        x = left + step * place
        tallness = tall * bar.value / scale[-1]
        wide = min(step * 0.78, 60)
        if bar.value > 0:
            rect = Markup('<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" class="bar"/>').format(
                x + (step - wide) / 2, bottom - tallness, wide, max(1.5, tallness)
            )
            parts.append(link(bar.href, f"{bar.label}: {bar.written}", rect))
        if place % every == 0:
            parts.append(text(x + step / 2, bottom + 18, bar.label, "middle", "tick"))
    parts.append(line(left, bottom, WIDTH - right, bottom, "axis"))
    return Chart(svg(WIDTH, height, label, parts), escape(caption))


def grouped(groups: Sequence[tuple[str, Sequence[Bar]]], label: str, unit: str, caption: str) -> Chart | None:
    """Draw, for each name, one bar a series: for comparing."""
    shown = [(name, bars) for name, bars in groups if any(bar.value > 0 for bar in bars)]
    if not shown:
        return None
    left, right, top, thin = 190, 60, 42, 13
    scale = ticks(max(bar.value for _, bars in shown for bar in bars), whole=True)
    span = WIDTH - left - right
    block = thin * max(len(bars) for _, bars in shown) + 12
    height = top + block * len(shown) + 8
    parts = [text(left, 14, unit, css="unit")]
    for value in scale:
        x = left + span * value / scale[-1]
        parts += [line(x, top - 8, x, height - 8, "grid"), text(x, top - 13, compact(value), "middle", "tick")]
    for row, (name, bars) in enumerate(shown):
        y = top + block * row
        parts.append(text(left - 8, y + block / 2, short(name, 30), "end"))
        for place, bar in enumerate(bars):
            length = span * bar.value / scale[-1]
            rect = Markup('<rect x="{}" y="{:.1f}" width="{:.1f}" height="{}" class="series-{}"/>').format(
                left, y + thin * place, max(length, 0.5), thin - 2, place % 4 + 1
            )
            parts.append(link(bar.href, f"{bar.label}, {name}: {bar.written}", rect))
            if bar.value:
                parts.append(text(left + length + 5, y + thin * place + 10, bar.written, css="tick"))
    parts.append(line(left, top - 8, left, height - 8, "axis"))
    names = [bar.label for bar in shown[0][1]]
    legend = Markup("").join(
        Markup('<span class="dot series-{}"></span>{}').format(place % 4 + 1, name) for place, name in enumerate(names)
    )
    return Chart(
        svg(WIDTH, height, label, parts),
        Markup("{} · {}").format(Markup('<span class="legend">{}</span>').format(legend), caption),
    )


def timeline(points: Sequence[Point], label: str, caption: Markup, lanes: Sequence[tuple[str, str]]) -> Chart | None:
    """Draw facts on a time axis, one lane a kind; very many become columns of how many there are.

    Args:
        points: what is drawn.
        label: what the drawing is called.
        caption: what stands below it.
        lanes: key and name of each lane, from the top.
    """
    if not points:
        return None
    first, last = min(p.first for p in points), max(p.last for p in points)
    if (last - first).days < 14:
        middle = first + (last - first) / 2
        first, last = middle - timedelta(days=8), middle + timedelta(days=8)
    days = (last - first).days
    used = [lane for lane in lanes if any(p.lane == lane[0] for p in points)][:LANES]
    wide = 1120
    left, right, top, tall = 132, 24, 12, 34
    span = wide - left - right
    height = top + tall * len(used) + 34
    bottom = top + tall * len(used)

    def at(day: date) -> float:
        return left + span * min(max((day - first).days, 0), days) / days

    parts: list[Markup] = []
    for row, (_, name) in enumerate(used):
        if row % 2 == 0:
            parts.append(
                Markup('<rect x="0" y="{}" width="{}" height="{}" class="lane"/>').format(top + tall * row, wide, tall)
            )
        parts.append(text(left - 10, top + tall * row + tall / 2 + 4, short(name, 18), "end"))
    for day, written in time_ticks(first, last):
        parts += [line(at(day), top, at(day), bottom, "grid"), text(at(day), bottom + 18, written, "middle", "tick")]
    parts.append(line(left, bottom, wide - right, bottom, "axis"))
    rows = {key: row for row, (key, _) in enumerate(used)}
    if len(points) > POINTS:
        parts += _density(points, rows, at, top, tall)
    else:
        parts += _dots(points, rows, at, top, tall)
    return Chart(svg(wide, height, label, parts), caption)


def _dots(points: Sequence[Point], rows: Mapping[str, int], at, top: float, tall: float) -> list[Markup]:  # type: ignore[no-untyped-def]
    parts: list[Markup] = []
    taken: dict[tuple[str, int], int] = {}
    for point in sorted(points, key=lambda p: p.first):
        if point.lane not in rows:
            continue
        x, end = at(point.first), at(point.last)
        spot = (point.lane, int(x // 9))
        stacked = taken.get(spot, 0)
        taken[spot] = stacked + 1
        # Facts of one day stand above and below each other, the sixth again in the middle.
        y = top + tall * rows[point.lane] + tall / 2 + (0, -8, 8, -13, 13)[stacked % 5]
        if end - x > 8:
            mark = Markup('<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="6" rx="3" class="p-{}"/>').format(
                x, y - 3, end - x, point.status
            )
        else:
            mark = Markup('<circle cx="{:.1f}" cy="{:.1f}" r="5" class="p-{}"/>').format((x + end) / 2, y, point.status)
        parts.append(link(point.href, point.title, mark))
    return parts


def _density(points: Sequence[Point], rows: Mapping[str, int], at, top: float, tall: float) -> list[Markup]:  # type: ignore[no-untyped-def]
    counts: dict[tuple[str, int], int] = {}
    for point in points:
        if point.lane in rows:
            spot = (point.lane, int(at(point.first) // 8))
            counts[spot] = counts.get(spot, 0) + 1
    most = max(counts.values(), default=1)
    parts = []
    for (lane, place), number in counts.items():
        high = max(2.0, (tall - 6) * math.sqrt(number / most))
        y = top + tall * (rows[lane] + 1) - 3 - high
        rect = Markup('<rect x="{}" y="{:.1f}" width="7" height="{:.1f}" class="bar"/>').format(place * 8, y, high)
        parts.append(link(None, str(number), rect))
    return parts


def time_ticks(first: date, last: date) -> list[tuple[date, str]]:
    """Give some six days of an axis of time with what is written at them: years, months or days."""
    days = max(1, (last - first).days)
    found: list[tuple[date, str]] = []
    if days > 900:
        step = max(1, round(days / 365 / 7))
        found = [(date(year, 1, 1), str(year)) for year in range(first.year, last.year + 1) if year % step == 0]
    elif days > 75:
        step = next(n for n in (1, 2, 3, 6, 12) if days / 30.4 / n <= 8 or n == 12)
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        found = [(date(m // 12, m % 12 + 1, 1), f"{m // 12}-{m % 12 + 1:02d}") for m in months if m % step == 0]
    else:
        step = max(1, math.ceil(days / 6))
        found = [(first + timedelta(days=n), (first + timedelta(days=n)).isoformat()) for n in range(0, days, step)]
    return [(day, written) for day, written in found if first <= day <= last]


def compact(value: float) -> str:
    """Give a number for an axis: 1,200,000 as 1.2m."""
    for scale, name in ((1e12, "tn"), (1e9, "bn"), (1e6, "m")):
        if abs(value) >= scale:
            return f"{value / scale:.3g}{name}"
    return f"{value:,.10g}"
