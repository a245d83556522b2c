"""Files of many formats, written by the tests themselves. Every plan here is synthetic."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

#: (left, bottom, size, words), points from the lower left corner.
Words = tuple[float, float, float, str]
#: (left, bottom, width, height) of a drawn box.
Box = tuple[float, float, float, float]
PdfMaker = Callable[..., bytes]


def stream(words: Sequence[Words], boxes: Sequence[Box]) -> bytes:
    shown = "".join(
        f"BT /F1 {size} Tf {left} {bottom} Td <{text.encode('utf-16-be').hex()}> Tj ET\n"
        for left, bottom, size, text in words
    )
    return (shown + "".join(f"{x} {y} {w} {h} re S\n" for x, y, w, h in boxes)).encode("ascii")


@pytest.fixture(scope="session")
def make_pdf() -> PdfMaker:
    """A PDF of pages, each a pair of words and boxes, in the font every reader knows for Chinese (not embedded)."""

    def make(*pages: tuple[Sequence[Words], Sequence[Box]], turned: bool = False) -> bytes:
        kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
        objects = [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
            b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
            b"/DescendantFonts [4 0 R] >>",
            b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo "
            b"<< /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor << /Type /FontDescriptor "
            b"/FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 "
            b"/CapHeight 880 /StemV 93 >> >>",
        ]
        for number, (words, boxes) in enumerate(pages):
            # A landscape annex: drawn on its side on a portrait page that is shown turned.
            body = (b"0 1 -1 0 595 0 cm\n" if turned else b"") + stream(words, boxes)
            objects += [
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate %d "
                b"/Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (90 * turned, 6 + 2 * number),
                b"<< /Length %d >>\nstream\n%b\nendstream" % (len(body), body),
            ]
        made = b"%PDF-1.4\n"
        places = []
        for number, item in enumerate(objects, 1):
            places.append(len(made))
            made += b"%d 0 obj\n%b\nendobj\n" % (number, item)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        size = len(objects) + 1
        end = b"xref\n0 %d\n0000000000 65535 f \n%btrailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        return made + end % (size, table, size, len(made))

    return make
