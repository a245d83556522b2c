"""Which short names can stand for an office at a level: 应急厅 is a province's, 应急局 a city's or a county's."""

from __future__ import annotations

from fengong.lexicon.areas import AreaEntry
from fengong.lexicon.offices import OfficeType

#: Words that only bodies of the state begin with.
STATE_WORDS = ("国务院", "国家", "全国", "中国", "中央", "中华全国", "中华人民共和国")
#: A name that begins with the area next above its own.
ABOVE = "{above}"
#: Beginnings and endings of short names that mean the state's body alone.
_STATE_ALONE, _CENTRAL = (*STATE_WORDS, "最高"), "中央"
#: Endings that say the rank of a body: an alias with one of them needs an official name with the same one.
RANKED = ("总局", "分局", "支局", "总队", "支队", "大队", "总社", "署", "部")
#: Endings of the whole and of the short official name of a state body.
_STATE_ENDINGS = {
    "委员会": ("委员会", "委", "会"),
    "联合会": ("联合会", "联"),
    "办公室": ("办公室", "办"),
    "办公厅": ("办公厅", "办"),
}


def fitting_aliases(office: OfficeType, area: AreaEntry, official: str) -> list[str]:
    """The aliases that can name the office in an area where its official name is ``official``."""
    return [alias for alias in office.aliases if fits(alias, official, area) or fits_variant(office, alias, area)]


def fits_variant(office: OfficeType, alias: str, area: AreaEntry) -> bool:
    """Whether an alias can stand for a variant of another rank than the usual official name.

    公安分局 can in a county whose office is a branch of the city's; 公安局交管局 in a city whose traffic police is no
    支队.
    """
    variant = dict(office.variants).get(alias)
    if variant is None or area.area.level == "10":
        return False
    if variant.startswith(ABOVE):
        return area.area.level == "50"
    rank = _rank(variant)
    return _rank(alias) == rank and (rank is not None or (office.official(area) or "").endswith("队"))


def _rank(words: str) -> str | None:
    return next((ending for ending in RANKED if words.endswith(ending)), None)


def fits(alias: str, official: str, area: AreaEntry) -> bool:
    """Whether an alias can name a body whose official name in an area is ``official``.

    >>> from fengong.lexicon.register import areas
    >>> province, city, state = (areas()[code] for code in ("620000", "620600", "100000"))
    >>> fits("应急厅", "应急管理厅", province), fits("应急局", "应急管理厅", province)
    (True, False)
    >>> fits("应急局", "应急管理局", city), fits("国务院安委会", "安全生产委员会", city)
    (True, False)
    >>> fits("科技部", "科学技术部", state), fits("科技局", "科学技术部", state)
    (True, False)
    """
    if area.area.level == "10":
        return "{" not in alias and (is_state_name(alias) or _fits_state(alias, official))
    if is_state_name(alias) and "{" not in alias:
        return False
    ranked = _rank(alias)
    if ranked or official.endswith("队"):
        return ranked is not None and official.endswith(ranked)
    is_province = area.area.level == "20" and not area.is_municipality
    if alias.endswith("厅"):
        return is_province or alias.endswith("办公厅")
    return not (alias.endswith("局") and is_province and official.endswith("厅"))


def is_state_name(alias: str) -> bool:
    """Whether a short name means the state's body wherever it stands.

    >>> [is_state_name(words) for words in ("国家统计局", "共青团中央", "最高法", "统计局")]
    [True, True, True, False]
    """
    return alias.startswith(_STATE_ALONE) or alias.endswith(_CENTRAL)


def _fits_state(alias: str, official: str) -> bool:
    """A short name of the state's body ends like its official name; it is no pattern, and no Party organ's 委….."""
    if alias.startswith("委"):
        return False
    ending = next((end for end in (*_STATE_ENDINGS, *RANKED) if official.endswith(end)), official[-1])
    return alias.endswith(_STATE_ENDINGS.get(ending, (ending,)))
