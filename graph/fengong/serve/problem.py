"""What went wrong, for programs (RFC 9457)."""

from __future__ import annotations

from http import HTTPStatus

from starlette.responses import JSONResponse

from fengong.errors import RefusedError

MEDIA_TYPE = "application/problem+json"


def problem(error: RefusedError) -> JSONResponse:
    """A refusal as a problem.

    >>> problem(RefusedError(404, "there is none")).body.decode()
    '{"type":"about:blank","title":"Not Found","status":404,"detail":"there is none"}'
    """
    told = {"type": "about:blank", "title": HTTPStatus(error.status).phrase, "status": error.status}
    detail = error.reason.encode("utf-8", "replace").decode()
    return JSONResponse(told | {"detail": detail}, status_code=error.status, media_type=MEDIA_TYPE)
