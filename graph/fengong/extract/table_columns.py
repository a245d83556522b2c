"""What the columns of a table hold, by their headings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fengong.lexicon.headings import heading_of
from fengong.model import Role


class Kind(StrEnum):
    """What a column holds.

    ``DETAIL`` says more of the task, ``ASIDE`` is known and not read, ``OTHER`` is not known.
    """

    NUMBER = "number"
    SECTION = "section"
    TASK = "task"
    DETAIL = "detail"
    DEADLINE = "deadline"
    ROLE = "role"
    ASIDE = "aside"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``role`` is that of the actors in a ROLE column; ``persons``: it names persons beside them."""

    kind: Kind
    role: Role | None = None
    persons: bool = False


OTHER = Column(Kind.OTHER)


def column_of(words: str) -> Column | None:
    """The column that a heading stands over; None where the words are no heading that is known.

    >>> [str(column_of(w).kind) for w in ("序 号", "年度重点任务", "完成时限", "备注")]
    ['number', 'task', 'deadline', 'aside']
    >>> str(column_of("市级牵头单位").role), str(column_of("责任单位（排名第一的为牵头单位）").role)
    ('lead', 'responsible')
    >>> column_of("金额") is None, column_of("市应急局要会同各有关部门压实责任单位") is None
    (True, True)
    """
    heading = heading_of(words)
    if heading is None:
        return None
    return Column(Kind(heading.kind), Role(heading.role) if heading.role else None, heading.persons)
