from __future__ import annotations

from tests.analysis.governance.conftest import incidence

from fengong.analysis.governance.catalogue import FINDINGS, findings
from fengong.analysis.governance.digest import digest_notes, digest_tables
from fengong.analysis.governance.table import Found, governance_table
from fengong.analysis.governance.thresholds import Thresholds
from fengong.analysis.governance.view import views

SAID = incidence(dict.fromkeys(range(1, 6), "牵甲 配乙") | {6: "责?局 责甲"})
FOUND = Found(findings(views(SAID, SAID)), tuple(FINDINGS), SAID, Thresholds())


def test_a_row_holds_all_tasks_of_a_finding() -> None:
    rows = [row for table in digest_tables(FOUND, "zh") for row in table.rows]
    assert len(rows) == len(FOUND.findings)
    assert ("1、2、3、4、5", ("乙", "甲"), "写法") in [row[:3] for row in rows]


def test_it_says_what_the_long_listing_says() -> None:
    long = {(row[2], row[3], row[4]) for row in governance_table(FOUND, "en").rows if row[2]}
    assert {row[1:] for table in digest_tables(FOUND, "en") for row in table.rows} == long
    notes = digest_notes(FOUND, "en")
    assert set(notes[1:]) <= set(governance_table(FOUND, "en").notes)
    assert "Tasks with several leads" in notes[0]
