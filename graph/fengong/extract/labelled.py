"""Labelled lines without brackets: 责任单位：…, over one line or several."""

from __future__ import annotations

import re
from functools import cache

from fengong.extract.actors import is_actor
from fengong.extract.labels import label_of
from fengong.extract.tokens import label_pattern, words_of
from fengong.lexicon.words import any_of
from fengong.model import Span

COLON = re.compile("[:：]")
#: What is longer is no list.
MAX_LIST = 2000
#: What may end a list within its line, unless a label, a convention or a default goes on with it.
SENTENCE_END = re.compile(r"[。 \t\u3000]+(?=[^。\s])")
GOES_ON = re.compile(r"[^：:。]{2,8}[:：]|列|排|其[他它余]|以下|第一|下同|[、，,；;和及与]|等")
#: The last name of a line, and the words that the next line begins with.
LAST = re.compile(r"[^、，,；;：:\n]{1,30}$")
NEXT = re.compile(
    r"[ \t\u3000]*\n[ \t\u3000]*(?P<words>(?P<name>[^、，,；;。：:\n]{1,30})[^：:\n]{0,200}?)[。；;]?(?=\n|$)"
)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    actors = rf"{any_of(words_of('labels'))}\s*[:：]"
    start = r"(?:(?<=[\n。；;，,）)】\]\u3000 \t])|^)"
    return re.compile(start + rf"(?=(?P<label>{label_pattern()}))", re.M), re.compile(actors)


def find_labelled(text: str, within: Span) -> list[Span]:
    r"""Runs of labelled words: from a label to the end of its line, and the labelled lines right behind it.

    >>> text = "开展督查。\n牵头部门：市应急局\n参与部门：市公安局\n完成时限：2024年底\n另起一段。"
    >>> [span.of(text) for span in find_labelled(text, Span(0, len(text)))]
    ['牵头部门：市应急局\n参与部门：市公安局\n完成时限：2024年底']
    >>> text = "开展督查。责任单位：市应急局。"
    >>> [span.of(text) for span in find_labelled(text, Span(0, len(text)))]
    ['责任单位：市应急局']
    """
    if not COLON.search(text, within.start, within.end):
        return []
    start, actors = _patterns()
    runs: list[Span] = []
    for match in start.finditer(text, within.start, within.end):
        if runs and match.end() < runs[-1].end:
            continue
        end = _line_end(text, match.end(), within.end)
        if runs and not text[runs[-1].end : match.end()].strip(" \t\u3000\n。；;"):
            runs[-1] = Span(runs[-1].start, end)
        else:
            runs.append(Span(match.end(), end))
    return [run for run in runs if actors.search(text, run.start, run.end)]


def _line_end(text: str, start: int, limit: int) -> int:
    newline = text.find("\n", start, limit)
    line = text[start : min(limit if newline < 0 else newline, start + MAX_LIST)]
    end = start + len(_list_of(line).rstrip(" \t\u3000。；;"))
    return _rest_of_name(text, start, end, limit)


def _list_of(line: str) -> str:
    """A line up to the sentence behind its list: 责任单位：市应急局。本政策自…, or with a blank for the full stop."""
    for match in SENTENCE_END.finditer(line):
        last = LAST.search(line, 0, match.start())
        if last and is_actor(last.group()) and not GOES_ON.match(line, match.end()):
            return line[: match.start()]
    return line


def _rest_of_name(text: str, start: int, end: int, limit: int) -> int:
    """With the next line, where a line end breaks the last name in two: 省市场监|督管理局."""
    if text[end - 1 : end] in "、，,":
        after = NEXT.match(text, end, limit)
        return _rest_of_name(text, start, after.end(), limit) if after and not label_of(after["words"]) else end
    last = LAST.search(text, start, end)
    rest = NEXT.match(text, end, limit)
    broken = last and rest and not is_actor(last.group()) and not label_of(rest["words"])
    whole = broken and last and rest and is_actor(last.group() + rest["name"])
    return _rest_of_name(text, start, rest.end(), limit) if whole and rest else end
