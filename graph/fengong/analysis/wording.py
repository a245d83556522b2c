"""Sentences in both languages, with places for what they tell of."""

from __future__ import annotations

from collections.abc import Mapping

from fengong.ask.table import Hinted

#: Key → the sentence in Chinese and in English.
Words = Mapping[str, tuple[str, str]]


#: The weights of shared tasks (:data:`fengong.analysis.weights.WEIGHTS`) by name.
WEIGHT_NAMES: Words = {
    "count": ("项数（count）", "count"),
    "newman": ("分摊（newman）", "newman"),
    "jaccard": ("重合比例（jaccard）", "jaccard"),
    "role": ("角色（role）", "role"),
}


def say(words: Words, key: str, lang: str, **details: object) -> str:
    """A sentence in ``zh`` or ``en`` with its details.

    >>> say({"rows": ("共 {count} 行。", "Rows: {count}.")}, "rows", "zh", count=3)
    '共 3 行。'
    """
    return words[key][0 if lang == "zh" else 1].format(**details)


def hinted(words: Words, key: str, lang: str, **details: object) -> Hinted:
    """A sentence with a place for a ``hint``, which is the sentence ``key-hint``: what to type next.

    >>> words = {"some": ("", "{shown} rows are shown{hint}."), "some-hint": ("", "; --top 0 shows all")}
    >>> note = hinted(words, "some", "en", shown=2)
    >>> f"{note}", note.bare
    ('2 rows are shown; --top 0 shows all.', '2 rows are shown.')
    """
    hint = say(words, f"{key}-hint", lang)
    return Hinted(say(words, key, lang, hint=hint, **details), say(words, key, lang, hint="", **details))
