"""The header fields of a request, as everything behind the door may read them."""

from __future__ import annotations

from collections.abc import Iterable

Field = tuple[bytes, bytes]

#: Fields that may come several times and mean one list (RFC 9110, 5.3) → what stands between its items.
LISTS = {
    b"accept": b", ",
    b"accept-encoding": b", ",
    b"accept-language": b", ",
    b"if-none-match": b", ",
    b"cookie": b"; ",
}


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
