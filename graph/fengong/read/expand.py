"""Folders and archives → the documents in them, each by a name that :func:`~fengong.read.plan.load_plan` reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from fengong.errors import FengongError, ReadError
from fengong.read import limits
from fengong.read.formats import SUFFIXES, UNREAD

PLAN_FILE = "plan.yml"
#: What programs and systems leave lying about; nobody means it when naming the folder.
LITTER = frozenset(("__macosx", "thumbs.db", "desktop.ini"))


@dataclass(frozen=True, slots=True)
class Expanded:
    """What is to be read, in order; what was passed over, with the reason; and what cannot be looked into."""

    names: tuple[str, ...]
    ignored: tuple[tuple[str, str], ...] = ()
    failures: tuple[FengongError, ...] = ()


#: A document's name, one that is ignored with its reason, or what is wrong with an archive or folder.
_Found = str | tuple[str, str] | ReadError


def expand(names: Iterable[str]) -> Expanded:
    """Every document that some names stand for: those in folders and zip files one by one, other names as they are.

    A folder with a ``plan.yml`` is one plan. Hidden files and files of other kinds are passed over and named.
    """
    found = [one for name in names for one in _guarded(name, _expand(name))]
    return Expanded(
        tuple(one for one in found if isinstance(one, str)),
        tuple(one for one in found if isinstance(one, tuple)),
        tuple(one for one in found if isinstance(one, ReadError)),
    )


def _guarded(name: str, found: Iterator[_Found]) -> Iterator[_Found]:
    """The same, and an error where the system refuses so much as a look."""
    try:
        yield from found
    except OSError as error:
        yield ReadError(name, f"cannot be read ({error.strerror or error})")


def _expand(name: str) -> Iterator[_Found]:
    path = Path(name)
    if name != "-" and path.is_dir() and not (path / PLAN_FILE).is_file():
        yield from _some(name, _bounded(name, _folder(path, 0)))
    elif name != "-" and path.suffix.lower() == ".zip" and path.is_file():
        yield from _some(name, _archive(name))
    else:
        yield name


def _some(name: str, found: Iterator[_Found]) -> Iterator[_Found]:
    """The same, and an error where there is nothing that could be read."""
    empty = True
    for one in found:
        empty = empty and isinstance(one, tuple)
        yield one
    if empty:
        kinds = ", ".join(SUFFIXES)
        yield ReadError(name, f"holds neither a {PLAN_FILE} nor a document that can be read ({kinds})")


def _bounded(name: str, found: Iterator[_Found]) -> Iterator[_Found]:
    for number, one in enumerate(found):
        if number >= limits.MEMBERS:
            yield ReadError(name, f"holds more than {limits.MEMBERS} files; name its folders one by one")
            return
        yield one


def _folder(folder: Path, depth: int) -> Iterator[_Found]:
    if depth > limits.DEPTH:
        yield ReadError(str(folder), f"lies more than {limits.DEPTH} folders deep")
        return
    for child in sorted(folder.iterdir()):
        yield from _guarded(str(child), _child(child, depth))


def _child(child: Path, depth: int) -> Iterator[_Found]:
    """What a file or folder in a folder stands for."""
    if is_hidden(child.name):
        yield str(child), "hidden"
    elif child.is_dir() and child.is_symlink():
        # A link may lead back up, and then there would be no end.
        yield str(child), "a link to a folder"
    elif child.is_dir() and not (child / PLAN_FILE).is_file():
        yield from _folder(child, depth + 1)
    elif child.is_dir():
        yield str(child)
    elif child.exists() and not child.is_file():
        # Reading a pipe would wait for somebody to write into it.
        yield str(child), "a pipe or device"
    elif child.suffix.lower() == ".zip":
        yield from _archive(str(child))
    else:
        yield _sorted(str(child))


def _archive(name: str) -> Iterator[_Found]:
    from fengong.read.archive import is_safe, open_archive, readable_name
    from fengong.read.source import read_bytes

    try:
        with open_archive(read_bytes(name), name) as archive:
            members = [readable_name(entry) for entry in archive.infolist() if not entry.is_dir()]
    except ReadError as error:
        yield error
        return
    if "[Content_Types].xml" in members:
        yield name
        return
    for member in sorted(members):
        full = f"{name}/{member}"
        if not is_safe(member):
            yield ReadError(full, "leads out of the archive; not read")
        elif any(is_hidden(part) for part in PurePosixPath(member).parts):
            yield full, "hidden"
        elif member.lower().endswith(".zip"):
            yield ReadError(full, "is an archive inside an archive; unpack it first")
        else:
            yield _sorted(full)


def _sorted(name: str) -> _Found:
    """To be read, or passed over: formats that people take for readable ones are tried, and say what to do."""
    suffix = PurePosixPath(name).suffix.lower()
    return (
        name if suffix in SUFFIXES or suffix in UNREAD else (name, f"{suffix or 'no suffix'}: no format of documents")
    )


def is_hidden(name: str) -> bool:
    """Whether a file or folder is not meant to be seen.

    >>> [is_hidden(n) for n in (".DS_Store", "~$plan.docx", "__MACOSX", "plan.docx")]
    [True, True, True, False]
    """
    return name.startswith((".", "~$")) or name.lower() in LITTER
