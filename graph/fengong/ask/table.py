"""A listing and the four forms it can take: table, csv, json, markdown.

A :class:`Table` is what every listing command prints. Keys are the same in every language (csv and json
use them); headings are shown in the language asked for (table and markdown do).
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

#: Several names, places or codes in one cell are a tuple: a list in json, never words glued together.
Cell = str | int | float | bool | None | tuple[str, ...]

FORMATS = ("table", "csv", "json", "markdown")
#: A column whose cells have no blank and at most this many characters is not broken. Chinese is twice as wide and
#: can be broken anywhere, so of it only a word is kept whole.
SHORT, SHORT_CHINESE = 22, 6


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key in csv and json, its heading in Chinese and in English."""

    key: str
    zh: str
    en: str

    def heading(self, lang: str) -> str:
        """The heading in ``zh`` or ``en``."""
        return self.zh if lang == "zh" else self.en


class Hinted(str):
    """A note that also says what to type next; ``bare`` is the same note for somebody who reads a file.

    >>> note = Hinted("2 of 9 rows are shown; --top 0 shows all.", "2 of 9 rows are shown.")
    >>> f"{note}", bare([note, "Few tasks."])
    ('2 of 9 rows are shown; --top 0 shows all.', ('2 of 9 rows are shown.', 'Few tasks.'))
    """

    __slots__ = ("bare",)

    bare: str

    def __new__(cls, words: str, bare: str) -> Hinted:
        """The note with its hint, and without."""
        made = super().__new__(cls, words)
        made.bare = bare
        return made


def bare(notes: Iterable[str]) -> tuple[str, ...]:
    """Notes without what they say of commands and options: for files, which are read where there are none."""
    return tuple(note.bare if isinstance(note, Hinted) else note for note in notes)


class Coded(str):
    """A word that stands for a code: people read the word, programs (csv, json) get the code in every language.

    >>> word = Coded("成立", "holds")
    >>> word, word.code
    ('成立', 'holds')
    """

    __slots__ = ("code",)

    code: str

    def __new__(cls, word: str, code: str) -> Coded:
        """The word, and its code."""
        made = super().__new__(cls, word)
        made.code = str(code)
        return made


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under columns, with a title and notes a reader must not miss (caveats, counts)."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""
    notes: tuple[str, ...] = ()


def render(table: Table, form: str, lang: str) -> str:
    """The table in one of :data:`FORMATS`, ending with a line end.

    >>> t = Table((Column("name", "名称", "name"), Column("n", "数", "count")), (("市应急局", 3),))
    >>> print(render(t, "csv", "zh"), end="")
    name,n
    市应急局,3
    >>> print(render(t, "markdown", "zh"), end="")
    | 名称 | 数 |
    | --- | ---: |
    | 市应急局 | 3 |
    >>> print(render(t, "json", "zh"), end="")
    [
      {"name": "市应急局", "n": 3}
    ]
    >>> columns = Column("who", "谁", "who"), Column("tie", "联系", "tie")
    >>> two = Table(columns, ((("甲局", "乙局"), Coded("成立", "holds")),))
    >>> print(render(two, "csv", "zh") + render(two, "json", "zh") + render(two, "markdown", "zh"), end="")
    who,tie
    甲局; 乙局,holds
    [
      {"who": ["甲局", "乙局"], "tie": "holds"}
    ]
    | 谁 | 联系 |
    | --- | --- |
    | 甲局、乙局 | 成立 |
    """
    return {"table": _as_table, "csv": _as_csv, "json": _as_json, "markdown": _as_markdown}[form](table, lang)


def _as_csv(table: Table, _lang: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([column.key for column in table.columns])
    writer.writerows([_glued(_plain(cell)) for cell in row] for row in table.rows)
    return out.getvalue()


def _as_json(table: Table, _lang: str) -> str:
    keys = [column.key for column in table.columns]
    rows = [[_plain(cell) for cell in row] for row in table.rows]
    lines = [json.dumps(dict(zip(keys, row, strict=True)), ensure_ascii=False) for row in rows]
    return "[\n" + "".join(f"  {line}{',' if n < len(lines) else ''}\n" for n, line in enumerate(lines, 1)) + "]\n"


def _plain(cell: Cell) -> Cell:
    """A cell as programs get it: the codes of words that have one."""
    match cell:
        case tuple():
            return tuple(one.code if isinstance(one, Coded) else one for one in cell)
        case Coded():
            return cell.code
        case _:
            return cell


def _glued(cell: Cell) -> Cell:
    return "; ".join(cell) if isinstance(cell, tuple) else cell


def _as_markdown(table: Table, lang: str) -> str:
    heads = [column.heading(lang) for column in table.columns]
    rules = ["---:" if numeric(table, at) else "---" for at in range(len(heads))]
    body = [[_markdown(text(cell, lang)) for cell in row] for row in table.rows]
    lines = [f"| {' | '.join(cells)} |" for cells in [heads, rules, *body]]
    notes = ["", *(f"- {_markdown(note)}" for note in table.notes)] if table.notes else []
    return "\n".join([*lines, *notes]) + "\n"


def _markdown(words: str) -> str:
    """Words that Markdown takes for words: no emphasis, no cell border, no tag, no line end."""
    return re.sub(r"([\\|*<])", r"\\\1", " ".join(words.split()))


def _as_table(table: Table, lang: str) -> str:
    from rich import box
    from rich.console import Console
    from rich.table import Table as RichTable
    from rich.text import Text

    out = io.StringIO()
    console = Console(file=out, width=terminal_width(), color_system=None, legacy_windows=False)
    grid = RichTable(box=box.SIMPLE_HEAD)
    for at, column in enumerate(table.columns):
        right = numeric(table, at)
        whole = right or short(table, at)
        grid.add_column(
            Text(column.heading(lang)), justify="right" if right else "left", no_wrap=whole, overflow="fold"
        )
    for row in table.rows:
        grid.add_row(*[Text(text(cell, lang)) for cell in row])
    if table.title:
        console.print(Text(table.title))
    console.print(grid)
    for note in table.notes:
        console.print(Text(note))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def terminal_width() -> int:
    """Columns of the terminal (or ``COLUMNS``), and 120 where the output is no terminal."""
    import shutil

    return shutil.get_terminal_size((120, 40)).columns


def numeric(table: Table, at: int) -> bool:
    """Whether a column holds numbers only, so that it is set flush right."""
    cells: Sequence[Cell] = [row[at] for row in table.rows if row[at] is not None]
    return bool(cells) and all(isinstance(cell, int | float) and not isinstance(cell, bool) for cell in cells)


def short(table: Table, at: int) -> bool:
    """Whether a column holds codes and labels only, which read badly when they are broken."""
    cells = [text(row[at]) for row in table.rows]
    return all(len(cell) <= (SHORT_CHINESE if _wide(cell) else SHORT) and " " not in cell for cell in cells)


def _wide(cell: str) -> bool:
    return any(east_asian_width(char) in "WF" for char in cell)


def text(cell: Cell, lang: str = "zh") -> str:
    """A cell in words: nothing for None, at most four decimals for a number, two digits for a tiny one.

    >>> text(None), text(0.25), text(1.23456), text(0.0), text(3.14e-9), text(True), text(("甲局", "乙局"), "en")
    ('', '0.25', '1.2346', '0', '3.1e-09', 'true', '甲局, 乙局')
    """
    match cell:
        case None:
            return ""
        case tuple():
            return ("、" if lang == "zh" else ", ").join(cell)
        case bool():
            return "true" if cell else "false"
        case float() if 0 < abs(cell) < 0.0001:
            return f"{cell:.1e}"
        case float():
            return f"{cell:.4f}".rstrip("0").rstrip(".")
        case _:
            return str(cell)
