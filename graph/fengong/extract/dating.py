"""The year a plan was made, by which former names are judged, and the one that months without a year mean."""

from __future__ import annotations

import re

from fengong.model import Plan

#: How much of the beginning and of the end of a document is looked at.
HEAD, TAIL = 1_000, 200
_OTHER_DIGITS = re.compile("[０-９〇○]")
_DIGITS = str.maketrans("０１２３４５６７８９〇○", "012345678900")
_NUMBER = re.compile(r"[发办函字文规知][^\s〔\[]{0,6}[〔\[（(](20\d\d)[〕\]）)]\s*第?\d+号")
_SIGNED = re.compile(
    # What must stand before it is asked behind the first digit, so that a search skips all other characters.
    r"(2(?<![^\s府厅室委局会部：:]2)0\d\d)[年-](?:1[0-2]|0?[1-9])[月-](?:[12]\d|3[01]|0?[1-9])日?(?:印发|\s|$|（)",
)
_YEAR = re.compile(r"20\d\d")
_TITLE = re.compile(r"(20\d\d)(?:年|[-—－~～至]+20\d\d)")


def year_of(plan: Plan, text: str) -> int | None:
    """The year of a plan: as known from outside, by its number, its date, or its title; None where none says it.

    The first year of the period comes first: a plan is made in it or shortly before.
    """
    if plan.first_year:
        return plan.first_year
    head, tail, title = (_plain(words) for words in (text[:HEAD], text[-TAIL:], plan.title or ""))
    for found in (_NUMBER.search(head), _SIGNED.search(head), _SIGNED.search(tail), _TITLE.search(title)):
        if found:
            return int(found[1])
    return None


def _plain(words: str) -> str:
    """Words with plain digits; few have others, and looking for them is faster than translating."""
    return words.translate(_DIGITS) if _OTHER_DIGITS.search(words) else words


def year_of_months(plan: Plan, text: str) -> int | None:
    """The year that words without one mean, as 5月底前: the only one of the title, or else that of the document.

    None where nothing tells it, and where the plan is for several years.

    >>> [year_of_months(Plan("a", title), "") for title in ("某市2024年重点工作任务分工", "某市2024—2026年行动方案")]
    [2024, None]
    >>> year_of_months(Plan("a", "某市工作方案"), "某政办发〔2023〕5号")
    2023
    """
    period = {year for year in (plan.first_year, plan.last_year) if year}
    years = period or {int(year) for year in _YEAR.findall(plan.title or "")}
    if len(years) > 1:
        return None
    return years.pop() if years else year_of(plan, text)
