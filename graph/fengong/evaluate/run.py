"""Reading documents and putting what was found beside their annotations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from fengong.errors import FengongError, ReadError
from fengong.evaluate.rows import Row, found_rows, load_gold, read_mapping
from fengong.pipeline import read_plan


@dataclass(frozen=True, slots=True)
class Evaluated:
    """A document: its gold (None where there is no annotation), what was found, and what stood in the way.

    ``misplaced``: how many names of the gold do not stand in the text where it says.
    """

    id: str
    gold: tuple[Row, ...] | None
    found: tuple[Row, ...]
    problem: str | None = None
    misplaced: int = 0


def evaluate(ids: Iterable[str], gold: Path, texts: Path) -> list[Evaluated]:
    """Read some documents and put what was found beside their gold.

    Args:
        ids: see :func:`annotated` and :func:`unannotated`.
        gold: folder of ``<id>.json``.
        texts: folder of files or plan folders whose names begin with the id.

    Raises:
        ReadError: a gold file is not usable. A text that is missing or cannot be read is a ``problem`` instead.
    """
    return [_evaluated(name, gold / f"{name}.json", texts) for name in ids]


def annotated(gold: Path) -> list[str]:
    """Ids of the annotations in a folder; other JSON files in it are left alone.

    Raises:
        ReadError: it is no folder, or holds no annotation.
    """
    found = [path.stem for path in sorted(gold.glob("*.json")) if "clauses" in read_mapping(path)]
    if not found:
        raise ReadError(str(gold), "holds no gold annotation; name a folder of <id>.json files with `clauses`")
    return found


def unannotated(texts: Path, known: Sequence[str]) -> list[str]:
    """Ids of the texts in a folder that no annotation is about; they count where two runs are compared."""
    names = sorted({path.stem if path.is_file() else path.name for path in _candidates(texts)})
    taken = {path for path in (find_text(texts, name) for name in known) if path}
    return [name for name in names if name not in known and find_text(texts, name) not in taken]


def find_text(texts: Path, name: str) -> Path | None:
    """The document of an id: of that very name if there is one, else the first whose name begins with it."""
    found = [path for path in _candidates(texts) if path.name.startswith(name)]
    return min(found, key=lambda path: (name not in (path.name, path.stem), path.name), default=None)


def _candidates(texts: Path) -> list[Path]:
    if not texts.is_dir():
        raise ReadError(str(texts), "is no folder; name the folder that holds the documents")
    return [
        path
        for path in texts.iterdir()
        if not path.name.startswith(".")
        and (path.suffix not in (".json", ".yml") if path.is_file() else (path / "plan.yml").is_file())
    ]


def _evaluated(name: str, gold: Path, texts: Path) -> Evaluated:
    rows = load_gold(gold) if gold.is_file() else None
    path = find_text(texts, name)
    if path is None:
        return Evaluated(name, None, (), f"{name}: there is no text of that name in {texts}")
    try:
        reading = read_plan(str(path))
    except FengongError as error:
        return Evaluated(name, rows, (), str(error))
    text = reading.outline.document.text
    misplaced = sum(text[row.start : row.end] != row.surface for row in rows or ())
    return Evaluated(name, rows, found_rows(reading), misplaced=misplaced)
