"""Reading lexicon files."""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml

from fengong.errors import LexiconError
from fengong.resources import resource


@cache
def lexicon_file(name: str) -> Any:
    """The content of ``data/lexicon/<name>.yml``; shared, so callers must not change it.

    Raises:
        LexiconError: the file is no valid YAML.
    """
    text = resource("data", "lexicon", f"{name}.yml").read_text(encoding="utf-8")
    # The C parser is ten times as fast; both are safe loaders.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(text, Loader=loader)
    except yaml.YAMLError as error:
        raise LexiconError(f"{name}.yml", f"no valid YAML: {' '.join(str(error).split())}") from error
