"""The page: one HTML text with style, scripts and data inside, that asks nobody for anything.

Data reaches the page only as JSON in a block that is never run, and through the template's escaping; the
content security policy lets nothing run but the two scripts whose hashes it names. Both are built from ``web/`` into
``static/`` (``make page``).
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from fengong import __version__
from fengong.explorer.cotask import cotask, drawn_departments
from fengong.explorer.detail import assignments, details, label, names, noted_by_code, ties
from fengong.explorer.facts import Facts
from fengong.explorer.frame import FRAMES, Frame, drawn, measures
from fengong.explorer.layout import Layout, layout
from fengong.explorer.listing import listing
from fengong.explorer.network import SHAPES, drawing, strokes, undrawn
from fengong.explorer.overview import ACTORS, BOXES, EACH, LIMIT, TASKS, is_large, overview
from fengong.explorer.pinyin import readings
from fengong.explorer.scene import Item, Scene, scene
from fengong.explorer.texts import governance, numbers, texts
from fengong.iris import BASE, SCHEME
from fengong.model import Kind

#: Style sheets, in the order in which they override one another.
STYLES = (
    *("explorer.css", "list.css", "access.css", "export.css", "find.css", "facets.css", "ties.css", "portion.css"),
    *("path.css", "matrix.css", "timeline.css", "text.css", "findings.css", "about.css", "cotask.css", "short.css"),
    "print.css",
)


def page(facts: Facts, lang: str, title: str | None = None, home: str | None = None) -> str:
    """The whole page.

    Args:
        facts: what a store holds.
        lang: ``zh`` or ``en``, the language the page opens in.
        title: heading instead of the plan's title.
        home: where a link in the header leads, on a server that has other pages; a file has none.
    """
    shown = scene(facts)
    parts = _parts(facts, shown)
    vis, own = _scripts()
    words = _words()
    heading = title or _title(facts, words, lang)
    data = parts | {"lang": lang, "words": words, "title": heading, "stem": stem(facts)}
    data |= {"thirdParty": third_party(), "version": __version__}
    html: str = _template().render(
        title=heading,
        home=home,
        facts=facts,
        lang=lang,
        at=0 if lang == "zh" else 1,
        words=words,
        rows=listing(facts, shown),
        style=Markup("".join(map(_static, STYLES))),
        vis=Markup(vis),
        script=Markup(own),
        policy=Markup(policy()),
        data=Markup(safe_json(data)),
        parts=parts,
        roles={assignment.role for assignment in facts.assignments},
        sectors=shown.sectors,
    )
    return html


def policy() -> str:
    """The content security policy of every page: nothing runs but its two scripts, and nobody is asked for anything."""
    hashes = " ".join(f"'sha256-{_hash(script)}'" for script in _scripts())
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def third_party() -> list[dict[str, str]]:
    """Other people's work that the page carries: name, version, licence. The licences' words stand in its script."""
    works: list[dict[str, str]] = json.loads(_static("third-party.json"))
    return [{key: one[key] for key in ("name", "version", "licence")} for one in works]


def safe_json(data: Any) -> str:
    r"""JSON that no HTML parser can take for markup, wherever it stands.

    >>> safe_json("</script>&")
    '"\\u003c/script\\u003e\\u0026"'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return re.sub("[<>&\u2028\u2029]", lambda match: f"\\u{ord(match[0]):04x}", text)


def _parts(facts: Facts, shown: Scene) -> dict[str, Any]:
    found, clauses = assignments(facts, shown)
    counts = {kind.value: sum(actor.kind is kind for actor in facts.actors) for kind in Kind}
    return {
        "counts": {"tasks": len(facts.tasks), "assignments": len(facts.assignments), **counts},
        **(_large(shown) if is_large(shown) else _small(shown)),
        "cotask": [_places(one) | {"labels": _labels(drawn_departments(shown), one.frame)} for one in cotask(shown)],
        "items": details(facts, shown),
        "assignments": found,
        "clauses": clauses,
        "notes": noted_by_code(facts, shown),
        "texts": texts(facts, shown),
        "governance": governance(facts.governance, shown, numbers(facts)),
        "ties": ties(facts, shown),
        "pinyin": readings(names(facts)),
        "iris": {"base": BASE, "scheme": SCHEME},
    }


def _small(shown: Scene) -> dict[str, Any]:
    """All of a scene in its places."""
    layouts = [layout(shown, frame) for frame in FRAMES]
    network = drawing(shown, layouts[0])
    labels = (_labels(shown.items(), frame) for frame in FRAMES)
    return {
        "network": {"nodes": network.nodes, "edges": network.edges, "options": network.options},
        "layouts": [_layout(one) | {"labels": names} for one, names in zip(layouts, labels, strict=True)],
        "overview": None,
    }


def _large(shown: Scene) -> dict[str, Any]:
    """What a scene is that is drawn in parts: its lines, an overview in its places, and the measures for the rest."""
    network, small = undrawn(shown), overview(shown)
    boxes = [item.id for block in small.blocks for item in block.tasks]
    return {
        "network": {"nodes": [], "edges": network.edges, "options": network.options, "strokes": strokes()},
        "layouts": [],
        "overview": {
            "limits": {"items": LIMIT, "boxes": BOXES, "actors": ACTORS, "each": EACH, "tasks": TASKS},
            "boxes": boxes,
            "layouts": [_layout(layout(small, frame)) for frame in FRAMES],
            "frames": [measures(frame) for frame in FRAMES],
            "shapes": dict(SHAPES),
        },
    }


def _labels(items: Iterable[Item], frame: Frame) -> dict[str, list[str]]:
    return {item.id: label(drawn(item, frame)) for item in items}


def _places(places: Layout) -> dict[str, Any]:
    return {
        "name": places.frame.name,
        "extent": [round(value, 1) for value in places.extent],
        "points": {id_: [round(x, 1), round(y, 1)] for id_, (x, y) in places.points.items()},
    }


def _layout(places: Layout) -> dict[str, Any]:
    return {
        **_places(places),
        "task": places.frame.task,
        "full": [round(value, 1) for value in places.full_extent],
    }


def _title(facts: Facts, words: dict[str, list[str]], lang: str) -> str:
    """The plan's title; its identifier where it has none; the number of plans where there are several."""
    if len(facts.plans) == 1:
        return facts.plans[0].title or facts.plans[0].identifier
    return f"{len(facts.plans)} {words['plans'][0 if lang == 'zh' else 1]}"


def stem(facts: Facts) -> str:
    """What the names of exported files begin with: the plan's identifier, of safe characters only."""
    names = [plan.identifier for plan in facts.plans]
    name = names[0] if len(names) == 1 else f"fengong-{len(names)}"
    return re.sub(r"[^\w.-]+|^[.-]+", "-", name)[:80].strip("-.") or "fengong"


def _template() -> Any:
    environment = Environment(
        loader=PackageLoader("fengong.explorer"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["label"] = label
    return environment.get_template("page.html")


def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = json.loads(_static("words.json"))
    return words


def _static(name: str) -> str:
    return (files("fengong.explorer") / "static" / name).read_text(encoding="utf-8")


def _scripts() -> tuple[str, str]:
    return _inline(_static("vis-network.js")), _inline(_static("explorer.js"))


def _inline(script: str) -> str:
    """A script as it may stand in HTML: nothing in it ends the element or hides the rest of the page."""
    return re.sub(r"<(?=/script|!--)", r"\\x3c", script, flags=re.IGNORECASE)


def _hash(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()
