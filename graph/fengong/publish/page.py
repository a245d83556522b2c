"""The page: one HTML text in two languages that asks nobody for anything and needs no script to be read.

Everything that stands in it passes the template's escaping; the content security policy lets nothing run or style
the page but what the page itself brings, by its hash.
"""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from fengong.ask.header import Words
from fengong.publish.content import Content
from fengong.publish.links import Links
from fengong.publish.measure import cut, width, wrapped
from fengong.publish.names import anchor
from fengong.publish.terms import KINDS

#: Languages that a page can have; ``both`` stand side by side, with a switch.
LANGUAGES = ("both", "zh", "en")


def page(content: Content, lang: str = "both", artefacts: tuple[tuple[str, str], ...] = ()) -> str:
    """The whole page.

    Args:
        content: what there is to tell.
        lang: one of ``LANGUAGES``.
        artefacts: files beside the page, each with its media type; none where the page stands alone.
    """
    style, script = _static("ontology.css"), _static("ontology.js")
    words: dict[str, list[str]] = json.loads(_static("words.json"))
    html: str = (
        _environment()
        .get_template("ontology.html")
        .render(
            it=content,
            links=Links(content),
            lang=lang,
            words={key: Words(*pair) for key, pair in words.items()},
            kinds=KINDS,
            artefacts=artefacts,
            style=Markup(style),
            script=Markup(script),
            style_hash=_hash(style),
            script_hash=_hash(script),
        )
    )
    return html


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("fengong.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"px": _px, "anchor": anchor, "wrapped": wrapped, "cut": cut, "wide": width}
    return environment


def _px(value: float) -> str:
    """A length with no more digits than the eye needs."""
    return f"{value:.1f}".removesuffix(".0")


def _static(name: str) -> Any:
    return (files("fengong.publish") / "static" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()
