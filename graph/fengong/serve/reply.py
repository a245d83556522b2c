"""A worker's answer on its way out: held back until it is sure to be one, then passed on piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fengong.errors import RefusedError
from fengong.serve.job import DATA, HEAD, packed, written

if TYPE_CHECKING:
    from typing import BinaryIO

#: Bytes that are held back: an answer that turns out too long within them is refused in words.
FIRST = 1 << 18
#: Bytes of a piece.
PIECE = 1 << 16


class Reply:
    """Writes frames. It has the methods of a file, so that a serializer can write to it.

    Args:
        out: where frames go.
        rows: how many rows an answer may have.
    """

    def __init__(self, out: BinaryIO, rows: int) -> None:
        self.rows = rows
        self._out = out
        self._held = bytearray()
        self._head: dict[str, object] = {}
        self._begun = False

    def begin(self, media_type: str, **more: object) -> None:
        """Say what the answer is, before anything of it is written."""
        self._head = {"media_type": media_type, **more}

    def write(self, data: bytes) -> int:
        """A part of the answer."""
        self._held += data
        if len(self._held) >= (PIECE if self._begun else FIRST):
            self._pass_on()
        return len(data)

    def write_whole(self, data: bytes) -> None:
        """All of an answer that was made in one piece."""
        for start in range(0, len(data), PIECE):
            self.write(data[start : start + PIECE])

    def flush(self) -> None:
        """Nothing: pieces are passed on when they are large enough."""

    def close(self) -> None:
        """Pass on what is left; it goes out with the next frame, the last one."""
        self._write_held()

    def say(self, kind: bytes, data: bytes) -> None:
        """A frame, at once."""
        self._out.write(packed(kind, data))
        self._out.flush()

    def too_many(self) -> RefusedError:
        """What is said of an answer with too many rows."""
        return RefusedError(
            400, f"the answer has more than {self.rows:,} rows; ask for part of it with LIMIT and OFFSET, or for counts"
        )

    def _pass_on(self) -> None:
        self._write_held()
        self._out.flush()

    def _write_held(self) -> None:
        if not self._begun:
            self._begun = True
            self._out.write(packed(HEAD, written(self._head)))
        if self._held:
            self._out.write(packed(DATA, bytes(self._held)))
            self._held.clear()
