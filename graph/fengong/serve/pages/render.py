"""From values to a page: language, words and the template that all pages share.

Templates escape whatever they are given; words of the interface are in ``static/words.json`` (``[zh, en]``), never in
code.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

LANGUAGES = ("zh", "en")
COOKIE = "fengong-lang"


def language(request: Request) -> str:
    """``zh`` or ``en``: what the address says, else what was chosen before, else what the browser prefers."""
    for said in (request.query_params.get("lang"), request.cookies.get(COOKIE)):
        if said in LANGUAGES:
            return said
    ranked = [_ranked(part) for part in request.headers.get("accept-language", "").split(",")]
    known = [(quality, lang) for quality, lang in ranked if lang in LANGUAGES]
    return max(known, key=lambda one: one[0])[1] if known else "zh"


def _ranked(part: str) -> tuple[float, str]:
    tag, _, quality = part.partition(";")
    try:
        weight = float(quality.strip().removeprefix("q=") or 1)
    except ValueError:
        weight = 0.0
    return weight, tag.strip().lower().partition("-")[0]


def page(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page from a template of ``serve/templates``.

    Args:
        request: what it answers.
        template: file of the template; it extends ``base.html``.
        status: of HTTP.
        values: what the template shows, besides ``lang``, ``say`` (a word of the interface, its places filled),
            ``pick`` (one of ``[zh, en]``) and ``other`` (this page's address in the other language).
    """
    lang = language(request)
    at = LANGUAGES.index(lang)

    def say(key: str, **filled: object) -> str:
        return words()[key][at].format(**filled)

    other = request.url.include_query_params(lang=LANGUAGES[1 - at])
    told = {
        "lang": lang,
        "say": say,
        "pick": lambda names: names[at],
        "other": f"{other.path}?{other.query}",
        "path": request.url.path,
    }
    return answer(request, _templates().get_template(template).render(**told, **values), status)


def answer(request: Request, drawn: str | bytes, status: int = 200) -> HTMLResponse:
    """A page that is drawn, as an answer: it says on what it depends, and a language that was chosen is remembered."""
    response = HTMLResponse(drawn, status_code=status)
    if request.query_params.get("lang") in LANGUAGES:
        response.set_cookie(COOKIE, language(request), max_age=31_536_000, samesite="strict", httponly=True)
    response.headers["vary"] = "accept, accept-language, cookie"
    return response


@cache
def words() -> dict[str, list[str]]:
    """Every word of the pages, ``[zh, en]``."""
    found: dict[str, list[str]] = json.loads(
        (files("fengong.serve") / "static" / "words.json").read_text(encoding="utf-8")
    )
    return found


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("fengong.serve"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
