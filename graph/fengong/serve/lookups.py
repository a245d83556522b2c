"""What the API and the page of results ask alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fengong.search.entry import KINDS
from fengong.search.query import LONGEST, PAGE, Query
from fengong.serve.parameters import Parameter

TEXT = Parameter(
    "q",
    f"words that must all be found, in Chinese or English; the first {LONGEST} characters count",
    default="",
    example="应急",
)
KIND = Parameter("kind", "kinds of things to find; all where none is given", values=tuple(KINDS), many=True)
PLAN = Parameter("plan", "identifier or IRI of a plan to search in", default="", example="620600-wuwei-2024")
AREA = Parameter("area", "code of an area (GB/T 2260); what is below it counts", default="", example="620600")
NUMBER = Parameter("page", "page, from 1", "integer", 1)
SIZE = Parameter("size", "hits on a page", "integer", PAGE, most=100)
SEARCH = (TEXT, KIND, PLAN, AREA, NUMBER)


def query(told: Mapping[str, Any]) -> Query:
    """The search that parameters ask for."""
    size = told.get("size", PAGE)
    return Query(told["q"], tuple(dict.fromkeys(told["kind"])), told["plan"], told["area"], told["page"], size)
