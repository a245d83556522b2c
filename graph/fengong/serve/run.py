"""Runs a server until it is told to stop."""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Callable
from types import FrameType

import uvicorn

from fengong.errors import ServeError
from fengong.serve import connections, descriptors
from fengong.serve.app import application
from fengong.serve.connections import PatientProtocol
from fengong.serve.settings import Settings

#: Seconds that answers which have begun may take when the server stops.
GRACE = 10
#: What uvicorn says of an answer that is broken off on purpose; the access log has said why.
_BROKEN_OFF = "ASGI callable returned without completing response."


class _Server(uvicorn.Server):
    """Says when it is ready, and ends with status 0 when it was told to: that is no failure."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[int], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
        await super().startup(sockets)  # type: ignore[arg-type]
        if self.started and self.servers:
            self._ready(self.servers[0].sockets[0].getsockname()[1])

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        # A second Ctrl-C does not wait for answers any more.
        self.force_exit = self.should_exit and sig == signal.SIGINT
        self.should_exit = True


def run(settings: Settings, ready: Callable[[int], None]) -> None:
    """Serve until the process is told to stop; then answers that have begun are finished.

    Args:
        settings: of the server.
        ready: is told the port as soon as requests are answered.

    Raises:
        ServeError: it cannot listen where it is told to.
        StoreError: there is no store, or it cannot be read.
    """
    _log_to_standard_error()
    connections.most = descriptors.connections()
    config = uvicorn.Config(
        application(settings),
        host=settings.host,
        port=settings.port,
        http=PatientProtocol,
        ws="none",
        lifespan="on",
        access_log=False,
        log_config=None,
        server_header=False,
        # What a client says of itself is believed by nobody: the log would name whomever it likes.
        proxy_headers=False,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=GRACE,
    )
    server = _Server(config, ready)
    try:
        server.run()
    except SystemExit as error:
        raise ServeError(f"cannot listen at {settings.host} port {settings.port}; is another server there?") from error
    if not server.started:
        raise ServeError(f"cannot listen at {settings.host} port {settings.port}; is another server there?")


def _log_to_standard_error() -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    for name, level in (("fengong.access", logging.INFO), ("uvicorn.error", logging.WARNING)):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(level)
    logging.getLogger("uvicorn.error").addFilter(lambda record: record.getMessage() != _BROKEN_OFF)
