"""What a user names on the command line → a document with what is known of it.

A plan is a folder with a ``plan.yml``, that ``plan.yml`` itself, a text file (a ``plan.yml`` beside it that names
it counts), ``-`` for standard input, or the name of a plan that is shipped.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from fengong.errors import PlanError, ReadError
from fengong.model import Document, Plan
from fengong.read.formats import read_document
from fengong.resources import root

PLAN_FILE = "plan.yml"
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def load_plan(name: str) -> tuple[Document, Plan]:
    """The document a name stands for, and what is known of the plan.

    Raises:
        ReadError: there is no such file, or it cannot be read.
        PlanError: its ``plan.yml`` is not usable.
    """
    path = Path(name)
    if name == "-":
        return _bare(read_document(name))
    if path.is_dir():
        return _folder(path)
    if path.name == PLAN_FILE and path.is_file():
        return _folder(path.parent)
    if not path.exists() and SLUG.fullmatch(name):
        return _shipped(name)
    return _file(path)


def shipped_plans() -> list[str]:
    """Names of the plans that come with the program."""
    return sorted(child.name for child in (root() / "data" / "plans").iterdir() if child.is_dir())


def _shipped(slug: str) -> tuple[Document, Plan]:
    if slug not in shipped_plans():
        raise ReadError(slug, f"there is no such file, nor a shipped plan of that name ({', '.join(shipped_plans())})")
    document, plan = _folder(Path(str(root() / "data" / "plans" / slug)))
    # Where the program is installed differs between machines; what is read must not.
    return replace(document, path=f"{slug}/{Path(document.path).name}"), plan


def _folder(folder: Path) -> tuple[Document, Plan]:
    if not (folder / PLAN_FILE).is_file():
        raise PlanError(str(folder), f"is a folder without a {PLAN_FILE}; name its text file, or write one")
    plan, file = read_plan_file(folder / PLAN_FILE)
    if file is None:
        raise PlanError(str(folder / PLAN_FILE), "names no `file`; state the name of the plan's text file beside it")
    return read_document(str(folder / file)), plan


def _file(path: Path) -> tuple[Document, Plan]:
    document = read_document(str(path))
    beside = path.parent / PLAN_FILE
    if beside.is_file():
        plan, file = read_plan_file(beside)
        if file == path.name:
            return document, plan
    return _bare(document)


def _bare(document: Document) -> tuple[Document, Plan]:
    return document, Plan(slug=document.sha256[:12])


def read_plan_file(path: Path) -> tuple[Plan, str | None]:
    """A ``plan.yml``: what is known of the plan, and the name of its text file.

    Raises:
        PlanError: no valid YAML, no mapping, or a value of the wrong kind.
    """
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise PlanError(str(path), f"cannot be read: {' '.join(str(error).split())}") from error
    if not isinstance(content, dict):
        raise PlanError(str(path), "must hold `key: value` lines (title, issuer, area, period, file, source, unknown)")
    return _plan(path, content), _text(path, content, "file")


def _plan(path: Path, content: dict[str, Any]) -> Plan:
    slug = _text(path, content, "slug") or path.resolve().parent.name
    if not SLUG.fullmatch(slug):
        raise PlanError(str(path), f"{slug!r} cannot be part of an IRI; state `slug:` with a–z, 0–9 and hyphens")
    area = _text(path, content, "area")
    if area is not None and not re.fullmatch(r"\d{6}", area):
        raise PlanError(str(path), f"`area` is {area!r}; it must be a GB/T 2260 code of six digits in quotes")
    plan = Plan(
        slug=slug,
        title=_text(path, content, "title"),
        issuer=_text(path, content, "issuer"),
        area=area,
        source=_text(path, content, "source"),
        unknown=tuple(str(entry) for entry in content.get("unknown") or ()),
    )
    return _with_period(path, plan, content.get("period"))


def _with_period(path: Path, plan: Plan, period: object) -> Plan:
    if period is None:
        return plan
    if not isinstance(period, dict) or not all(isinstance(period.get(key), int) for key in ("first", "last")):
        raise PlanError(str(path), "`period` must be {first: YEAR, last: YEAR}")
    return replace(plan, first_year=period["first"], last_year=period["last"])


def _text(path: Path, content: dict[str, Any], key: str) -> str | None:
    value = content.get(key)
    if value is not None and not isinstance(value, str):
        raise PlanError(str(path), f"`{key}` is {value!r}; write it in quotes")
    return value
