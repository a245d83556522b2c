"""In which column each box stands and in which order: lines go to the right where they can, and cross seldom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

#: Sweeps over the columns after which their order hardly changes.
SWEEPS = 6

Edges = Sequence[tuple[str, str]]


def columns(nodes: Sequence[str], edges: Edges) -> dict[str, int]:
    """The column of each node: every line that is part of no circle leads at least one column to the right.

    >>> columns(["a", "b", "c"], [("a", "b"), ("b", "c"), ("c", "a")])
    {'a': 0, 'b': 1, 'c': 2}
    """
    ahead = _without_circles(nodes, edges)
    found = dict.fromkeys(nodes, 0)
    for _ in nodes:
        for start, end in ahead:
            found[end] = max(found[end], found[start] + 1)
    # What nothing leads to stands right before what it leads to.
    for node in nodes:
        ends = [found[end] for start, end in ahead if start == node]
        if ends and not any(end == node for _, end in ahead):
            found[node] = min(ends) - 1
    return found


def ordered(layers: Sequence[Sequence[str]], links: Edges) -> list[list[str]]:
    """Each column's nodes from top to bottom, near what they are linked to in the columns beside."""
    rows = [list(layer) for layer in layers]
    beside: dict[str, list[str]] = {}
    for start, end in links:
        beside.setdefault(start, []).append(end)
        beside.setdefault(end, []).append(start)
    for sweep in range(SWEEPS):
        order = range(1, len(rows)) if sweep % 2 == 0 else range(len(rows) - 2, -1, -1)
        for at in order:
            fixed = rows[at - 1] if sweep % 2 == 0 else rows[at + 1]
            place = {node: (index + 0.5) / len(fixed) for index, node in enumerate(fixed)}
            rows[at] = _sorted(rows[at], place, beside)
    return rows


def _sorted(layer: list[str], place: Mapping[str, float], beside: Mapping[str, list[str]]) -> list[str]:
    def middle(node: str) -> float:
        found = [place[one] for one in beside.get(node, ()) if one in place]
        return sum(found) / len(found) if found else (layer.index(node) + 0.5) / len(layer)

    return sorted(layer, key=lambda node: (round(middle(node), 6), layer.index(node)))


def _without_circles(nodes: Sequence[str], edges: Edges) -> list[tuple[str, str]]:
    """The edges without those that close a circle, walked from the first node on."""
    ahead: dict[str, list[str]] = {node: [] for node in nodes}
    for start, end in edges:
        if start != end and end not in ahead[start]:
            ahead[start].append(end)
    kept: list[tuple[str, str]] = []
    done: set[str] = set()

    def walk(node: str, above: tuple[str, ...]) -> None:
        done.add(node)
        for end in ahead[node]:
            if end in (*above, node):
                continue
            kept.append((node, end))
            if end not in done:
                walk(end, (*above, node))

    arrived = {end for _, end in edges}
    for node in sorted(nodes, key=lambda one: (one in arrived, nodes.index(one))):
        if node not in done:
            walk(node, ())
    return kept
