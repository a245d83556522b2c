"""Every sentence of the analysis has both languages, with places for the same details."""

from __future__ import annotations

import importlib
import pkgutil
import string

import fengong.analysis
from fengong.analysis.wording import Words


def wordings() -> dict[str, Words]:
    found = {}
    for module in pkgutil.walk_packages(fengong.analysis.__path__, "fengong.analysis."):
        words = getattr(importlib.import_module(module.name), "WORDS", None)
        if words is not None:
            found[module.name] = words
    return found


def places(sentence: str) -> set[str]:
    return {name for _, name, *_ in string.Formatter().parse(sentence) if name is not None}


def test_every_sentence_has_both_languages_and_the_same_places() -> None:
    assert len(wordings()) >= 3
    for module, words in wordings().items():
        for key, (zh, en) in words.items():
            assert places(zh) == places(en), f"{module}: {key}"
            assert any(ord(char) > 0x2E80 for char in zh), f"{module}: {key} has no Chinese"
