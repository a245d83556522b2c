"""From words to what the index holds: pairs of characters for Chinese, words for everything else.

A run of Chinese ends with its last character alone, so that every character begins something that is indexed (one
character is found as the beginning of a pair) and no pair reaches from one run into the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fengong.search.fold import fold

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
RUN = re.compile(rf"(?P<han>[{_HAN}]+)|(?P<word>(?:(?![{_HAN}])[^\W_])+)")
#: Letters from which on the beginning of a word is enough.
LETTERS = 3


def runs(text: str) -> list[str]:
    """The runs of Chinese and the words of a folded text.

    >>> runs("第3项:应急 management")
    ['第', '3', '项', '应急', 'management']
    """
    return [found[0] for found in RUN.finditer(text)]


def is_han(run: str) -> bool:
    """Whether a run is Chinese."""
    found = RUN.match(run)
    return found is not None and found["han"] is not None


def indexed(text: str) -> str:
    """What is indexed of a text.

    >>> indexed("应急管理, Wuwei 2024")
    '应急 急管 管理 理 wuwei 2024'
    """
    return " ".join(token for run in runs(fold(text)) for token in _tokens(run))


def _tokens(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run))] if is_han(run) else [run]


def phrases(text: str) -> list[list[str]]:
    """What is looked for in a text: words between blanks and marks, each as the runs that follow one another in it.

    >>> phrases("应急局、2024年底 fire-safety")
    [['应急局'], ['2024', '年底'], ['fire'], ['safety']]
    """
    plain = fold(text)
    found: list[list[str]] = []
    end = -1
    for run in RUN.finditer(plain):
        if run.start() == end:
            found[-1].append(run[0])
        else:
            found.append([run[0]])
        end = run.end()
    return found


def expression(words: list[list[str]]) -> str:
    """Phrases in the language of the index: all of them must stand there. It has no mark that the user typed.

    >>> expression([["应急局"], ["2024", "年"], ["emerg"]])
    '"应急 急局" AND "2024 年"* AND "emerg"*'
    """
    return " AND ".join(_phrase(runs) for runs in words)


def _phrase(runs: list[str]) -> str:
    *before, last = runs
    tokens = [token for run in before for token in _tokens(run)]
    if is_han(last) and len(last) > 1:
        return f'"{" ".join([*tokens, *_tokens(last)[:-1]])}"'
    open_ended = is_han(last) or (last.isalpha() and len(last) >= LETTERS)
    return f'"{" ".join([*tokens, last])}"{"*" if open_ended else ""}'


def any_of(words: list[list[str]]) -> str:
    """What shares anything with phrases.

    >>> any_of([["应急局"]])
    '"应急" OR "急局"'
    """
    return " OR ".join(f'"{token}"' for token in dict.fromkeys(_parts(words)))


def _parts(words: list[list[str]]) -> Iterator[str]:
    for run in (run for runs in words for run in runs):
        yield from (_tokens(run)[:-1] or [run]) if is_han(run) else [run]
