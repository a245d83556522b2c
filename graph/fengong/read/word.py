"""Word files (.docx): paragraphs and tables in document order, with automatic numbers written out.

python-docx opens the package; the body is walked as elements, because paragraphs also stand in content controls,
tracked insertions and text boxes, which its lists of paragraphs leave out. Deleted text and field codes are no words
of the document; running heads, page feet are, and are set aside.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from fengong.errors import ReadError
from fengong.read import limits
from fengong.read.archive import member, open_archive
from fengong.read.content import Content, Writer, joined
from fengong.read.spans import Placed, lay_out
from fengong.read.word_numbering import Numbering


def _word(*names: str) -> list[str]:
    return [qn(f"w:{name}") for name in names]


#: Elements around paragraphs and tables that mean nothing for the words in them.
TRANSPARENT = frozenset(
    _word("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "body", "hdr", "ftr", "footnote", "endnote")
)
#: What is in these is not to be read: deleted, or the same text for older programs.
PASSED_OVER = frozenset(
    (
        *_word("del", "moveFrom", "pPr", "rPr", "instrText", "txbxContent"),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    )
)
P, TBL, TR, TC, BOX = _word("p", "tbl", "tr", "tc", "txbxContent")
WORDS = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-", qn("w:ptab"): " "}
NOTES = (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES)


def read_word(data: bytes, path: str) -> Content:
    """The words of a Word file.

    Raises:
        ReadError: truncated, damaged, protected, or too large.
    """
    _check(data, path)
    try:
        package: Any = docx.Document(io.BytesIO(data))
        reading = _Reading(_numbering(package))
        reading.blocks(package.element.body)
        _add_notes(package, reading)
        _add_running(package, reading)
    except Exception as error:  # python-docx and lxml let through whatever a broken file makes them meet
        raise ReadError(path, f"is a damaged Word file ({_reason(error)}); open and save it again in Word") from error
    return reading.writer.content()


def _reason(error: Exception) -> str:
    words = " ".join(str(error).split())
    return f"{type(error).__name__}: {words[:80]}" if words else type(error).__name__


def _check(data: bytes, path: str) -> None:
    with open_archive(data, path) as archive:
        for entry in archive.infolist():
            if entry.filename.endswith((".xml", ".rels")):
                member(archive, entry.filename, path, limits.PART)


def _numbering(package: Any) -> Numbering:
    related = {relation.reltype: relation for relation in package.part.rels.values()}
    lists = related.get(RELATIONSHIP_TYPE.NUMBERING)
    styles = package.styles.element.findall(qn("w:style"))
    root = parse_xml(lists.target_part.blob) if lists is not None and not lists.is_external else None
    return Numbering(root, {style.get(qn("w:styleId")): style for style in styles})


class _Reading:
    """The body as it is written, paragraph by paragraph."""

    def __init__(self, numbering: Numbering) -> None:
        self.writer = Writer()
        self._numbering = numbering
        self._paragraphs = 0
        self._tables = 0
        #: Words whose paragraph mark is deleted: the next paragraph goes on with them.
        self._open = ""

    def blocks(self, container: Any) -> None:
        """Write everything in a container."""
        for block in _blocks(container):
            if block.tag == P:
                self._paragraph(block)
            else:
                self._close()
                self._tables += 1
                rows = [self._row(row) for row in _rows(block)]
                self.writer.table(lay_out(_merged_down(rows), f"table {self._tables}"))
        self._close()

    def _close(self) -> None:
        words, self._open = self._open, ""
        self._lines(words)

    def _paragraph(self, paragraph: Any) -> None:
        self._paragraphs += 1
        words, self._open = self._open + self.words(paragraph), ""
        if _ends_deleted(paragraph):
            self._open = words
        else:
            self._lines(words)
        for box in _boxes(paragraph):
            self.blocks(box)

    def _lines(self, words: str) -> None:
        for line in words.split("\n"):
            if line.strip():
                self.writer.line(line, f"paragraph {self._paragraphs}")

    def words(self, paragraph: Any) -> str:
        """The words of a paragraph, its number before them; an empty one has no number that shows."""
        words = "".join(_pieces(paragraph))
        label = self._numbering.label(paragraph)
        return label + words if words.strip() or _is_in_cell(paragraph) else words

    def _row(self, row: Any) -> list[tuple[Placed, bool]]:
        before = row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}")
        empty = [(Placed("", _int(before)), False)] if before is not None else []
        return empty + [self._cell(cell) for cell in _cells(row)]

    def _cell(self, cell: Any) -> tuple[Placed, bool]:
        """A cell, and whether it goes on with the one above."""
        properties = cell.find(qn("w:tcPr"))
        merge = properties.find(qn("w:vMerge")) if properties is not None else None
        goes_on = merge is not None and merge.get(qn("w:val")) != "restart"
        span = properties.find(qn("w:gridSpan")) if properties is not None else None
        words = "" if goes_on else joined(self.words(p) for p in _paragraphs(cell))
        return Placed(words, _int(span)), goes_on


def _merged_down(rows: list[list[tuple[Placed, bool]]]) -> list[list[Placed]]:
    """Word marks every cell of a merged column; only the first stays, and reaches down."""
    done: list[list[Placed]] = []
    #: Column → row and index of the cell that may go on below.
    heads: dict[int, tuple[int, int]] = {}
    for row in rows:
        done.append([])
        begun: dict[int, tuple[int, int]] = {}
        column = 0
        for cell, goes_on in row:
            if goes_on and column in heads:
                at, index = heads[column]
                done[at][index] = done[at][index]._replace(down=len(done) - at)
                begun[column] = heads[column]
            else:
                begun[column] = (len(done) - 1, len(done[-1]))
                done[-1].append(cell)
            column += cell.across
        heads = begun
    return done


def _blocks(container: Any) -> Iterator[Any]:
    """Paragraphs and tables of a container, also those in content controls and tracked insertions."""
    for child in container:
        if child.tag in (P, TBL):
            yield child
        elif child.tag in TRANSPARENT:
            yield from _blocks(child)


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == TR:
            if child.find(f"{qn('w:trPr')}/{qn('w:del')}") is None:
                yield child
        elif child.tag in TRANSPARENT:
            yield from _rows(child)


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        if child.tag == TC:
            yield child
        elif child.tag in TRANSPARENT:
            yield from _cells(child)


def _paragraphs(cell: Any) -> list[Any]:
    """All paragraphs of a cell, those of tables and boxes in it included, each once."""
    return [paragraph for paragraph in cell.iter(P) if not any(a.tag in PASSED_OVER for a in _up_to(paragraph, cell))]


def _up_to(element: Any, top: Any) -> Iterator[Any]:
    """The elements around one, inside another one, without the box that a paragraph stands in."""
    for above in element.iterancestors():
        if above is top:
            return
        if above.tag != BOX:
            yield above


def _ends_deleted(paragraph: Any) -> bool:
    """Whether a tracked change has deleted the end of a paragraph."""
    return paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is not None


def _is_hidden(run: Any) -> bool:
    """Whether Word does not show a run."""
    mark = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
    return mark is not None and mark.get(qn("w:val")) not in ("0", "false", "off")


def _is_in_cell(paragraph: Any) -> bool:
    """A number in a cell without words is a 序号 that counts itself."""
    return bool(paragraph.getparent().tag == TC)


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in WORDS:
            yield "" if child.get(qn("w:type")) == "page" else WORDS[child.tag]
        elif child.tag not in PASSED_OVER and isinstance(child.tag, str) and not _is_hidden(child):
            yield from _pieces(child)


def _boxes(paragraph: Any) -> Iterator[Any]:
    """Text boxes that are anchored in a paragraph, each once."""
    for box in paragraph.iter(BOX):
        if not any(above.tag in PASSED_OVER for above in box.iterancestors() if above is not paragraph):
            yield box


def _add_notes(package: Any, reading: _Reading) -> None:
    """Footnotes and endnotes: a convention (下同) may stand in one."""
    for relation in package.part.rels.values():
        if relation.reltype in NOTES and not relation.is_external:
            for note in parse_xml(relation.target_part.blob):
                if note.get(qn("w:type")) not in ("separator", "continuationSeparator", "continuationNotice"):
                    reading.blocks(note)


def _add_running(package: Any, reading: _Reading) -> None:
    seen: set[str] = set()
    for relation in package.part.rels.values():
        if relation.reltype in (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER) and not relation.is_external:
            root = parse_xml(relation.target_part.blob)
            for paragraph in root.iter(P):
                words = "".join(_pieces(paragraph)).strip()
                if words and words not in seen:
                    seen.add(words)
                    reading.writer.furniture(words, "running head or foot")


def _int(element: Any) -> int:
    value = element.get(qn("w:val")) if element is not None else None
    return min(max(int(value), 1), 100) if value and value.isdecimal() else 1
