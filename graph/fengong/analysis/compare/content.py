"""The words of a task that say what is to be done: without its number, its actors and its dates.

Two tasks are the same work when these words are alike, whoever answers for it and by when.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from fengong.analysis.incidence import Quote, Task
from fengong.lexicon.source import lexicon_file
from fengong.lexicon.words import any_of
from fengong.model import Span

#: Numbers at the beginning of a line: （一）, 3., 四、.
_LABEL = re.compile(
    r"^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,3}[.．、)）])", re.M
)
#: Between names and words of roles, and beside a date, words say something if they are longer than 和, 完成, 等单位.
_SAYS_SOMETHING = 4
_WORD_BEFORE, _WORD_AFTER = re.compile(r"\w*\Z"), re.compile(r"\w*")
#: A task without a title is known by its first words.
_FIRST_WORDS = 20


@dataclass(frozen=True, slots=True)
class Content:
    """What is to be done, as letters and digits in a row: how a text is set is no change of it.

    ``at`` says for each character where it stands in the words of the task.
    """

    text: str
    at: tuple[int, ...]


def content(task: Task, quotes: Iterable[Quote]) -> Content:
    """What a task says is to be done.

    Args:
        task: the task; the words of its deadlines are left out.
        quotes: the clauses of the task; actors and words of roles are left out of them.

    >>> from fengong.analysis.incidence import Plan
    >>> words = "３.整治管道。 更换旧管。(市住建局牵头,各县区配合)"
    >>> quotes = [Quote(13, 28, 1, words[13:28], name, 1.0) for name in ("市住建局", "各县区")]
    >>> content(Task("i", Plan("p", "p"), "3", 0, "3", words=words), quotes)
    Content(text='整治管道更换旧管', at=(2, 3, 4, 5, 8, 9, 10, 11))
    """
    found = _plain(task.words, _free(task, list(quotes)))
    return found if found.text else _plain(task.words, [Span(0, len(task.words))])


def title_of(task: Task, words: str) -> str:
    """The title without its number, or the first words where the task has none."""
    return plain(_LABEL.sub("", task.title or "")) or words[:_FIRST_WORDS]


def wording(task: Task) -> str:
    """All words of a task but its number, actors and dates too."""
    return plain(_LABEL.sub("", task.words.removeprefix(task.number or "") if _counted(task) else task.words))


def plain(words: str) -> str:
    """Letters and digits alone, full-width ones made plain.

    >>> plain("（１）加强 培训，\\n落实。")
    '1加强培训落实'
    """
    return "".join(char for char in unicodedata.normalize("NFKC", words) if char.isalnum())


def _plain(words: str, spans: Iterable[Span]) -> Content:
    kept = [
        (char, at)
        for span in spans
        for at in range(span.start, span.end)
        for char in unicodedata.normalize("NFKC", words[at])
        if char.isalnum()
    ]
    return Content("".join(char for char, _ in kept), tuple(at for _, at in kept))


def _free(task: Task, quotes: list[Quote]) -> Iterator[Span]:
    """The stretches of a task's words that are no number, no date, and in clauses neither name nor word of a role."""
    at = 0
    for taken, pieces in sorted([*_clauses(task, quotes), *_dates(task), *_labels(task)]):
        if at <= taken.start:
            yield Span(at, taken.start)
            yield from pieces
            at = taken.end
    yield Span(at, len(task.words))


def _clauses(task: Task, quotes: list[Quote]) -> Iterator[tuple[Span, list[Span]]]:
    """The clauses within the task, and the pieces of each that say something besides who answers for it."""
    if not quotes:
        return
    apart = re.compile(rf"{any_of({quote.surface for quote in quotes})}|{_roles()}|[\W_]")
    for start, words in sorted({(quote.start - task.start, quote.words) for quote in quotes}):
        if start >= 0 and task.words.startswith(words, start):
            ends = [(found.start(), found.end()) for found in apart.finditer(words)]
            gaps = zip([0, *(end for _, end in ends)], [*(begin for begin, _ in ends), len(words)], strict=True)
            pieces = [Span(start + begin, start + end) for begin, end in gaps if end - begin >= _SAYS_SOMETHING]
            yield Span(start, start + len(words)), pieces


def _dates(task: Task) -> Iterator[tuple[Span, list[Span]]]:
    """The dates within the task, with the little that may stand around them: 力争…, …完成."""
    for due in task.deadlines:
        start, end = due.start - task.start, due.end - task.start
        if start >= 0:
            before, after = _WORD_BEFORE.search(task.words, 0, start), _WORD_AFTER.match(task.words, end)
            if before and start - before.start() < _SAYS_SOMETHING:
                start = before.start()
            if after and after.end() - end < _SAYS_SOMETHING:
                end = after.end()
            yield Span(start, end), []


def _labels(task: Task) -> Iterator[tuple[Span, list[Span]]]:
    if task.number and _counted(task):
        yield Span(0, len(task.number)), []
    for found in _LABEL.finditer(task.words):  # \d is any decimal digit, full-width ones too
        yield Span(*found.span()), []


def _counted(task: Task) -> bool:
    """Whether the words begin with a number that is a word itself: 一是."""
    return bool(task.number) and not _LABEL.match(task.words) and task.words.startswith(task.number or "")


@cache
def _roles() -> str:
    """A pattern for every word that gives a role or stands beside one."""
    known = lexicon_file("roles")
    lists = [*known["verbs"].values(), *known["labels"].values(), known["adverbs"], known["standing_alone"]]
    return any_of(word for words in [*lists, known["other_labels"]] for word in words)
