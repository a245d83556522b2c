"""The header fields of a request, as everything behind the door may read them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from ipaddress import AddressValueError, IPv6Address

Field = tuple[bytes, bytes]

#: Fields that may come several times and mean one list (RFC 9110, 5.3) → what stands between its items.
LISTS = {
    b"accept": b", ",
    b"accept-encoding": b", ",
    b"accept-language": b", ",
    b"if-none-match": b", ",
    b"cookie": b"; ",
}
#: A name, an IPv4 address or an IPv6 one in brackets, and a port: nothing beside it, for what reads it after us would
#: read something else.
_HOST = re.compile(rb"(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9._-]+))(?::([0-9]{0,5}))?")


def joined(fields: Iterable[Field]) -> list[Field]:
    """Fields with each list in one of them.

    >>> joined([(b"accept", b"text/csv"), (b"host", b"e"), (b"accept", b"*/*;q=0.1")])
    [(b'accept', b'text/csv, */*;q=0.1'), (b'host', b'e')]
    """
    whole: list[Field] = []
    places: dict[bytes, int] = {}
    for name, value in fields:
        if name in LISTS and name in places:
            whole[places[name]] = (name, whole[places[name]][1] + LISTS[name] + value)
        else:
            places[name] = len(whole)
            whole.append((name, value))
    return whole


def host_name(host: bytes) -> str | None:
    """The name in a Host header, without its port; None where it is neither a name nor an address.

    >>> host_name(b"Localhost:8000"), host_name(b"[::1]:8000"), host_name(b"127.0.0.1")
    ('localhost', '::1', '127.0.0.1')
    >>> host_name(b"127.0.0.1:80 80"), host_name(b"127.0.0.1:a<b"), host_name(b"[::1]evil.com:80")
    (None, None, None)
    >>> host_name(b"[:::]"), host_name(b"[127.0.0.1]"), host_name(b"localhost:65536")
    (None, None, None)
    """
    found = _HOST.fullmatch(host)
    if found is None or int(found[3] or b"0") > 65535:
        return None
    if found[1] is None:
        return found[2].decode("ascii").lower()
    with suppress(AddressValueError):
        return str(IPv6Address(found[1].decode("ascii")))
    return None


def cookies(header: bytes, name: str) -> list[str]:
    r"""The values of a cookie, whatever the cookies of others beside it look like.

    >>> cookies(b'a={"b":1}; t="x=1"; \xff=\xff; t=y', "t")
    ['x=1', 'y']
    """
    parts = (part.strip().partition("=") for part in header.decode("latin-1").split(";"))
    return [value.strip().removeprefix('"').removesuffix('"') for own, _, value in parts if own.strip() == name]
