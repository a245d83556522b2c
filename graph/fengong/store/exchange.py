"""One request to a store elsewhere, and its answer: within a time, up to a size, and nowhere else than asked."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar
from urllib.parse import urljoin, urlsplit

from fengong import __version__
from fengong.errors import StoreError
from fengong.store.endpoint import Endpoint

T = TypeVar("T")
#: Seconds before each further try; a server that restarts takes a while.
PAUSES = (0.3, 1.0, 3.0)
#: What is only now so, and may be otherwise at the next try.
PASSING = frozenset((429, 502, 503, 504))
#: Redirects that are followed at most.
HOPS = 5
REDIRECTS = frozenset((301, 302, 303, 307, 308))
_PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Call:
    """What is asked of a server.

    Attributes:
        method: of HTTP.
        body: None for a method without one.
        content_type: of the body.
        accept: media types that are understood.
        seconds: that the answer may take, and that a silence may last.
        most: bytes that the answer may have.
    """

    method: str
    body: bytes | None = None
    content_type: str = ""
    accept: str = "*/*"
    seconds: float = 120.0
    most: int = 1 << 29


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server says. ``media_type`` is without parameters, ``location`` where it sends to."""

    status: int
    media_type: str
    body: bytes
    location: str = ""

    @property
    def words(self) -> str:
        """The first line that says something, for an error; a page of HTML says nothing."""
        text = self.body[:4000].decode("utf-8", "replace")
        lines = [] if self.media_type == "text/html" else [line.strip() for line in text.splitlines()]
        line = next((line for line in lines if line), http.client.responses.get(self.status, ""))
        return "".join(char for char in line if char.isprintable())[:200]


class UnreachableError(StoreError):
    """A server gives no answer, or breaks off; another try may succeed."""


class RefusalError(StoreError):
    """A server answers, and does not do what it is asked; ``status`` is that of HTTP."""

    def __init__(self, path: str, reason: str, status: int) -> None:
        super().__init__(path, reason)
        self.status = status


def exchange(endpoint: Endpoint, call: Call) -> Answer:
    """The answer to a call, whatever its status.

    Raises:
        StoreError: no whole answer came in time, it is too large, or the server sends to another one.
    """
    try:
        return _followed(endpoint, call, time.monotonic() + call.seconds)
    except TimeoutError as error:
        raise UnreachableError(str(endpoint), f"gave no answer within {call.seconds:.0f} seconds") from error
    except (OSError, http.client.HTTPException) as error:
        if isinstance(reason := getattr(error, "reason", None), TimeoutError):
            raise UnreachableError(str(endpoint), f"gave no answer within {call.seconds:.0f} seconds") from error
        told = " ".join(str(reason or error).split()) or type(error).__name__
        raise UnreachableError(str(endpoint), f"cannot be reached ({told}); is the server running?") from error


def repeated(work: Callable[[], T]) -> T:
    """The result of work that may be done several times with one effect; done again where what stopped it may pass.

    Raises:
        StoreError: it failed for good, or each time.
    """
    for pause in PAUSES:
        try:
            return work()
        except UnreachableError:
            time.sleep(pause)
        except RefusalError as error:
            if error.status not in PASSING:
                raise
            time.sleep(pause)
    return work()


def refusal(endpoint: Endpoint, answer: Answer) -> RefusalError:
    """What is said of an answer that is an error: what to do where that is known, else the server's own words."""
    reasons = {
        401: "wants to know who asks; set FENGONG_STORE_TOKEN, or write http://USER:PASSWORD@HOST/…",
        403: f"refuses this ({answer.words})",
        404: "there is nothing at this address; name that of a SPARQL endpoint, such as http://HOST:7878/query",
        413: "takes less at a time than was sent; raise the limit of the server",
    }
    said = reasons.get(answer.status, f"answers with an error ({answer.status}: {answer.words})")
    return RefusalError(str(endpoint), said, answer.status)


def _followed(endpoint: Endpoint, call: Call, end: float) -> Answer:
    for _ in range(HOPS):
        answer = _read(endpoint, call, end)
        if answer.status not in REDIRECTS or not answer.location:
            return answer
        endpoint, call = _next(endpoint, call, answer)
    raise StoreError(str(endpoint), "sends from one address to the next without end")


def _read(endpoint: Endpoint, call: Call, end: float) -> Answer:
    opener = urllib.request.build_opener(_NoRedirects(), *_proxies(endpoint))
    headers = {"Accept": call.accept, "User-Agent": f"fengong/{__version__}"}
    headers |= {"Authorization": endpoint.authorization} if endpoint.authorization else {}
    headers |= {"Content-Type": call.content_type} if call.content_type else {}
    request = urllib.request.Request(endpoint.url, call.body, headers, method=call.method)
    try:
        answer = opener.open(request, timeout=call.seconds)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        body = _body(endpoint, answer, call, end)
        return Answer(answer.status, answer.headers.get_content_type(), body, answer.headers.get("Location", ""))


def _body(endpoint: Endpoint, answer: http.client.HTTPResponse, call: Call, end: float) -> bytes:
    pieces, size = [], 0
    while piece := answer.read1(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > call.most:
            raise StoreError(str(endpoint), f"answers with more than {call.most >> 20} MB; ask for less")
        if time.monotonic() > end:
            raise TimeoutError
    announced = answer.headers.get("Content-Length")
    if announced and announced.isdecimal() and size < int(announced) and call.method != "HEAD":
        raise http.client.IncompleteRead(b"", int(announced) - size)
    return b"".join(pieces)


def _proxies(endpoint: Endpoint) -> list[urllib.request.BaseHandler]:
    """This machine is asked without a proxy, whatever the environment says."""
    host = urlsplit(endpoint.url).hostname or ""
    here = host in {"localhost", "::1"} or host.startswith("127.")
    return [urllib.request.ProxyHandler({})] if here else []


def _next(endpoint: Endpoint, call: Call, answer: Answer) -> tuple[Endpoint, Call]:
    """Where an answer sends to: the same server only, with the same method and body, or it would be another request.

    Raises:
        StoreError: it sends to another server.
    """
    target = endpoint.at(urljoin(endpoint.url, answer.location))
    if target.origin != endpoint.origin:
        told = f"sends to another server ({'://'.join(target.origin)}), which is not asked; name it yourself"
        raise StoreError(str(endpoint), told)
    return target, replace(call, method="GET", body=None, content_type="") if answer.status == 303 else call


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """Leaves redirects alone: by itself urllib follows to any server, and makes a GET of a POST."""

    def redirect_request(self, *_: object) -> None:
        """None: the redirect is an answer like another."""
