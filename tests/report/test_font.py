from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from fengong.errors import OutputError
from fengong.report.font import lacking, web_font


def test_the_font_has_all_that_the_program_knows_to_say(root: Path) -> None:
    for folder, pattern in (("data/lexicon", "*.yml"), ("ontology", "**/*.ttl"), ("queries", "**/*.rq")):
        for path in (root / folder).glob(pattern):
            assert lacking(path.read_text(encoding="utf-8")) == (), path
    assert lacking((root / "data" / "lexicon" / "areas.csv").read_text(encoding="utf-8")) == ()


def test_it_has_what_gbk_can_write() -> None:
    assert lacking("镕堃垚喆瀍醴牂柯國務院辦公廳①②★〓") == ()
    assert lacking("𰻞") == ("𰻞",)


def test_a_part_has_the_characters_asked_for_and_no_other() -> None:
    part = TTFont(io.BytesIO(web_font("市应急局")))
    assert set(map(chr, part.getBestCmap())) == set("市应急局")
    assert part["name"].getDebugName(1) == "Fengong Sans SC"
    assert len(web_font("市应急局")) < 3_000


def test_the_same_characters_give_the_same_bytes() -> None:
    assert web_font("局急应市市") == web_font("市应急局")


def test_what_is_not_installed_is_said_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "brotli", None)
    with pytest.raises(OutputError, match=r"needs brotli; pip install 'fengong\[report\]'"):
        web_font("市")
