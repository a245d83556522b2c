"""The PyVis network: the only module that knows PyVis.

PyVis holds nodes, edges and options; nothing of its page is used (that loads from the net and prints labels
unescaped), nor its vis-network, for which ``web/`` has a newer one. Colours are not here but in the page's
style sheet, which knows light from dark.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fengong.explorer.frame import drawn
from fengong.explorer.layout import Layout
from fengong.explorer.scene import SECTOR, Item, Line, Scene
from fengong.model import Kind

#: Kind → shape. Form tells kinds apart, colour only helps.
SHAPES: Mapping[str, str] = {
    "plan": "text",
    "section": "text",
    "task": "box",
    SECTOR: "square",
    Kind.ORGANIZATION: "dot",
    Kind.GROUP: "hexagon",
    Kind.UNRESOLVED: "triangle",
}
#: Role → width of the line and its dashes (on, off, …).
LINES: Mapping[str, tuple[float, list[int] | bool]] = {
    "lead": (3.2, False),
    "responsible": (1.1, False),
    "support": (1.5, [7, 5]),
    "guide": (1.5, [2, 4]),
    "supervise": (1.5, [10, 4, 2, 4]),
    SECTOR: (1.0, [1, 4]),
}
OPTIONS: Mapping[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"dragNodes": False, "hover": True, "multiselect": False, "hideEdgesOnZoom": False},
    "nodes": {"chosen": False, "borderWidth": 1.4},
    "edges": {
        "chosen": False,
        "smooth": {"enabled": True, "type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.55},
    },
}
#: With more lines than this, curves cost more than they give.
STRAIGHT = 2000


@dataclass(frozen=True, slots=True)
class Drawing:
    """Nodes, edges and options as vis-network takes them."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    options: dict[str, Any]


def drawing(scene: Scene, layout: Layout) -> Drawing:
    """A scene in its places, through PyVis."""
    from pyvis.network import Network

    # Directed, because PyVis drops the second of two undirected lines between the same nodes.
    network = Network(directed=True)
    network.options = _options(len(scene.lines))
    for item in scene.items():
        x, y = layout.points[item.id]
        network.add_node(item.id, label=drawn(item, layout.frame).zh, shape=SHAPES[item.kind], x=x, y=y, **_look(item))
    for line in scene.lines:
        network.add_edge(line.source, line.target, **_stroke(line))
    nodes, edges, *_, _options_json = network.get_network_data()
    return Drawing(list(nodes), list(edges), dict(network.options))


def strokes() -> dict[str, dict[str, Any]]:
    """Role → width and dashes of its lines."""
    return {str(role): {"width": width, "dashes": dashes} for role, (width, dashes) in LINES.items()}


def undrawn(scene: Scene) -> Drawing:
    """A scene too large to be drawn as a whole: its lines without their strokes, of which the page draws some.

    Its nodes have no places before something is selected, and PyVis looks through all nodes for each line.
    """
    lines = [{"id": line.id, "from": line.source, "to": line.target, "role": line.role} for line in scene.lines]
    return Drawing([], lines, _options(0))


def _options(lines: int) -> dict[str, Any]:
    smooth = {} if lines <= STRAIGHT else {"edges": {"chosen": False, "smooth": {"enabled": False}}}
    return {**OPTIONS, **smooth}


def _look(item: Item) -> dict[str, Any]:
    """Size by the number of tasks; ``group`` is the kind, by which the page chooses colours."""
    size = {"size": round(4 + 3.2 * item.weight**0.5, 1)}
    dashes: dict[str, Any] = {"shapeProperties": {"borderDashes": [4, 3]}} if item.kind == Kind.UNRESOLVED else {}
    return {"group": item.kind, **size, **dashes}


def _stroke(line: Line) -> dict[str, Any]:
    width, dashes = LINES[line.role]
    return {"id": line.id, "role": line.role, "width": width, "dashes": dashes, "arrows": ""}
