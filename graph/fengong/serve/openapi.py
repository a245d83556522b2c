"""The description of the API for programs (OpenAPI 3.1), made of what answers it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from fengong import __version__
from fengong.serve.endpoint import Endpoint
from fengong.serve.problem import MEDIA_TYPE

#: Statuses of problems and when they come.
PROBLEMS = {
    "400": "A parameter is wrong, missing or not known.",
    "404": "There is no such thing.",
    "503": "The server is busy, or the index for searching is still being made; ask again.",
}


def description(endpoints: Iterable[Endpoint], server: str) -> dict[str, Any]:
    """The description of endpoints at a server."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Fengong",
            "version": __version__,
            "summary": "Who leads, supports and answers for the tasks of government work plans.",
            "license": {"name": "CC-BY-4.0", "identifier": "CC-BY-4.0"},
        },
        "servers": [{"url": server}],
        "paths": {one.path: {"get": _operation(one)} for one in endpoints},
        "components": {"schemas": schemas()},
    }


@cache
def schemas() -> dict[str, Any]:
    """What answers look like."""
    text = (files("fengong.serve") / "schemas.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def _operation(one: Endpoint) -> dict[str, Any]:
    answer = {"description": one.about, "content": {one.media_type: {"schema": _named(one.schema)}}}
    wrong = {
        status: {"description": words, "content": {MEDIA_TYPE: {"schema": _named("Problem")}}}
        for status, words in PROBLEMS.items()
    }
    return {
        "operationId": one.name,
        "summary": one.about,
        "parameters": [parameter.described() for parameter in one.parameters],
        "responses": {"200": answer, **wrong},
    }


def _named(schema: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{schema}"}
