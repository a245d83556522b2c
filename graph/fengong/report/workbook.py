"""The report as a workbook: cover, matrix, RACI, a sheet for each chapter, and the words that the marks lead to.

Text is stored as text, as in :mod:`fengong.export.xlsx`; the same contents give the same bytes. A workbook cannot carry
a font: its letters are those of the machine that opens it.
"""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.worksheet.properties import PageSetupProperties

from fengong.export.sheet_list import add_list
from fengong.export.sheet_matrix import add_matrix, layout_of
from fengong.export.xlsx import refuse_too_much, saved
from fengong.report.contents import ReportContents
from fengong.report.sheets.chart import add_load_chart
from fengong.report.sheets.cover import add_cover
from fengong.report.sheets.links import link_back, link_marks, rows_of_words
from fengong.report.sheets.listing import add_listing
from fengong.report.sheets.raci import add_raci


def to_workbook(report: ReportContents) -> bytes:
    """The workbook.

    Raises:
        OutputError: there are more tasks or actors than a sheet can hold.
    """
    refuse_too_much(report.shown)
    book, layout = Workbook(), layout_of(report.shown, report.lang)
    cover, matrix, raci = book.active, book.create_sheet(), book.create_sheet()
    assert cover is not None
    add_cover(cover, report)
    add_matrix(matrix, report.shown, report.lang)
    add_raci(raci, report, layout)
    for chapter in report.chapters:
        add_listing(book.create_sheet(), chapter, report.lang)
        if chapter.key == "load":
            add_load_chart(book.worksheets[-1], chapter.tables[0], chapter.title)
    words = book.create_sheet()
    add_list(words, report.shown, report.lang)
    rows = rows_of_words(report.shown)
    link_marks(matrix, layout, words, rows)
    link_marks(raci, layout, words, rows)
    link_back(words, report.shown, matrix, layout)
    _set_up_pages(book)
    return saved(book)


def _set_up_pages(book: Workbook) -> None:
    """A4 landscape, as wide as a page, with page numbers."""
    for sheet in book.worksheets:
        sheet.page_setup.paperSize = 9
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        footer = sheet.oddFooter
        assert footer is not None
        assert footer.right is not None
        footer.right.text = "&P / &N"
