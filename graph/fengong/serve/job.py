"""What the front and a worker say to each other: frames on a pair of pipes.

A frame is one byte for its kind, four for the length of what follows (little-endian), and that. A worker answers a
:class:`Job` with a ``HEAD``, any number of ``DATA`` and an ``END``, or with a ``FAIL`` at any moment.
"""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import BinaryIO

JOB, READY, HEAD, DATA, END, FAIL = b"J", b"R", b"H", b"D", b"E", b"F"
_FRAME = struct.Struct("<cI")
#: Bytes before what a frame holds.
OVERHEAD = _FRAME.size


@dataclass(frozen=True, slots=True)
class Job:
    """Something for a worker to do: the name of one of its tasks, and what that is told."""

    task: str
    told: dict[str, Any] = field(default_factory=dict)


def packed(kind: bytes, data: bytes) -> bytes:
    """A frame."""
    return _FRAME.pack(kind, len(data)) + data


def head(data: bytes) -> tuple[bytes, int]:
    """Kind of a frame and the length of what it holds, from its first bytes."""
    kind, length = _FRAME.unpack(data)
    return kind, length


def written(value: Job | dict[str, Any]) -> bytes:
    """A value as it stands in a frame."""
    # asdict would copy everything first.
    plain = {"task": value.task, "told": value.told} if isinstance(value, Job) else value
    return json.dumps(plain, ensure_ascii=False).encode("utf-8", "surrogatepass")


def receive(pipe: BinaryIO) -> tuple[bytes, bytes] | None:
    """The next frame; None where the other side has gone."""
    first = pipe.read(OVERHEAD)
    if len(first) < OVERHEAD:
        return None
    kind, length = head(first)
    data = pipe.read(length)
    return (kind, data) if len(data) == length else None
