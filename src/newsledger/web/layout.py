"""Where the nodes of a network stand."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np


def layout(
    nodes: Sequence[str], edges: Sequence[tuple[str, str, int]], rounds: int = 160
) -> dict[str, tuple[float, float]]:
    """Place nodes in the unit square so that tied ones are near each other (Fruchterman and Reingold, 1991).

    Args:
        nodes: ids, the first one in the middle.
        edges: pairs of nodes with their weight.
        rounds: steps of the simulation; the outcome is the same every time.

    Returns:
        Node → (x, y), both in 0..1.
    """
    count = len(nodes)
    if count == 0:
        return {}
    at = {id: number for number, id in enumerate(nodes)}
    golden = np.arange(count) * math.pi * (3 - math.sqrt(5))
    radius = np.sqrt(np.arange(count) / max(count, 2)) * 0.5
    place = np.stack([np.cos(golden) * radius, np.sin(golden) * radius], axis=1)
    near = math.sqrt(1 / count) * 0.9
    pairs = np.array([(at[a], at[b]) for a, b, _ in edges], dtype=int).reshape(-1, 2)
    pull = np.array([1 + math.log(weight) for _, _, weight in edges])[:, None] if edges else np.zeros((0, 1))
    for step in range(rounds):
        between = place[:, None, :] - place[None, :, :]
        distance = np.maximum(np.linalg.norm(between, axis=2, keepdims=True), 1e-3)
        move = (between / distance**2 * near**2).sum(axis=1)
        if len(pairs):
            along = place[pairs[:, 0]] - place[pairs[:, 1]]
            force = along * np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-3) / near * pull * 0.5
            np.add.at(move, pairs[:, 0], -force)
            np.add.at(move, pairs[:, 1], force)
        move -= place * 0.6
        length = np.maximum(np.linalg.norm(move, axis=1, keepdims=True), 1e-9)
        place += move / length * np.minimum(length, 0.12 * (1 - step / rounds) + 0.002)
    low, high = place.min(axis=0), place.max(axis=0)
    scaled = (place - low) / np.maximum(high - low, 1e-6)
    return {id: (float(scaled[n, 0]), float(scaled[n, 1])) for n, id in enumerate(nodes)}


def spread(
    places: Sequence[tuple[float, float]], sizes: Sequence[tuple[float, float]], area: tuple[float, float]
) -> list[tuple[float, float]]:
    """Push boxes apart that cover one another, each pair the shorter way, as little as may be.

    Args:
        places: middles of the boxes.
        sizes: their widths and heights.
        area: width and height within which they stay, as far as there is room.
    """
    if len(places) < 2:
        return list(places)
    at, half = np.array(places, dtype=float), np.array(sizes, dtype=float) / 2
    room = half[:, None, :] + half[None, :, :]
    outer = np.array(area, dtype=float)
    for _ in range(120):
        between = at[:, None, :] - at[None, :, :]
        # Two in one place part as they are numbered.
        sign = np.where(
            between == 0, np.sign(np.arange(len(at))[:, None] - np.arange(len(at)))[:, :, None], np.sign(between)
        )
        cover = room - np.abs(between)
        both = (cover > 0).all(axis=2)
        np.fill_diagonal(both, False)
        if not both.any():
            break
        across = cover[:, :, 0] < cover[:, :, 1]
        push = np.zeros_like(cover)
        push[:, :, 0] = np.where(both & across, cover[:, :, 0] * sign[:, :, 0], 0)
        push[:, :, 1] = np.where(both & ~across, cover[:, :, 1] * sign[:, :, 1], 0)
        at = np.clip(at + push.sum(axis=1) * 0.3, half, np.maximum(outer - half, half))
    return [(float(x), float(y)) for x, y in at]
