"""How much is read of anything; beyond, the answer is a clear error and not a machine out of memory."""

from __future__ import annotations

MB = 1_000_000

#: A file as it lies on the disk, bytes. The longest work plans have some hundred kB of text.
FILE = 100 * MB
#: A web page: the tree that is built of it takes ten times its bytes.
HTML = 20 * MB
#: What one archive (zip, docx, xlsx) may expand to, bytes.
EXPANDED = 300 * MB
#: One part of a docx, which becomes a tree in memory, bytes.
PART = 60 * MB
#: Expanded over packed size; deflate itself ends at 1,032. Only asked of archives that expand to more than ``SMALL``.
RATIO = 200
SMALL = 10 * MB
#: Files in one archive or folder.
MEMBERS = 5_000
#: Folders inside folders.
DEPTH = 32
#: Places in the sheets of one workbook or one csv, empty ones included.
CELLS = 5_000_000
#: Pages of one PDF.
PAGES = 3_000


def size(count: int) -> str:
    """A number of bytes in words.

    >>> size(209_715_200)
    '210 MB'
    """
    return f"{count / MB:.0f} MB"
