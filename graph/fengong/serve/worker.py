"""A worker: a process that runs what strangers ask, and nothing else; whoever started it may kill it at any moment.

Run as ``python -m fengong.serve.worker STORE BUILD ROWS MEMORY``. Frames (:mod:`fengong.serve.job`) come in on standard
input and go out where standard output was; what a library prints goes to standard error.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fengong.errors import FengongError, RefusedError
from fengong.serve.cage import cut_network, die_with_parent, limit_memory
from fengong.serve.job import END, FAIL, JOB, READY, packed, receive, written
from fengong.serve.reply import Reply
from fengong.serve.tasks import TASKS
from fengong.store.oxigraph import open_build

if TYPE_CHECKING:
    from typing import BinaryIO

    import pyoxigraph as ox


def serve(source: BinaryIO, out: BinaryIO, store: ox.Store, rows: int) -> None:
    """Answer jobs until nobody asks any more."""
    out.write(packed(READY, b""))
    out.flush()
    while (frame := receive(source)) is not None:
        kind, data = frame
        if kind == JOB:
            _answer(store, json.loads(data), Reply(out, rows))


def _answer(store: ox.Store, job: dict[str, Any], reply: Reply) -> None:
    try:
        TASKS[job["task"]](store, job["told"], reply)
        reply.close()
        reply.say(END, b"")
    except RefusedError as error:
        reply.say(FAIL, written({"status": error.status, "reason": error.reason}))
    except FengongError as error:
        reply.say(FAIL, written({"status": 400, "reason": str(error)}))
    except MemoryError:
        reply.say(FAIL, written({"status": 507, "reason": "the query takes more memory than one may; ask for less"}))


def main(arguments: list[str]) -> int:
    """The process; 1 where the store cannot be opened."""
    store, build, rows, memory = arguments
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    cut_network()
    die_with_parent()
    try:
        opened = open_build(Path(store), build)
        limit_memory(int(memory))
        serve(sys.stdin.buffer, out, opened, int(rows))
    except FengongError as error:
        out.write(packed(FAIL, written({"status": 503, "reason": str(error)})))
        out.flush()
        return 1
    except (BrokenPipeError, KeyboardInterrupt):
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
