"""The address of a store elsewhere, and what it wants to be shown before it answers."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass, field, replace
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from fengong.errors import StoreError

#: The environment variable with the token that a store elsewhere wants (``Authorization: Bearer``).
TOKEN = "FENGONG_STORE_TOKEN"
_WEB = re.compile("https?://", re.IGNORECASE)
#: Everything that an address may hold as it is.
_KEPT = "/%:@!$&'()*+,;=~-._?"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An address, without what must stay secret: that is shown to the server and to nobody else."""

    url: str
    authorization: str | None = field(default=None, repr=False)

    def __str__(self) -> str:
        return self.url

    @property
    def origin(self) -> tuple[str, str]:
        """Scheme, and host with port: what a secret is meant for."""
        parts = urlsplit(self.url)
        return parts.scheme, parts.netloc

    def at(self, url: str) -> Endpoint:
        """Another address; the secret goes along to the same server only."""
        other = Endpoint(url)
        return replace(other, authorization=self.authorization) if other.origin == self.origin else other

    def below(self, segment: str) -> Endpoint:
        """The address one step further down.

        >>> str(Endpoint("http://localhost:3030/ds/").below("query")), str(Endpoint("http://localhost").below(""))
        ('http://localhost:3030/ds/query', 'http://localhost/')
        """
        parts = urlsplit(self.url)
        path = f"{parts.path.rstrip('/')}/{segment}" if segment else parts.path or "/"
        return self.at(urlunsplit((parts.scheme, parts.netloc, path, parts.query, "")))


def is_address(text: str) -> bool:
    """Whether a store is named by an address and not by a folder.

    >>> is_address("HTTP://localhost:7878/query"), is_address(".fengong/store"), is_address("http:/x")
    (True, False, False)
    """
    return _WEB.match(text) is not None


def parse_endpoint(text: str, token: str | None = None) -> Endpoint:
    """An endpoint from ``http(s)://[user:password@]host[:port]/path``; Chinese in it is encoded.

    >>> parse_endpoint("http://localhost:3030/图谱/sparql#x")
    Endpoint(url='http://localhost:3030/%E5%9B%BE%E8%B0%B1/sparql')
    >>> parse_endpoint("https://me:secret@data.example/sparql")
    Endpoint(url='https://data.example/sparql')

    Raises:
        StoreError: it is no such address. What may be a secret is not repeated.
    """
    try:
        parts = urlsplit(text.strip())
        host, port = parts.hostname, parts.port
        name = host.encode("idna").decode("ascii") if host and ":" not in host else f"[{host}]" if host else ""
    except ValueError as error:
        raise StoreError(_shown(text), "is no address; write http://HOST:PORT/PATH") from error
    if token and not (token.isascii() and token.strip().isprintable()):
        raise StoreError(_shown(text), f"cannot be shown the token in {TOKEN}: it is not plain ASCII on one line")
    if not host or not is_address(text.strip()) or any(ord(char) < 32 for char in text.strip()):
        raise StoreError(_shown(text), "is no address; write http://HOST:PORT/PATH")
    netloc = name if port is None else f"{name}:{port}"
    url = urlunsplit((parts.scheme.lower(), netloc, quote(parts.path, _KEPT), quote(parts.query, _KEPT), ""))
    return Endpoint(url, _authorization(parts.username, parts.password, token))


def _authorization(user: str | None, password: str | None, token: str | None) -> str | None:
    if user is not None:
        pair = f"{unquote(user)}:{unquote(password or '')}".encode()
        return f"Basic {base64.b64encode(pair).decode('ascii')}"
    return f"Bearer {token.strip()}" if token and token.strip() else None


def _shown(text: str) -> str:
    """The address without user and password."""
    return re.sub(r"//[^/]*@", "//", text.strip())
