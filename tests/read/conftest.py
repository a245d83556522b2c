"""Files of many formats, written by the tests themselves. Every plan here is synthetic."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

#: (left, bottom, size, words), points from the lower left corner.
Words = tuple[float, float, float, str]
#: (left, bottom, width, height) of a drawn box.
Box = tuple[float, float, float, float]
PdfMaker = Callable[..., bytes]

#: How many characters one font of the tests holds.
FONT = 200


def stream(words: Sequence[Words], boxes: Sequence[Box], places: dict[str, tuple[int, int]]) -> bytes:
    shown = "".join(_shown(one, places) for one in words)
    return (shown + "".join(f"{x} {y} {w} {h} re S\n" for x, y, w, h in boxes)).encode("ascii")


def _shown(words: Words, places: dict[str, tuple[int, int]]) -> str:
    left, bottom, size, text = words
    parts = "".join(f"/F{places[char][0]} {size} Tf <{places[char][1]:02x}> Tj " for char in text)
    return f"BT {left} {bottom} Td {parts}ET\n"


def _font(chars: Sequence[str], drawn: int, cmap: int) -> bytes:
    """A font of black squares, each with its meaning: pdfium would ask the machine for a font that is not embedded."""
    names = " ".join(f"/c{code}" for code in range(len(chars)))
    squares = " ".join(f"/c{code} {drawn} 0 R" for code in range(len(chars)))
    widths = " ".join(["1000"] * len(chars))
    return (
        f"<< /Type /Font /Subtype /Type3 /FontBBox [0 -120 1000 880] /FontMatrix [0.001 0 0 0.001 0 0] "
        f"/CharProcs << {squares} >> /Encoding << /Type /Encoding /Differences [0 {names}] >> "
        f"/FirstChar 0 /LastChar {len(chars) - 1} /Widths [{widths}] /Resources << >> /ToUnicode {cmap} 0 R >>"
    ).encode()


def _cmap(chars: Sequence[str]) -> bytes:
    pairs = [f"<{code:02x}> <{char.encode('utf-16-be').hex()}>" for code, char in enumerate(chars)]
    blocks = [pairs[at : at + 100] for at in range(0, len(pairs), 100)]
    said = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Test def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange\n{said}endcmap end end"
    ).encode()


def _stream_object(body: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%b\nendstream" % (len(body), body)


@pytest.fixture(scope="session")
def make_pdf() -> PdfMaker:
    """A PDF of pages, each a pair of words and boxes. Letters are squares as wide as they are high, 1 as well as 一."""

    def make(*pages: tuple[Sequence[Words], Sequence[Box]], turned: bool = False) -> bytes:
        used = sorted({char for words, _ in pages for *_, text in words for char in text}) or [" "]
        fonts = [used[at : at + FONT] for at in range(0, len(used), FONT)]
        places = {char: divmod(at, FONT) for at, char in enumerate(used)}
        first = 4 + 2 * len(fonts)
        kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(pages)))
        objects = [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
            _stream_object(b"1000 0 0 -120 1000 880 d1 0 -120 1000 1000 re f"),
        ]
        for number, chars in enumerate(fonts):
            objects += [_font(chars, 3, 5 + 2 * number), _stream_object(_cmap(chars))]
        names = " ".join(f"/F{n} {4 + 2 * n} 0 R" for n in range(len(fonts))).encode()
        for number, (words, boxes) in enumerate(pages):
            # A landscape annex: drawn on its side on a portrait page that is shown turned.
            body = (b"0 1 -1 0 595 0 cm\n" if turned else b"") + stream(words, boxes, places)
            objects += [
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate %d "
                b"/Resources << /Font << %b >> >> /Contents %d 0 R >>" % (90 * turned, names, first + 1 + 2 * number),
                _stream_object(body),
            ]
        made = b"%PDF-1.4\n"
        table = []
        for number, item in enumerate(objects, 1):
            table.append(b"%010d 00000 n \n" % len(made))
            made += b"%d 0 obj\n%b\nendobj\n" % (number, item)
        size = len(objects) + 1
        end = b"xref\n0 %d\n0000000000 65535 f \n%btrailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        return made + end % (size, b"".join(table), size, len(made))

    return make
