"""Zip files: opened only when what they say of themselves can be believed and borne."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath

from fengong.errors import ReadError
from fengong.read import limits

MAGIC = b"PK\x03\x04"
EMPTY = b"PK\x05\x06"
ENCRYPTED = 0x1
UTF8_NAME = 0x800


def open_archive(data: bytes, path: str) -> zipfile.ZipFile:
    """The archive, after a look at its table of contents. Nothing is expanded yet, and never onto the disk.

    Raises:
        ReadError: truncated, too many files, or too large when expanded.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, OverflowError) as error:
        raise ReadError(path, "is damaged or incomplete (no zip directory at its end); get it again") from error
    entries = archive.infolist()
    if len(entries) > limits.MEMBERS:
        raise ReadError(path, f"holds {len(entries)} files; at most {limits.MEMBERS} are read from one archive")
    expanded = sum(entry.file_size for entry in entries)
    if expanded > limits.EXPANDED or expanded > max(limits.SMALL, limits.RATIO * len(data)):
        raise ReadError(path, f"expands from {len(data)} bytes to {limits.size(expanded)}; not read (a zip bomb?)")
    return archive


def member(archive: zipfile.ZipFile, name: str, path: str, limit: int = limits.FILE) -> bytes:
    """The bytes of one file in an archive.

    Raises:
        ReadError: damaged, encrypted, or too large.
    """
    try:
        entry = archive.getinfo(name)
        if entry.flag_bits & ENCRYPTED:
            raise ReadError(path, "is protected by a password; unpack it first")
        if entry.file_size > limit:
            raise ReadError(path, f"{name} has {limits.size(entry.file_size)}; at most {limits.size(limit)} are read")
        return archive.read(entry)
    except KeyError as error:
        raise ReadError(path, f"has no {name}") from error
    except Exception as error:  # zlib, lzma, bz2 and zipfile each have errors of their own
        if isinstance(error, ReadError):
            raise
        raise ReadError(path, f"is damaged ({name} cannot be expanded); get it again") from error


def readable_name(entry: zipfile.ZipInfo) -> str:
    """A member's name; archives made on Chinese Windows hold GBK names that zip would show as CP437."""
    if entry.flag_bits & UTF8_NAME or entry.filename.isascii():
        return entry.filename
    try:
        raw = entry.filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return entry.filename


def is_safe(name: str) -> bool:
    """Whether a member's name stays inside the archive.

    >>> [is_safe(n) for n in ("plans/a.txt", "../a.txt", "/etc/passwd", "a/../../b", "C:\\\\a.txt")]
    [True, False, False, False, False]
    """
    posix = PurePosixPath(name.replace("\\", "/"))
    return not (posix.is_absolute() or ".." in posix.parts or ":" in name or "\x00" in name)
