"""Fuzz the reading of a text: whatever words stand in whatever order, every place holds and nothing is lost.

Run by ``make fuzz``. Each byte is a word: those that the rules look for, brackets, separators, numbers and names; so
that what is tried are clauses, and not mostly letters that mean nothing.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("市应急局", "市公安局", "各有关部门", "各县（市、区）人民政府", "市工业和信息化局", "甲", "(略)", "省")
MARKS = (
    *"（）()〔〕【】[]《》、，。；：,;: \n\t的和及等由",
    "\u3000",
    "1.",
    "（一）",
    "一、",
    "3.",
    "①",
    "一是",
    "第一条 ",
)


def vocabulary() -> tuple[str, ...]:
    """256 words, the rules' own before all."""
    from fengong.lexicon.source import lexicon_file

    roles = lexicon_file("roles")
    found = [word for entry in roles.values() for word in strings(entry) if len(word) < 10]
    times = [
        "2024年底前",
        "每年",
        "9月30日前",
        "长期",
        "牵头单位",
        "责任单位：",
        "配合单位：",
        "下同",
        "列第一位者为牵头单位",
    ]
    words = list(dict.fromkeys([*MARKS, *NAMES, *times, *found]))[:256]
    return tuple(words[at % len(words)] for at in range(256))


def strings(value: object) -> list[str]:
    """Every word in an entry of a lexicon."""
    if isinstance(value, dict):
        return [word for part in value.values() for word in strings(part)]
    if isinstance(value, list):
        return [word for part in value for word in strings(part)]
    return [value] if isinstance(value, str) else []


def check(text: str) -> None:
    """Read a text, and compare every place with the words that are said to stand there."""
    from fengong.extract import extract
    from fengong.model import Document, Plan
    from fengong.resolve import resolve
    from fengong.resolve.contract import as_json

    digest = hashlib.sha256(text.encode()).hexdigest()
    reading = resolve(extract(Document("fuzz.txt", text, digest, digest, "utf-8"), Plan("fuzz", area="620600")))
    for row in reading.assignments:
        assert row.mention.span.of(text) == row.mention.surface
        assert row.clause.span.start <= row.mention.span.start < row.mention.span.end <= row.clause.span.end
    for found in reading.findings:
        assert 0 <= found.span.start <= found.span.end <= len(text)
    at = 0
    for span, _ in reading.outline.regions:
        assert span.start == at
        at = span.end
    assert at == len(text)
    as_json(reading, "zh")


def main() -> None:
    """Fuzz until a time is over or something is found; arguments are those of libFuzzer."""
    import atheris

    with atheris.instrument_imports(include=["fengong"]):
        import fengong.extract
        import fengong.resolve
        import fengong.resolve.contract  # noqa: F401
    words = vocabulary()
    corpus = ROOT / "build" / "fuzz" / "clauses"
    corpus.mkdir(parents=True, exist_ok=True)
    order = {word: number for number, word in reversed(list(enumerate(words)))}
    seed = (
        "1.",
        "甲",
        "。",
        "（",
        "市应急局",
        "牵头",
        "，",
        "各有关部门",
        "配合",
        "）",
        "\n",
        "责任单位：",
        "市公安局",
    )
    (corpus / "seed").write_bytes(bytes(order[word] for word in seed if word in order))

    def one(data: bytes) -> None:
        check("".join(words[byte] for byte in data))

    atheris.Setup([*sys.argv, "-timeout=20", "-max_len=400", "-rss_limit_mb=3000", str(corpus)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
