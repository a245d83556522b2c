"""Whatever the bytes are: a document whose places hold, or one clear line. Never anything else."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache

import docx
import openpyxl
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from fengong.errors import ReadError
from fengong.model import Document
from fengong.read import limits
from fengong.read.formats import READERS, parse_document, read_document

NAMES = ["p.txt", "p.md", "p.html", "p.docx", "p.pdf", "p.xlsx", "p.csv", "p.zip", "p"]
PREFIXES = [
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"<!DOCTYPE html><html>",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
]


def check(data: bytes, name: str) -> None:
    document: Document | None
    said = ""
    try:
        document = parse_document(data, name)
    except ReadError as error:
        said = str(error)
        document = None
    if document is None:
        assert said.startswith(name)
        assert "\n" not in said
        return
    size = len(document.text)
    document.text.encode("utf-8")
    assert "\r" not in document.text
    spans = [a.span for a in document.anchors] + list(document.furniture) + [f.span for f in document.findings]
    spans += [cell.span for grid in document.grids for row in grid.rows for cell in row if cell.span]
    assert all(0 <= span.start < span.end <= size for span in spans)
    assert all(a.end <= b.start for a, b in zip(document.furniture, document.furniture[1:], strict=False))
    assert all(len(row) == len(grid.rows[0]) for grid in document.grids for row in grid.rows)


@given(st.sampled_from(PREFIXES), st.binary(max_size=400), st.sampled_from(NAMES))
@example(b"", b"\xed\xa0\x80", "p.txt")
@example(b"\xff\xfe", b"\x00\xd8", "p.txt")
@settings(max_examples=400, deadline=None)
def test_any_bytes(prefix: bytes, data: bytes, name: str) -> None:
    check(prefix + data, name)


@cache
def office(kind: str) -> bytes:
    made = io.BytesIO()
    if kind == "docx":
        package = docx.Document()
        package.add_paragraph("一、加强领导。（市应急局牵头）")
        package.add_table(2, 2).cell(0, 0).text = "任务"
        package.save(made)
    else:
        book = openpyxl.Workbook()
        assert book.active is not None
        book.active.append(["任务", "=1"])
        book.save(made)
    return made.getvalue()


@given(
    st.sampled_from(["docx", "xlsx"]),
    st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=8)), max_size=6),
)
@settings(max_examples=120, deadline=None)
def test_office_files_with_changed_bytes(kind: str, changes: list[tuple[float, bytes]]) -> None:
    data = bytearray(office(kind))
    for place, words in changes:
        at = int(place * (len(data) - 1))
        data[at : at + len(words)] = words
    check(bytes(data), f"p.{kind}")


@given(st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=8)), min_size=1, max_size=6))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_pdfs_with_changed_bytes(make_pdf: Callable[..., bytes], changes: list[tuple[float, bytes]]) -> None:
    boxes = [(70.0 + 60 * n, 600.0, 60.0, 40.0) for n in range(4)]
    data = bytearray(make_pdf(([(75.0, 610.0, 12.0, "任务"), (140.0, 610.0, 12.0, "单位")], boxes)))
    for place, words in changes:
        at = int(place * (len(data) - 1))
        data[at : at + len(words)] = words
    check(bytes(data), "p.pdf")


TAGS = [
    "<p>",
    "</p>",
    "<table>",
    "<tr>",
    "<td rowspan=3>",
    "<td colspan=0>",
    "</table>",
    "<nav>",
    "<a href=x>",
    "</a>",
    "<br>",
    "<pre>",
    "<h1>",
]


@given(
    st.lists(
        st.sampled_from([*TAGS, "市应急局牵头。", " ", "\n", "&nbsp;", "&#xD800;", "&#0;", "<!--", "<![CDATA["]),
        max_size=60,
    )
)
@settings(max_examples=200, deadline=None)
def test_any_page(parts: list[str]) -> None:
    check(("<html>" + "".join(parts)).encode(), "p.html")


@given(
    st.lists(st.sampled_from(["|", "-", ":", "\\", " ", "\n", "市应急局", "\t", ",", '"']), max_size=60),
    st.sampled_from(["p.md", "p.csv"]),
)
@settings(max_examples=200, deadline=None)
def test_any_table_in_words(parts: list[str], name: str) -> None:
    check("".join(parts).encode(), name)


def test_files_beyond_the_limit_are_refused_before_they_are_read_whole(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setattr(limits, "FILE", 1000)
    with pytest.raises(ReadError, match="is larger than"):
        read_document("/dev/zero")


def test_every_format_has_its_reader() -> None:
    for module, function in READERS.values():
        assert callable(getattr(__import__(f"fengong.read.{module}", fromlist=[function]), function))
