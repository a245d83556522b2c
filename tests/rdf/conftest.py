"""A synthetic plan of 2015 and one of 2024, with the same bodies before and after a reform."""

from __future__ import annotations

from pathlib import Path

import pytest

from fengong.model import Reading
from fengong.pipeline import read_plan

#: Sentences of our own; no such document was ever issued.
BEFORE = """武威市2015年市场秩序整治工作方案〔虚构〕
一、检查市场。每季度检查一次。（市工商局牵头，市质监局、市食药监局、市国税局、市地税局配合，各有关部门按职责分工负责）
二、整治旅游。年底前完成。（市旅游局牵头，市文广新局、市物价局、市委全面深化改革领导小组办公室配合）
三、帮扶村集体。全年推进。（市扶贫办牵头，各有关部门配合，国家工商总局、省法制办指导）
"""
AFTER = """武威市2024年市场秩序整治工作方案〔虚构〕
一、检查市场。每季度检查一次。（市市场监管局牵头，市税务局、市司法局、市应急局配合，各有关部门按职责分工负责）
二、清理旧账。年底前完成。（市财政局牵头，市工商局配合）
"""


def _plan(folder: Path, slug: str, year: int, text: str) -> Reading:
    place = folder / slug
    place.mkdir()
    (place / "source.txt").write_text(text, encoding="utf-8")
    known = (
        f'title: {text.splitlines()[0]}\narea: "620600"\nperiod: {{first: {year}, last: {year}}}\nfile: source.txt\n'
    )
    (place / "plan.yml").write_text(known, encoding="utf-8")
    return read_plan(str(place))


@pytest.fixture(scope="session")
def before(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    """The plan of 2015, read."""
    return _plan(tmp_path_factory.mktemp("before"), "market-2015", 2015, BEFORE)


@pytest.fixture(scope="session")
def after(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    """The plan of 2024, read."""
    return _plan(tmp_path_factory.mktemp("after"), "market-2024", 2024, AFTER)
