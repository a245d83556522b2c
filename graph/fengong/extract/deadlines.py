"""Words that fix when: what they say, and the first and last possible day where they say it."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

from fengong.lexicon.findings import finding
from fengong.model import Deadline, Finding, Precision, Span

#: What the words fix: first day, last day, precision.
Bounds = tuple[date | None, date | None, Precision]

_YEAR = r"(?P<year>20\d\d)年"
_COUNT = r"(?:\d+|[一二两三四五六七八九十]+)"


def find_deadlines(text: str, within: Span, plan_year: int | None = None) -> tuple[Deadline, ...]:
    """Deadlines in a stretch of text, in order, none inside another.

    ``plan_year`` is the year of the plan, for words without one (5月底); without it they fix no day.

    >>> def show(text):
    ...     for d in find_deadlines(text, Span(0, len(text))):
    ...         print(d.span.of(text), d.earliest, d.latest, d.precision)
    >>> show("2024年底前清退一批，2025年6月底前完成，2025年上半年开展；2026年,组织培训")
    2024年底前 None 2024-12-31 year
    2025年6月底前 None 2025-06-30 month
    2025年上半年 2025-01-01 2025-06-30 half-year
    2026年 2026-01-01 2026-12-31 year
    >>> show("2025年9月15日前报送，2024年二季度启动，每年至少组织开展1次演练，持续推进")
    2025年9月15日前 None 2025-09-15 day
    2024年二季度 2024-04-01 2024-06-30 quarter
    每年至少组织开展1次 None None recurring
    持续推进 None None open
    >>> show("到2027年形成格局，完成时限：2024年9月底；5月底前取得成效")
    到2027年 None 2027-12-31 year
    2024年9月底 None 2024-09-30 month
    5月底前 None None month
    >>> find_deadlines("5月底前取得成效", Span(0, 8), 2024)[0].latest
    datetime.date(2024, 5, 31)

    >>> show("4月20日前完成排查，年底前全面完成，每学期不少于1次")
    4月20日前 None None day
    年底前 None None year
    每学期不少于1次 None None recurring

    A day that does not exist, a year that only names something, a meeting's name and the day of a signature are none:

    >>> show("2025年9月31日前完成")
    >>> show("某市人民政府办公室 2024年3月5日")
    >>> show("某市人民政府办公室2024年3月5日印发")
    >>> show("《2024年版目录》，2021—2023年，国发〔2024〕5号，每周安全教育会，3~5年采掘范围")
    """
    found: list[Deadline] = []
    for span, bounds in sorted(_matches(text, within, plan_year), key=lambda row: (row[0].start, -row[0].end)):
        if not found or span.start >= found[-1].span.end:
            found.append(Deadline(span, *bounds))
    return tuple(found)


def impossible_dates(text: str) -> list[Finding]:
    """Days that no calendar has: 9月31日, 2月30日.

    >>> [found.span.start for found in impossible_dates("2024年9月31日前完成，2月29日")]
    [5]
    """
    return [
        finding("impossible-date", Span(*match.span()), words=match.group())
        for match in DAY.finditer(text)
        if 1 <= int(match["month"]) <= 12 and not 1 <= int(match["day"]) <= monthrange(2024, int(match["month"]))[1]
    ]


def _matches(text: str, within: Span, plan_year: int | None) -> list[tuple[Span, Bounds]]:
    rows: list[tuple[Span, Bounds]] = []
    words = within.of(text)
    for sign, pattern, last_day in YEARLESS:
        for match in pattern.finditer(text, within.start, within.end) if sign in words else ():
            precision, last = last_day(match, plan_year)
            rows.append((Span(*match.span()), (None, last, precision)))
    for sign, pattern, bounds_of in RULES:
        for match in pattern.finditer(text, within.start, within.end) if sign in words else ():
            bounds = bounds_of(match)
            if bounds is not None:
                rows.append((Span(*match.span()), bounds))
    return rows


def _day(match: re.Match[str]) -> Bounds | None:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if not _exists(year, month, day) or (not match["by"] and _signs(match)):
        return None
    return _before(match, date(year, month, day), date(year, month, day), Precision.DAY)


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _signs(match: re.Match[str]) -> bool:
    """Whether a day stands alone, as that of a signature does: 某市人民政府 2024年3月5日, 2024年3月5日印发."""
    if match.string.startswith("印发", match.end()):
        return True
    before = SIGNED_BEFORE.search(match.string, max(0, match.start() - 40), match.start())
    return bool(before and SIGNED_BEHIND.match(match.string, match.end()))


def _month(match: re.Match[str]) -> Bounds | None:
    year, month = int(match["year"]), int(match["month"])
    if not 1 <= month <= 12:
        return None
    return _before(match, *_months(year, month, month), Precision.MONTH)


def _quarter(match: re.Match[str]) -> Bounds | None:
    quarter = "一二三四1234".index(match["quarter"]) % 4
    return _before(match, *_months(int(match["year"]), 3 * quarter + 1, 3 * quarter + 3), Precision.QUARTER)


def _half(match: re.Match[str]) -> Bounds | None:
    first = 1 if match["half"] == "上" else 7
    return _before(match, *_months(int(match["year"]), first, first + 5), Precision.HALF_YEAR)


def _year(match: re.Match[str]) -> Bounds | None:
    return _before(match, *_months(int(match["year"]), 1, 12), Precision.YEAR)


def _recurring(_match: re.Match[str]) -> Bounds | None:
    return None, None, Precision.RECURRING


def _open(_match: re.Match[str]) -> Bounds | None:
    return None, None, Precision.OPEN


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _before(match: re.Match[str], first: date, last: date, precision: Precision) -> Bounds:
    """With 底 or 前 the words fix the last day only; without, the work falls in the period they name."""
    return (None if match["by"] else first), last, precision


def _last_of_month(match: re.Match[str], year: int | None) -> tuple[Precision, date | None]:
    month = int(match["month"])
    return Precision.MONTH, _months(year, month, month)[1] if year else None


def _that_day(match: re.Match[str], year: int | None) -> tuple[Precision, date | None]:
    month, day = int(match["month"]), int(match["day"])
    return Precision.DAY, date(year, month, day) if year and _exists(year, month, day) else None


def _last_of_year(_match: re.Match[str], year: int | None) -> tuple[Precision, date | None]:
    return Precision.YEAR, date(year, 12, 31) if year else None


#: What stands around a day that is a signature's: a line or a blank before it, but no label; nothing behind it.
SIGNED_BEFORE = re.compile(r"(?:^|\n|[^：:\s\u3000][ \u3000]+)[ \u3000]*$")
SIGNED_BEHIND = re.compile(r"[ \u3000]*(?:\n|$)|[ \u3000]*[（(](?:此件|本文|信息)")
#: Wordings without a year, as RULES below; the year is the plan's. 每年5月底 is another thing.
YEARLESS: tuple[
    tuple[str, re.Pattern[str], Callable[[re.Match[str], int | None], tuple[Precision, date | None]]], ...
] = (
    ("月", re.compile(r"(?<![年\d])(?P<month>1[0-2]|[1-9])月(?:底之?前|底|末|之?前|以前)"), _last_of_month),
    ("日", re.compile(r"(?<![年\d])(?P<month>1[0-2]|[1-9])月(?P<day>\d{1,2})日(?:之?前|以前)"), _that_day),
    ("年", re.compile(r"(?<![\d年每去明后次两三几半多])(?:今|本)?年(?:底之?前|底|内)"), _last_of_year),
)
#: Begins with a digit and looks back from there, so that a search skips all other characters.
DAY = re.compile(r"(?P<month>[0-9](?<!\d\d)[0-9]?)月(?P<day>\d{1,2})日")

#: A word that each wording holds (looked for first, because most stretches have none), the wording, and what it fixes.
#: A bare year counts only where a statement of what is to be done begins with it.
RULES: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], Bounds | None]], ...] = (
    ("日", re.compile(rf"{_YEAR}(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日(?P<by>之?前|以前)?"), _day),
    ("月", re.compile(rf"{_YEAR}(?P<month>\d{{1,2}})月(?!\d)(?P<by>底之?前|底|末|之?前|以前)?"), _month),
    ("季", re.compile(rf"{_YEAR}第?(?P<quarter>[一二三四1-4])季度(?P<by>末|底前|底|前)?"), _quarter),
    ("半年", re.compile(rf"{_YEAR}(?P<half>[上下])半年(?P<by>末|底前|底|前)?"), _half),
    ("年", re.compile(rf"{_YEAR}(?P<by>底之?前|底|末|之?前|以前)"), _year),
    ("到", re.compile(rf"(?P<by>到){_YEAR}(?:底|末)?(?!\d|上|下|第|[一二三四1-4]季)"), _year),
    ("年", re.compile(rf"(?:(?<=[,，。;；:：\n])|^){_YEAR}(?P<by>)(?=[,， ]|内|度内)"), _year),
    (
        "每",
        re.compile(
            rf"每(?:半年|[一二两三四五]?年|学期|学年|季度|个?月|周|旬)(?:至少|不少于)?(?:组织|开展|举办|召开|进行)*"
            rf"(?:不少于)?{_COUNT}(?:项次|人次|场次|次|学时|课时)"
        ),
        _recurring,
    ),
    ("持续", re.compile("持续(?:推进|开展|加强|加大|深化|实施|完善|优化|提升|推动)"), _open),
    ("常", re.compile("常年开展|常态化(?:推进|开展)"), _open),
    ("长期", re.compile("长期坚持"), _open),
    ("利用", re.compile("利用[一二两三四五六七八九十]+年时间"), _open),
)
