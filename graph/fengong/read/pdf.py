"""PDF files: the text layer, page by page, as paragraphs and tables.

pdfium reads the characters with their places; pdfplumber finds the ruled tables on the pages that have
rules, tables without rules are told by their headings. A page
that ends within a paragraph does not end it: page numbers and running heads are written after the paragraph that they
interrupt, so that 市应急|局 over two pages is one name. A paragraph on two pages has two anchors.
"""

from __future__ import annotations

import io
from typing import Any

import pypdfium2 as pdfium

from fengong.errors import ReadError
from fengong.model import Span
from fengong.read import limits
from fengong.read.content import Content, Writer
from fengong.read.pdf_lines import Page, page_of
from fengong.read.pdf_paragraphs import Paragraph, paragraphs
from fengong.read.pdf_running import running_lines
from fengong.read.pdf_tables import UnreadableTablesError, tables_of
from fengong.read.pdf_unruled import unruled_tables

#: pdfium's error for a missing password.
_PASSWORD = "password"
#: How pdfium hands over the characters of a text layer.
ENCODING = "utf-16"


def read_pdf(data: bytes, path: str) -> Content:
    """The words of a PDF.

    Raises:
        ReadError: damaged, protected by a password, or without a text layer.
    """
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise ReadError(path, _reason(error)) from error
    try:
        pages = _pages(document, path)
    except pdfium.PdfiumError as error:
        raise ReadError(path, "is a damaged PDF file; get it again") from error
    finally:
        document.close()
    ruled = [page.number for page in pages if page.ruled]
    try:
        return _written(tables_of(io.BytesIO(data), pages, ruled) if ruled else pages).content(ENCODING)
    except UnreadableTablesError:
        writer = _written(pages)
        writer.finding("tables-not-read")
        return writer.content(ENCODING)


def _reason(error: Exception) -> str:
    if _PASSWORD in str(error).lower():
        return "is protected by a password; save it without one first"
    return "is a damaged or incomplete PDF file; get it again"


def _pages(document: Any, path: str) -> list[Page]:
    if len(document) > limits.PAGES:
        raise ReadError(path, f"has {len(document)} pages; at most {limits.PAGES} are read")
    found = [page_of(document[number], number + 1) for number in range(len(document))]
    if not any(page.lines for page in found):
        raise ReadError(path, "has no text layer (a scan?); run text recognition (OCR) on it first")
    return found


def _written(pages: list[Page]) -> Writer:
    writer = Writer()
    pages = unruled_tables(pages, running_lines(pages))
    for paragraph in paragraphs(pages, running_lines(pages)):
        if paragraph.table:
            writer.table(paragraph.table.rows)
        elif paragraph.running:
            writer.furniture(paragraph.words, f"page {paragraph.pages[0]}")
        else:
            _write(writer, paragraph)
    for page in pages:
        if not page.lines and page.pictures:
            writer.finding("page-without-text", page=str(page.number))
    return writer


def _write(writer: Writer, paragraph: Paragraph) -> None:
    start = writer.line(paragraph.words).start
    edges = [0, *paragraph.breaks, len(paragraph.words)]
    for page, left, right in zip(paragraph.pages, edges, edges[1:], strict=False):
        writer.anchor(Span(start + left, start + right), f"page {page}")
