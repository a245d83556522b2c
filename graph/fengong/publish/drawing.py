"""A module's diagram with its places: boxes in columns, right-angled lines in the channels between them.

All lines to one class join in one before they reach it, so that a class with many arrivals has one arrow on a side.
A line that passes a column has a lane there, as if the lane were a box.
"""

from __future__ import annotations

from dataclasses import dataclass

from fengong.publish.diagram import Box, Diagram, Row
from fengong.publish.layers import columns, ordered
from fengong.publish.measure import width, wrapped

HEAD, ROW, PAD = 46.0, 20.0, 12.0
GAP, LANE, MARGIN = 26.0, 10.0, 8.0
#: Channel between two columns: room at its ends and between its lines.
ENDS, TRACK = 22.0, 9.0
NARROWEST = 132.0
MEMBERS = 200.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A box with its corner, its size, and the height of the middle of each row."""

    box: Box
    x: float
    y: float
    width: float
    height: float
    members: tuple[str, ...]

    @property
    def top(self) -> float:
        """Height at which lines arrive."""
        return self.y + HEAD / 2

    def row(self, index: int) -> float:
        """Middle of a row."""
        return self.y + HEAD + ROW * (index + len(self.members) + 0.5) + 4


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of a line as an SVG path; ``end`` is empty, ``arrow``, or ``above`` for a subclass."""

    path: str
    end: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything with its place."""

    width: float
    height: float
    boxes: tuple[Placed, ...]
    lines: tuple[Line, ...]
    dots: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class _Edge:
    """From a box (a row of it, or its head) to another."""

    start: str
    row: int | None
    end: str


def draw(diagram: Diagram) -> Drawing:
    """Places for a diagram; the same diagram has the same."""
    return _Draughtsman(diagram).drawing() if diagram.boxes else Drawing(0, 0, (), (), ())


class _Draughtsman:
    def __init__(self, diagram: Diagram) -> None:
        self._boxes = {box.key: box for box in diagram.boxes}
        self._edges = [edge for box in diagram.boxes for edge in _edges(box)]
        keys = [*self._boxes]
        self._column = columns(keys, [(edge.start, edge.end) for edge in self._edges])
        self._size = {key: _size(box) for key, box in self._boxes.items()}
        self._links: list[tuple[str, str, _Edge]] = []
        self._lanes: dict[str, int] = {}
        for edge in self._edges:
            self._chain(edge)
        count = max(self._column.values()) + 1
        layers = [[key for key in keys if self._column[key] == at] for at in range(count)]
        for lane, at in self._lanes.items():
            layers[at].append(lane)
        pairs = list(dict.fromkeys((start, end) for start, end, _ in self._links))
        self._layers = ordered(layers, pairs)
        self._x: list[tuple[float, float]] = []
        self._y: dict[str, float] = {}

    def drawing(self) -> Drawing:
        self._across()
        self._down()
        boxes = {key: self._placed(key) for key in self._boxes}
        lines, dots = self._lines(boxes)
        right = max(placed.x + placed.width for placed in boxes.values())
        bottom = max(placed.y + placed.height for placed in boxes.values())
        lanes = [self._y[lane] + LANE for lane in self._lanes]
        return Drawing(right + MARGIN, max(bottom, *lanes, 0) + MARGIN, tuple(boxes.values()), lines, dots)

    def _chain(self, edge: _Edge) -> None:
        """The steps of an edge from column to column, through lanes that all edges to one class share."""
        start, end = self._column[edge.start], self._column[edge.end]
        step = 1 if end > start else -1
        here = edge.start
        for at in range(start + step, end, step):
            lane = f"{edge.end} {step} {at}"
            self._lanes[lane] = at
            self._links.append((here, lane, edge))
            here = lane
        if start != end:
            self._links.append((here, edge.end, edge))

    def _across(self) -> None:
        x = MARGIN
        for at, layer in enumerate(self._layers):
            wide = max([self._size[key][0] for key in layer if key in self._size], default=NARROWEST)
            self._x.append((x, wide))
            x += wide + 2 * ENDS + TRACK * max(len(self._tracks(at)) - 1, 0)

    def _tracks(self, at: int) -> list[tuple[str, int]]:
        """The vertical lines in the channel right of a column: one for each place and direction they lead to."""
        found: dict[tuple[str, int], None] = {}
        for start, end, _ in self._links:
            left, right = sorted((self._at(start), self._at(end)))
            if left == at and right == at + 1:
                found[end, self._at(end) - self._at(start)] = None
        return [*found]

    def _at(self, key: str) -> int:
        return self._lanes.get(key, self._column.get(key, 0))

    def _height(self, key: str) -> float:
        return self._size[key][1] if key in self._size else LANE

    def _down(self) -> None:
        for layer in self._layers:
            y = MARGIN
            for key in layer:
                self._y[key] = y
                y += self._height(key) + GAP
        tallest = max(self._y[layer[-1]] + self._height(layer[-1]) for layer in self._layers if layer)
        for layer in self._layers:
            free = tallest - (self._y[layer[-1]] + self._height(layer[-1])) if layer else 0
            for key in layer:
                self._y[key] += free / 2
        for _ in range(3):
            for layer in self._layers:
                self._pull(layer)
        least = min(self._y.values())
        self._y = {key: y - least + MARGIN for key, y in self._y.items()}

    def _pull(self, layer: list[str]) -> None:
        """Boxes of a column nearer to the height of what they are linked to, in their order and apart."""
        wanted = [self._wanted(key) for key in layer]
        places: list[float] = []
        for key, want in zip(layer, wanted, strict=True):
            floor = places[-1] + self._height(layer[len(places) - 1]) + GAP if places else want
            places.append(max(want, floor))
            self._y[key] = places[-1]
        shift = sum(want - place for want, place in zip(wanted, places, strict=True)) / max(len(layer), 1)
        for key in layer:
            self._y[key] += shift

    def _wanted(self, key: str) -> float:
        offsets = []
        for start, end, edge in self._links:
            if end == key:
                offsets.append(self._leaving(start, edge) - self._arriving(key) + self._y[key])
            if start == key:
                offsets.append(self._arriving(end) - self._leaving(key, edge) + self._y[key])
        return sum(offsets) / len(offsets) if offsets else self._y[key]

    def _leaving(self, key: str, edge: _Edge) -> float:
        if key in self._lanes:
            return self._y[key] + LANE / 2
        placed = self._placed(key)
        return placed.top + 12 if edge.row is None else placed.row(edge.row)

    def _arriving(self, key: str) -> float:
        return self._y[key] + (LANE if key in self._lanes else HEAD) / 2

    def _placed(self, key: str) -> Placed:
        x, wide = self._x[self._column[key]]
        box = self._boxes[key]
        return Placed(box, x, self._y[key], wide, self._size[key][1], _members(box))

    def _lines(self, boxes: dict[str, Placed]) -> tuple[tuple[Line, ...], tuple[tuple[float, float], ...]]:
        lines, dots = dict[Line, None](), dict[tuple[float, float], None]()
        places = self._track_places()
        for start, end, edge in self._links:
            forward = self._at(end) > self._at(start)
            x1, x2 = self._side(start, forward), self._side(end, not forward)
            y1, y2 = self._leaving(start, edge), self._arriving(end)
            mark = "" if end in self._lanes else "above" if edge.row is None else "arrow"
            track = places[end, self._at(end) - self._at(start)]
            lines[Line(_path(x1, y1, track, (x2 + _short(mark, forward), y2)), mark + ("" if forward else " back"))] = (
                None
            )
            if start in boxes and edge.row is not None:
                dots[round(x1, 1), round(y1, 1)] = None
            if end in self._lanes:
                left, wide = self._x[self._lanes[end]]
                lines[Line(f"M{left:.1f} {y2:.1f}H{left + wide:.1f}", "")] = None
        return tuple(lines), tuple(dots)

    def _track_places(self) -> dict[tuple[str, int], float]:
        found = {}
        for at in range(len(self._layers) - 1):
            x, wide = self._x[at]
            tracks = sorted(self._tracks(at), key=self._track_order)
            for index, track in enumerate(tracks):
                found[track] = x + wide + ENDS + TRACK * index
        return found

    def _track_order(self, track: tuple[str, int]) -> tuple[float, str]:
        """Lines that go down stand the further left the lower they arrive, lines that go up the other way round."""
        end, step = track
        starts = [
            self._leaving(a, edge) for a, b, edge in self._links if b == end and self._at(b) - self._at(a) == step
        ]
        target = self._arriving(end)
        down = sum(starts) / len(starts) < target
        return (-target if down else target), end

    def _side(self, key: str, right: bool) -> float:
        x, wide = self._x[self._at(key)]
        return x + wide if right else x


def _short(mark: str, forward: bool) -> float:
    """Room for the head of the arrow before the box."""
    room = {"": 0.0, "arrow": 7.0, "above": 11.0}[mark]
    return -room if forward else room


def _edges(box: Box) -> list[_Edge]:
    rows = [_Edge(box.key, at, row.target) for at, row in enumerate(box.rows) if row.target and row.target != box.key]
    return rows + [_Edge(box.key, None, above) for above in box.above if above != box.key]


def _size(box: Box) -> tuple[float, float]:
    names = [_row_width(row) for row in box.rows]
    label = f"{box.label.zh} {box.label.en}" if box.label else ""
    wide = max(NARROWEST, width(label, 14), width(box.name, 12), *names, MEMBERS if box.members else 0) + 2 * PAD
    rows = len(box.rows) + len(_members(box))
    return wide, HEAD + (ROW * rows + 8 if rows else 0)


def _members(box: Box) -> tuple[str, ...]:
    return wrapped(", ".join(box.members), 12, MEMBERS)


def _row_width(row: Row) -> float:
    return width(row.name, 12.5) + width(row.kind, 11.5) + 18


def _path(x1: float, y1: float, track: float, end: tuple[float, float]) -> str:
    """To the track, along it and on, with round corners."""
    x2, y2 = end
    bend = min(6.0, abs(y2 - y1) / 2)
    if bend < 0.5:
        return f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}"
    side, way = (1 if x2 > x1 else -1), (1 if y2 > y1 else -1)
    return (
        f"M{x1:.1f} {y1:.1f}H{track - side * bend:.1f}Q{track:.1f} {y1:.1f} {track:.1f} {y1 + way * bend:.1f}"
        f"V{y2 - way * bend:.1f}Q{track:.1f} {y2:.1f} {track + side * bend:.1f} {y2:.1f}H{x2:.1f}"
    )
