"""YAML that a user wrote, with the line of everything in it, so that a mistake can be shown where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

#: A place in a file's content: keys of mappings and places in lists, from the outside inwards.
Path = tuple[str | int, ...]
#: Lines of a file, counted from 1, by the place that stands there.
Lines = Mapping[Path, int]


@dataclass(frozen=True, slots=True)
class Located:
    """The content of a file and the line of each part of it."""

    content: Any
    lines: Lines


class NotYaml(ValueError):  # noqa: N818 - it says what the text is
    """A text is no YAML, or says one thing twice; ``line`` is where, counted from 1."""

    def __init__(self, reason: str, line: int | None) -> None:
        super().__init__(reason)
        self.line = line


def located(text: str) -> Located:
    r"""What a text in YAML says, with its lines.

    >>> located("a: {b: 1}\nc:\n  - d\n").lines
    {('a',): 1, ('a', 'b'): 1, ('c',): 2, ('c', 0): 3}
    >>> located("a: 1\na: 2\n")
    Traceback (most recent call last):
    ...
    fengong.lexicon.located.NotYaml: 'a' is written a second time; keep one of the two

    Raises:
        NotYaml: it is none, or a key stands twice in one mapping.
    """
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        content = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        raise NotYaml(f"is no valid YAML ({' '.join(problem.split())})", mark.line + 1 if mark else None) from error
    lines: dict[Path, int] = {}
    if root is not None:
        _note(root, (), lines)
    return Located(content, lines)


def _note(node: yaml.Node, path: Path, lines: dict[Path, int]) -> None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            below = (*path, str(key.value))
            if below in lines:
                raise NotYaml(f"{key.value!r} is written a second time; keep one of the two", key.start_mark.line + 1)
            lines[below] = key.start_mark.line + 1
            _note(value, below, lines)
    elif isinstance(node, yaml.SequenceNode):
        for at, value in enumerate(node.value):
            lines[(*path, at)] = value.start_mark.line + 1
            _note(value, (*path, at), lines)


def line_of(lines: Lines, path: Path) -> int | None:
    """The line of a place, or of what holds it; None where the file's lines are not known."""
    while path:
        if path in lines:
            return lines[path]
        path = path[:-1]
    return None


def at_line(file: str, line: int | None) -> str:
    """A place in a file, as errors name it.

    >>> at_line("offices.yml", 3), at_line("offices.yml", None)
    ('offices.yml:3', 'offices.yml')
    """
    return file if line is None else f"{file}:{line}"
