"""The catalogue of findings: the codes the program raises, each worded in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fengong.errors import LexiconError
from fengong.lexicon.findings import finding, message
from fengong.lexicon.source import lexicon_file
from fengong.model import Severity, Span

CODE = re.compile(r'"([a-z]+(?:-[a-z]+)+)"')


def test_every_code_is_raised_somewhere_and_every_raised_code_is_known(root: Path) -> None:
    sources = [*(root / "graph/fengong/extract").rglob("*.py"), *(root / "graph/fengong/resolve").rglob("*.py")]
    sources += (root / "graph/fengong/read").rglob("*.py")
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    actors = {f"actor-{reason}" for reason in ("damaged", "unknown", "ambiguous")}
    known = set(lexicon_file("findings"))
    assert {code for code in known if f'"{code}"' not in text} <= actors | {"damage"}
    assert set(re.findall(r'finding\(\s*"([a-z-]+)"', text)) <= known


@pytest.mark.parametrize("code", sorted(lexicon_file("findings")))
def test_every_code_has_a_severity_and_fits_both_languages(code: str) -> None:
    entry = lexicon_file("findings")[code]
    assert Severity(entry["severity"])
    names = {lang: set(re.findall(r"{(\w+?)(?:_zh|_en)?}", entry[lang])) for lang in ("zh", "en")}
    assert names["zh"] == names["en"]


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(LexiconError, match="no-such-code"):
        finding("no-such-code", Span(0, 1))


def test_details_fill_the_wording() -> None:
    found = finding("missing-section", Span(0, 1), missing="（四）", before="（三）", after="（五）")
    assert message(found, "zh") == "缺少（四）部分：编号由（三）跳到（五）"
