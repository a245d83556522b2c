"""Numbering at the start of a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_HAN = "[零〇一二三四五六七八九十百]{1,5}"


class Style(StrEnum):
    """How a label is written; plans nest styles, in an order of their own."""

    HAN = "一、"
    HAN_BRACKET = "（一）"
    ARABIC = "1."
    ARABIC_BRACKET = "（1）"
    ARABIC_HALF = "1）"
    CIRCLED = "①"
    TASK = "任务1"
    TASK_HAN = "任务一"
    TASK_BRACKET = "任务（一）"
    ORDINAL = "第一"
    FIRST_OF = "其一"
    ARTICLE = "第一条"
    SAYS = "一是"
    #: No label: a paragraph outside all items.
    PARAGRAPH = ""


#: A number before a full stop is a label, but not the first digits of a quantity (1.5万) or a year.
PATTERNS: tuple[tuple[Style, re.Pattern[str]], ...] = (
    (Style.HAN, re.compile(rf"({_HAN})(?:、|[.．](?!\d))")),
    (Style.HAN_BRACKET, re.compile(rf"[（(][ \u3000]?({_HAN})[ \u3000]?[)）]")),
    (Style.ARABIC, re.compile(r"([0-9０-９]{1,4})[.．、](?![0-9０-９])")),
    (Style.ARABIC_BRACKET, re.compile(r"[（(]([0-9０-９]{1,4})[)）]")),
    (Style.ARABIC_HALF, re.compile(r"([0-9０-９]{1,3})[)）]")),
    (Style.ARTICLE, re.compile(rf"第({_HAN})条(?=[ \u3000:：]|$)")),
    (Style.SAYS, re.compile(rf"({_HAN})是(?=[^否])")),
    (Style.TASK, re.compile(r"任务([0-9０-９]{1,3})(?:[：:、.．]|(?=[ \u3000])|$)")),
    (Style.TASK_HAN, re.compile(rf"任务({_HAN})(?:[：:、.．]|(?=[ \u3000])|$)")),
    (Style.TASK_BRACKET, re.compile(rf"任务[（(]({_HAN})[)）][：:、]?")),
    (Style.ORDINAL, re.compile(rf"第({_HAN})(?:[，,：:]|、(?!{_HAN}))")),
    (Style.FIRST_OF, re.compile(rf"其({_HAN})[，,、：:]")),
    (Style.CIRCLED, re.compile(f"([{CIRCLED}])")),
)


#: Words that count within a paragraph too: where the next number stands in the same line, it is one paragraph.
COUNTING = frozenset({Style.ORDINAL, Style.FIRST_OF})

#: What a label begins with; most lines begin with another character.
FIRST = frozenset("（(第任其0123456789０１２３４５６７８９百十" + CIRCLED + "".join(DIGITS))
#: The styles that begin with a character of their own; the others are tried at the rest.
OWN = {
    **dict.fromkeys("第", (Style.ARTICLE, Style.ORDINAL)),
    **dict.fromkeys("任", (Style.TASK, Style.TASK_HAN, Style.TASK_BRACKET)),
    **dict.fromkeys("其", (Style.FIRST_OF,)),
    **dict.fromkeys("（(", (Style.HAN_BRACKET, Style.ARABIC_BRACKET)),
    **dict.fromkeys("0123456789０１２３４５６７８９", (Style.ARABIC, Style.ARABIC_HALF)),
    **dict.fromkeys(CIRCLED, (Style.CIRCLED,)),
}
BY_FIRST = {
    first: tuple((style, pattern) for style, pattern in PATTERNS if style in OWN.get(first, (Style.HAN, Style.SAYS)))
    for first in FIRST
}


@dataclass(frozen=True, slots=True)
class Label:
    """A label: its style, its number, its canonical form, and how many characters it takes."""

    style: Style
    number: int
    text: str
    length: int


def label_of(words: str) -> Label | None:
    """The label that words begin with.

    >>> label_of("(二)开展行动。")
    Label(style=<Style.HAN_BRACKET: '（一）'>, number=2, text='（二）', length=3)
    >>> label_of("17.加快淘汰").text, label_of("十二、保障").text, label_of("(3)推进").text
    ('17', '十二', '（3）')
    >>> [label_of(words).text for words in ("2）推进", "第三条　总则", "一是搭建系统", "（ 二 ）甲")]
    ['2）', '第三条', '一是', '（二）']
    >>> [label_of(words).text for words in ("任务1：修堤", "任务二、修桥", "任务（三）修路", "第一，甲", "其二、乙")]
    ['任务1', '任务二', '任务（三）', '第一', '其二']
    >>> [label_of(words) for words in ("任务1年内完成", "第一季度", "第一、二产业", "其一生", "其一，甲；其二，乙")]
    [None, None, None, None, None]
    >>> label_of("1.5万人受益") is None, label_of("2024年底前") is None, label_of("(略)开展") is None
    (True, True, True)
    """
    for style, pattern in BY_FIRST.get(words[:1], ()):
        if match := pattern.match(words):
            number = number_of(match.group(1))
            if number is None or (style in COUNTING and canonical(style, number + 1) in words):
                return None
            return Label(style, number, canonical(style, number), match.end())
    return None


def canonical(style: Style, number: int) -> str:
    """A label in its full-width form, as paths show it.

    >>> canonical(Style.HAN_BRACKET, 4), canonical(Style.ARABIC, 4)
    ('（四）', '4')
    """
    match style:
        case Style.HAN:
            return han(number)
        case Style.HAN_BRACKET:
            return f"（{han(number)}）"
        case Style.ARABIC:
            return str(number)
        case Style.ARABIC_BRACKET:
            return f"（{number}）"
        case Style.ARABIC_HALF:
            return f"{number}）"
        case Style.ARTICLE:
            return f"第{han(number)}条"
        case Style.SAYS:
            return f"{han(number)}是"
        case Style.CIRCLED:
            return CIRCLED[number - 1] if 0 < number <= len(CIRCLED) else str(number)
        case Style.TASK:
            return f"任务{number}"
        case Style.TASK_HAN:
            return f"任务{han(number)}"
        case Style.TASK_BRACKET:
            return f"任务（{han(number)}）"
        case Style.ORDINAL:
            return f"第{han(number)}"
        case Style.FIRST_OF:
            return f"其{han(number)}"
        case Style.PARAGRAPH:
            return ""


def number_of(digits: str) -> int | None:
    """The value of a number in Arabic, circled or Chinese digits; None where they form none.

    >>> [number_of(n) for n in ("17", "１２", "③", "十", "二十一", "一百零三", "十百")]
    [17, 12, 3, 10, 21, 103, None]
    """
    if digits in CIRCLED:
        return CIRCLED.index(digits) + 1
    if digits.isdecimal():
        return int(digits)
    match = re.fullmatch(
        "(?:([一二三四五六七八九])百)?[零〇]?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?", digits
    )
    if match is None or not digits:
        return None
    hundreds, tens, ten, ones = match.groups()
    return 100 * DIGITS[hundreds or "零"] + (10 * DIGITS[tens or "一"] if ten else 0) + DIGITS[ones or "零"] or None


def han(number: int) -> str:
    """A number in Chinese digits.

    >>> [han(n) for n in (1, 10, 12, 20, 35, 103, 110)]
    ['一', '十', '十二', '二十', '三十五', '一百零三', '一百一十']
    """
    ones = "零一二三四五六七八九"
    hundreds, rest = divmod(number, 100)
    tens, unit = divmod(rest, 10)
    head = f"{ones[hundreds]}百" if hundreds else ""
    if tens:
        head += ("" if tens == 1 and not hundreds else ones[tens]) + "十"
    elif hundreds and unit:
        head += "零"
    return head + (ones[unit] if unit else "")
