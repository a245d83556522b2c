"""The report as one HTML page that asks nobody for anything and runs no script.

It carries the outlines of the characters in it, so that a machine without a Chinese font shows them. Everything passes
the template's escaping; the content security policy lets in nothing but the page's own style, by its hash, and the font
and pictures inside it.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from fengong import __version__
from fengong.analysis.incidence import Task
from fengong.analysis.null_model.notes import verdict_word
from fengong.analysis.null_model.verdict import Verdict
from fengong.analysis.roles import WORDINGS
from fengong.ask.table import numeric
from fengong.export.sheet_list import KINDS
from fengong.report.contents import ReportContents
from fengong.report.due import calendar
from fengong.report.font import FAMILY, lacking, web_font
from fengong.report.limits import Held, held
from fengong.report.links import Links
from fengong.report.load import loads
from fengong.report.pictures.heat import heat_picture
from fengong.report.pictures.load import load_picture
from fengong.report.pictures.strip import strip_picture
from fengong.report.pictures.svg import Picture
from fengong.report.quotes import Clause
from fengong.report.rows import heads, parts


def to_html(report: ReportContents) -> bytes:
    """The page. The same contents give the same bytes.

    Raises:
        OutputError: the extra ``report`` is not installed.
    """
    values = _values(report, held(report))
    bare = _render(values, "", ())
    chars = frozenset(bare)
    lost = lacking(chars)
    told = [report.say("no-glyph", chars="、".join(f"{char} (U+{ord(char):04X})" for char in lost))] if lost else []
    # The sentence that tells of lost characters may bring new ones of its own.
    font = web_font(chars | frozenset("".join(told)) - frozenset(lost))
    return _render(values, _face(font), told).encode("utf-8")


def _values(report: ReportContents, page: Held) -> dict[str, Any]:
    return {
        "it": report,
        "page": page,
        "heads": heads(report, page),
        "parts": parts(report, page),
        "links": Links(report, page),
        "quoted": _by_task(page.clauses),
        "pictures": {name: _embedded(picture) for name, picture in _pictures(report).items() if picture},
        "roles": {role: WORDINGS[role] for role in page.grid.roles()},
        "wordings": WORDINGS,
        "verdicts": {verdict_word(verdict, report.lang): str(verdict) for verdict in Verdict},
        "kinds": KINDS,
        "numeric": numeric,
        "version": __version__,
    }


def _render(values: dict[str, Any], face: str, lost: list[str] | tuple[()]) -> str:
    style = face + (files("fengong.report") / "static" / "report.css").read_text(encoding="utf-8")
    html: str = _template().render(
        **values, lost=lost, style=Markup(style), style_hash=b64encode(sha256(style.encode()).digest()).decode()
    )
    return html


def _template() -> Any:
    environment = Environment(
        loader=PackageLoader("fengong.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("report.html")


def _face(font: bytes) -> str:
    data = b64encode(font).decode()
    return f'@font-face{{font-family:"{FAMILY}";src:url(data:font/woff2;base64,{data}) format("woff2")}}\n'


def _pictures(report: ReportContents) -> dict[str, Picture | None]:
    return {
        "heat": heat_picture(report.counted, report.lang),
        "load": load_picture(loads(report.counted), report.lang),
        "strip": strip_picture(calendar(report.shown), report.lang),
    }


def _embedded(picture: Picture) -> tuple[str, Picture]:
    return f"data:image/svg+xml;base64,{b64encode(picture.svg).decode()}", picture


def _by_task(clauses: tuple[Clause, ...]) -> dict[Task, list[Clause]]:
    found: dict[Task, list[Clause]] = {}
    for clause in clauses:
        found.setdefault(clause.task, []).append(clause)
    return found
