"""Entity tags: neither a build nor a version ever changes, so that the same question to them has the same answer."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from fengong import __version__
from fengong.serve.asgi import Scope, Send, begin, end


def entity_tag(*asked: object) -> str:
    """The tag of an answer: of the version, the build and everything else that decides what it is; short at any length.

    >>> entity_tag("build-1", "ASK {}") == entity_tag("build-1", "ASK {}") != entity_tag("build-2", "ASK {}")
    True
    """
    return f'"{sha256(repr((__version__, *asked)).encode("utf-8", "surrogatepass")).hexdigest()[:32]}"'


def is_known(scope: Scope, tag: str) -> bool:
    """Whether the client says that it has the answer with this tag (``If-None-Match``: any, or one of a list).

    >>> is_known({"headers": [(b"if-none-match", b'W/"b", "a"')]}, '"a"'), is_known({"headers": []}, '"a"')
    (True, False)
    """
    said = [value.decode("latin-1") for name, value in scope["headers"] if name == b"if-none-match"]
    tags = [one.strip().removeprefix("W/") for value in said for one in value.split(",")]
    return tag in tags or tags == ["*"]


async def send_known(send: Send, headers: Mapping[str, str]) -> None:
    """Say that the client has the answer already."""
    await begin(send, headers, 304)
    await end(send)
