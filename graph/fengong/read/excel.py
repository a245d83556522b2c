"""Excel files (.xlsx): the cells of every sheet, with the values that Excel stored for formulas.

The sheets are streamed, because a sheet may have a million empty rows; openpyxl does not tell merged cells then, so
they are taken from the sheet's own list.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from datetime import date, datetime, time
from typing import Any

import openpyxl
from lxml import etree
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import range_boundaries

from fengong.errors import ReadError
from fengong.model import Span
from fengong.read import limits
from fengong.read.archive import member, open_archive
from fengong.read.content import Content, Draft, Writer, cell_words
from fengong.read.sheets import write_sheet

#: (first column, first row, last column, last row), from 1.
Range = tuple[int, int, int, int]
#: Row → column → cell.
Cells = dict[int, dict[int, Any]]
SHEETS = "xl/worksheets/"
_EMPTY_CELL = re.compile(rb"<(?:\w+:)?c(?:\s[^<>]*)?/>")
_EMPTY_ROW = re.compile(rb"<(?:\w+:)?row(?:\s[^<>]*)?(?:/>|>\s*</(?:\w+:)?row>)")
_ROW = re.compile(rb"<(?:\w+:)?row\s[^<>]*>")
_HIDDEN_ROW = re.compile(rb"\shidden=[\"'](?:1|true)[\"']")
_ROW_NUMBER = re.compile(rb"\sr=[\"'](\d+)[\"']")
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >]")
#: Merged ranges that are heeded in one sheet, and formulas named in a finding.
MERGED = 20_000
NAMED = 5


def read_excel(data: bytes, path: str) -> Content:
    """The words of an Excel file.

    Raises:
        ReadError: truncated, damaged, protected, or too large.
    """
    writer = Writer()
    try:
        with warnings.catch_warnings():
            # openpyxl warns of styles and extensions that it does not keep; words are all that is wanted.
            warnings.simplefilter("ignore")
            _read(slim(data, path), path, writer)
    except ReadError:
        raise
    except Exception as error:  # openpyxl lets through whatever a broken file makes it meet
        words = " ".join(str(error).split())[:80]
        raise ReadError(path, f"is a damaged Excel file ({words}); open and save it again in Excel") from error
    return writer.content()


def _read(data: bytes, path: str, writer: Writer) -> None:
    book: Any = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name.startswith(SHEETS)}
    budget = limits.CELLS
    for sheet in book.worksheets:
        cells, seen = _cells(sheet, budget, path)
        budget -= seen
        part = parts[sheet._worksheet_path]
        hidden = _hidden(part) if sheet.sheet_state == "visible" else set(cells)
        shown = {row: found for row, found in cells.items() if row not in hidden}
        write_sheet(writer, _rows(shown, _merged(part), sheet.title))
        _set_aside(writer, {row: found for row, found in cells.items() if row in hidden}, sheet)
    lost = _without_value(data, path) if any(_FORMULA.search(part) for part in parts.values()) else []
    if lost:
        names = "、".join(lost[:NAMED]) + ("…" if len(lost) > NAMED else "")
        writer.finding("formula-without-value", count=str(len(lost)), cells=names)


def _set_aside(writer: Writer, rows: Cells, sheet: Any) -> None:
    """Write what Excel does not show, which is no part of the document; rows among others are worth a finding."""
    spans = [
        writer.line(" ".join(words_of(cell) for cell in cells.values()), f"{sheet.title}!{row}:{row}")
        for row, cells in rows.items()
    ]
    for span in spans:
        writer.set_aside(span)
    if spans and sheet.sheet_state == "visible":
        writer.finding("hidden-rows", Span(spans[0].start, spans[-1].end), count=str(len(spans)), sheet=sheet.title)


def _hidden(sheet: bytes) -> set[int]:
    """The rows that a sheet does not show."""
    rows = (match.group() for match in _ROW.finditer(sheet))
    found = (_ROW_NUMBER.search(row) for row in rows if _HIDDEN_ROW.search(row))
    return {int(number[1]) for number in found if number}


def _cells(sheet: Any, budget: int, path: str) -> tuple[Cells, int]:
    """The cells with words, and how many places were looked at. Sheets may lie about their size: it is not asked."""
    sheet.reset_dimensions()
    found: Cells = {}
    seen = 0
    for row in sheet.iter_rows():
        seen += len(row) or 1
        if seen > budget:
            raise ReadError(path, f"has more than {limits.CELLS} cells, empty ones included; split it")
        filled = {cell.column: cell for cell in row if cell.value is not None and words_of(cell)}
        if filled:
            found[next(iter(filled.values())).row] = filled
    return found, seen


def _rows(cells: Cells, merged: list[Range], name: str) -> list[list[Draft]]:
    """The rows with words, in order, without the empty ones between them."""
    if not cells:
        return []
    numbers = {row: at for at, row in enumerate(sorted(cells))}
    width = max(max(row) for row in cells.values())
    left = min(min(row) for row in cells.values())
    covered = _covered(merged, numbers, left, width)
    return [
        [
            covered.get((row, column)) or _draft(cells[row].get(column), name)
            for column in range(left, width + 1)
        ]
        for row in numbers
    ]  # fmt: skip


def _covered(merged: list[Range], numbers: dict[int, int], left: int, width: int) -> dict[tuple[int, int], Draft]:
    """Places that a merged cell covers, its own first place left out."""
    found: dict[tuple[int, int], Draft] = {}
    for first_column, first_row, last_column, last_row in merged:
        if first_row not in numbers or first_column < left:
            continue
        origin = Draft("", origin=(numbers[first_row], first_column - left))
        for row in (row for row in numbers if first_row <= row <= last_row):
            for column in range(first_column, min(last_column, width) + 1):
                if (row, column) != (first_row, first_column):
                    found[row, column] = origin
    return found


def _draft(cell: Any, sheet: str) -> Draft:
    if cell is None:
        return Draft("")
    return Draft(words_of(cell), f"{sheet}!{get_column_letter(cell.column)}{cell.row}")


def words_of(cell: Any) -> str:
    """The words of a cell: whole numbers without a point, days as a plan writes them."""
    value = cell.value
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case datetime() | date():
            day = f"{value.day}日" if "d" in str(cell.number_format).lower() else ""
            return f"{value.year}年{value.month}月{day}"
        case time():
            return value.isoformat()
        case _:
            return cell_words(str(value))


def _merged(sheet: bytes) -> list[Range]:
    """The merged ranges of a sheet."""
    found: list[Range] = []
    if b"mergeCell" not in sheet:
        return found
    for _, element in etree.iterparse(io.BytesIO(sheet), tag=("{*}mergeCell", "{*}row"), resolve_entities=False):
        if element.tag.endswith("}mergeCell") and len(found) < MERGED:
            first_column, first_row, last_column, last_row = range_boundaries(element.get("ref", "A1"))
            found.append((first_column or 1, first_row or 1, last_column or 1, last_row or 1))
        element.clear()
        while element.getprevious() is not None and element.tag.endswith("}row"):
            del element.getparent()[0]
    return found


def slim(data: bytes, path: str) -> bytes:
    """The file without the cells and rows in which nothing is written, uncompressed.

    Sheets that were once formatted down to the last row have a million of them; openpyxl would make an object of each.
    """
    made = io.BytesIO()
    with open_archive(data, path) as archive, zipfile.ZipFile(made, "w") as slimmed:
        for entry in archive.infolist():
            part = member(archive, entry.filename, path)
            if entry.filename.startswith(SHEETS):
                part = _EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", part))
            slimmed.writestr(entry.filename, part)
    return made.getvalue()


def _without_value(data: bytes, path: str) -> list[str]:
    """Formulas for which no value is stored: the file was written by a program that does not calculate."""
    stored = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    written = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    found: list[str] = []
    for values, formulas in zip(stored.worksheets, written.worksheets, strict=True):
        known = {(row, column) for row, cells in _cells(values, limits.CELLS, path)[0].items() for column in cells}
        for row, cells in _cells(formulas, limits.CELLS, path)[0].items():
            found += [
                f"{formulas.title}!{get_column_letter(column)}{row}"
                for column, cell in cells.items()
                if cell.data_type == "f" and (row, column) not in known
            ]
    return found
