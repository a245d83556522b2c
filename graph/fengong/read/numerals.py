"""Numbers as Word writes them in automatic numbering."""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def numeral(form: str, number: int) -> str:
    """A number in one of Word's number formats; Arabic where the format is not known.

    >>> [numeral("chineseCountingThousand", n) for n in (1, 10, 12, 20, 35, 103, 110)]
    ['一', '十', '十二', '二十', '三十五', '一百零三', '一百一十']
    >>> numeral("ideographDigital", 21), numeral("decimalEnclosedCircleChinese", 3), numeral("decimalFullWidth", 12)
    ('二一', '③', '１２')
    >>> numeral("upperLetter", 28), numeral("lowerRoman", 14), numeral("decimalZero", 7), numeral("decimal", 7)
    ('BB', 'xiv', '07', '7')
    """
    write = _FORMS.get(form)
    return write(number) if write and number > 0 else str(number)


def _han(number: int) -> str:
    if number >= 1000:
        return str(number)
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    head = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        head += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        head += "零"
    return head + (_DIGITS[ones] if ones else "")


def _digits(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if number <= 20 else str(number)


def _full_width(number: int) -> str:
    return str(number).translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)})


def _bracketed(number: int) -> str:
    return f"({number})"


def _full_stop(number: int) -> str:
    return f"{number}."


def _letters(number: int) -> str:
    """A … Z, AA, BB …, as Word counts them."""
    return chr(ord("A") + (number - 1) % 26) * min((number - 1) // 26 + 1, 10)


def _roman(number: int) -> str:
    words = ""
    for value, letters in _ROMAN if number < 4000 else ():
        count, number = divmod(number, value)
        words += letters * count
    return words or str(number)


_FORMS: dict[str, Callable[[int], str]] = {
    "chineseCounting": _han,
    "chineseCountingThousand": _han,
    "japaneseCounting": _han,
    "taiwaneseCounting": _han,
    "taiwaneseCountingThousand": _han,
    "ideographDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "taiwaneseDigital": _digits,
    "koreanDigital2": _digits,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _bracketed,
    "decimalEnclosedFullstop": _full_stop,
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalZero": lambda number: f"{number:02}",
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "ideographTraditional": lambda number: _STEMS[(number - 1) % 10],
    "ideographZodiac": lambda number: _BRANCHES[(number - 1) % 12],
}
