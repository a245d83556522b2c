"""Labelled lines without brackets: 责任单位：…, over one line or several."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from fengong.extract.actors import is_actor, split_actors
from fengong.extract.labels import label_of
from fengong.extract.once import once_per_text
from fengong.extract.tokens import AREA, DASH, actor_label_pattern, role_labels, tokens, words_of
from fengong.lexicon.source import lexicon_file
from fengong.lexicon.words import any_of
from fengong.model import Span

#: What may stand before a label, if anything does.
BEFORE = ("", *"\n。；;，,）)】] \u3000\t")
#: Quotes and brackets of other kinds that a label may stand in, and their ends.
WRAPPED = {"「": "」", "『": "』", "﹝": "﹞", "{": "}", "｛": "｝", "<": ">", "＜": "＞", "〈": "〉", "“": "”"}
#: What is longer is no list.
MAX_LIST = 2000
#: What may end a list within its line, unless a label, a convention or a default goes on with it.
SENTENCE_END = re.compile(r"[。 \t\u3000]+(?=[^。\s])")
GOES_ON = re.compile(
    r"[^：:。]{2,8}[:：]|[〔（(]?(?:列|排|首|第一)|有多个|其[他它余]|以下|下同|[、，,；;和及与/／|｜·•]|等"
)
#: What stands behind a blank, up to the next separator.
PIECE = re.compile(r"[^、，,；;。：:\s]{2,40}")
LONGEST_NAME = 30
#: The last name of a line, and the words that the next line begins with.
LAST = re.compile(r"[^、，,；;：:\n]{1,30}$")
NEXT = re.compile(
    r"[ \t\u3000]*\n[ \t\u3000]*(?P<words>(?P<name>[^、，,；;。：:\n]{1,30})[^：:\n]{0,200}?)[。；;]?(?=\n|$)"
)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Labels with what shows that they are some, and labels that name actors."""
    known = any_of([*role_labels(), *lexicon_file("roles")["other_labels"]])
    # Without a colon a label is followed by a name.
    loose = rf"[为是](?![：:])|(?={AREA})|{DASH}|[】\]〕]"
    return re.compile(rf"(?P<label>{known})(?:\s*[:：]|(?P<loose>{loose}))"), re.compile(actor_label_pattern())


@once_per_text
def label_starts(text: str) -> tuple[tuple[int, bool], ...]:
    """Where labels stand in a text, in order, and whether a colon says so; kept, because each item is asked about.

    >>> label_starts("修堤。责任单位：市水务局。\\n配合单位为市应急局")
    ((3, True), (14, False))
    >>> label_starts("修堤。\\n【责任单位】市水务局，各配合单位：市应急局。要加强责任单位市")
    ((4, False),)
    """
    found = []
    for match in _patterns()[0].finditer(text):
        at, sure = match.start(), match["loose"] is None
        before = text[at - 1] if at else ""
        if sure and (before in BEFORE or before in WRAPPED):
            found.append((at, True))
        elif not sure and match["label"] in words_of("labels"):
            at -= before != "" and before in "【[〔" and text[match.end() - 1] in "】]〕"
            # Without a colon it must begin its line or sentence.
            if text[max(0, at - 9) : at].rstrip(" \t\u3000")[-1:] in ("", "\n", "。"):
                found.append((at, False))
    return tuple(found)


def find_labelled(text: str, within: Span) -> list[Span]:
    r"""Runs of labelled words: from a label to the end of its line, and the labelled lines right behind it.

    >>> def show(text): return [span.of(text) for span in find_labelled(text, Span(0, len(text)))]
    >>> show("开展督查。\n牵头部门：市应急局\n参与部门：市公安局\n完成时限：2024年底\n另起一段。")
    ['牵头部门：市应急局\n参与部门：市公安局\n完成时限：2024年底']
    >>> show("开展督查。责任单位：市应急局。"), show("牵头单位：\n市应急局\n另起一段。"), show("\n【责任单位】市应急局")
    (['责任单位：市应急局'], ['牵头单位：\n市应急局'], ['【责任单位】市应急局'])

    >>> show("修堤。「责任单位：市应急局」另起一段。"), show("修堤。责任单位：市应急局 市财政局 市公安局 另外")
    (['责任单位：市应急局'], ['责任单位：市应急局 市财政局 市公安局'])

    Without a colon, a label counts where a line or sentence is made of it and a list of actors:

    >>> show("修堤。\n责任单位市水务局、市应急局。"), show("修堤。责任单位为市水务局。"), show("\n责任单位——市水务局")
    (['责任单位市水务局、市应急局'], ['责任单位为市水务局'], ['责任单位——市水务局'])
    >>> show("\n责任单位各司其职。"), show("\n责任单位为第一责任人。"), show("\n牵头单位市水务局要加强统筹。")
    ([], [], [])
    """
    runs: list[Span] = []
    starts = label_starts(text)
    for at, sure in starts[bisect_left(starts, (within.start,)) : bisect_left(starts, (within.end,))]:
        if runs and at < runs[-1].end:
            continue
        end = _line_end(text, at, within.end)
        if not sure and not _lists_actors(text[at:end]):
            continue
        if runs and not text[runs[-1].end : at].strip(" \t\u3000\n。；;"):
            runs[-1] = Span(runs[-1].start, end)
        else:
            runs.append(Span(at, end))
    return [run for run in runs if _patterns()[1].search(text, run.start, run.end) or _lists_actors(run.of(text))]


def _lists_actors(words: str) -> bool:
    """Whether words are a label and a list of actors, and nothing else."""
    label, *others = tokens(words) or (None,)
    names = [Span(*one.span) for one in others if one.type == "NAME"]
    places = [place.of(words) for name in names for place in split_actors(words, name)]
    return bool(label and label.type == "LABEL" and places) and all(map(is_actor, places))


def _line_end(text: str, start: int, limit: int) -> int:
    newline = text.find("\n", start, limit)
    line = text[start : min(limit if newline < 0 else newline, start + MAX_LIST)]
    end = WRAPPED.get(text[start - 1 : start])
    words = _list_of(line.split(end)[0] if end else line).rstrip(" \t\u3000。；;")
    return _rest_of_name(text, start, start + len(words), limit)


def _list_of(line: str) -> str:
    """A line up to the sentence behind its list: 责任单位：市应急局。本政策自…, or with a blank for the full stop."""
    for match in SENTENCE_END.finditer(line):
        last = LAST.search(line, 0, match.start())
        if last and is_actor(last.group()) and not _goes_on(line, match):
            return line[: match.start()]
    return line


def _goes_on(line: str, end: re.Match[str]) -> bool:
    """Whether a list goes on behind a full stop or blank: with a label, a convention, or an actor behind a blank."""
    if GOES_ON.match(line, end.end()):
        return True
    following = PIECE.match(line, end.end()) if "。" not in end.group() else None
    return bool(following and is_actor(following.group()))


def _rest_of_name(text: str, start: int, end: int, limit: int) -> int:
    """With the next lines, where a line end breaks the list, or the last name in two: 省市场监|督管理局."""
    rest = NEXT.match(text, end, limit)
    while rest and _goes_on_below(text[max(start, end - LONGEST_NAME) : end], rest):
        end = rest.end()
        rest = NEXT.match(text, end, limit)
    return end


def _goes_on_below(before: str, rest: re.Match[str]) -> bool:
    """Whether a list that ends in some words goes on in the next line."""
    if before[-1:] in "：:】]":
        return is_actor(rest["name"])
    if label_of(rest["words"]):
        return False
    last = LAST.search(before)
    broken = bool(last and not is_actor(last.group()) and is_actor(last.group() + rest["name"]))
    return before[-1:] in "、，," or broken
