"""Make ``data/fonts/FengongSansSC.woff2`` again from Noto Sans CJK.

Run it where the font is installed (Debian: ``fonts-noto-cjk``), from the checkout; it takes one to two minutes:

    python -m tests.report.make_font /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc

What is kept: every character that GBK can write (simplified and traditional), those of the lexicon, Latin letters and
general punctuation. Hints and layout features go: the pages need none of them. Vertical metrics stay, because headings
of the matrix are set upright.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "data" / "fonts" / "FengongSansSC.woff2"
SOURCE_NAME, NAME = "Noto Sans CJK SC", "Fengong Sans SC"
DROPPED = ["BASE", "GSUB", "GPOS", "GDEF", "DSIG"]
#: Latin letters with their marks, general punctuation.
PLAIN = (range(0x20, 0x180), range(0x2010, 0x2070))


def main(source: str) -> None:
    """Write the font.

    Args:
        source: a file of Noto Sans CJK that holds the face for simplified Chinese.
    """
    face = next(one for one in TTCollection(source).fonts if one["name"].getDebugName(4) == SOURCE_NAME)
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 3, 4, 5, 6, 7])
    options.name_IDs += [13, 14]
    options.drop_tables += DROPPED
    job = subset.Subsetter(options)
    job.populate(unicodes=characters())
    job.subset(face)
    rename(face)
    face.recalcTimestamp = False
    face.flavor = "woff2"
    face.save(TARGET)
    sys.stdout.write(f"{TARGET}: {len(face.getBestCmap())} characters, {TARGET.stat().st_size} bytes\n")


def characters() -> set[int]:
    """The code points to keep."""
    words = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "data" / "lexicon").iterdir())
    return {ord(char) for char in words} | {code for one in PLAIN for code in one} | gbk()


def gbk() -> set[int]:
    """What GBK can write."""
    return {code for code in range(0x20, 0xFFFF) if chr(code).encode("gbk", errors="ignore")}


def rename(face: TTFont) -> None:
    """Give the part a name of its own: it must not be taken for the whole."""
    for record in face["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = NAME.replace(" ", "") if record.nameID == 6 else NAME


if __name__ == "__main__":
    main(sys.argv[1])
