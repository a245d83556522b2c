from __future__ import annotations

import pyoxigraph as ox
import pytest

from fengong.analysis.incidence import Incidence
from fengong.analysis.load import read_incidence
from fengong.analysis.scope import Scope
from fengong.analysis.scope_words import ScopeWords, scope_of
from fengong.errors import QueryError
from fengong.rdf.dataset import ontology_quads


@pytest.fixture(scope="module")
def store(yunshan: ox.Store) -> ox.Store:
    both = ox.Store()
    both.extend(list(yunshan))
    both.extend(list(ontology_quads(ox.NamedNode("https://example.org/ontology"))))
    return both


@pytest.fixture(scope="module")
def whole(store: ox.Store) -> Incidence:
    return read_incidence(store)


def test_nothing_said_limits_nothing(store: ox.Store, whole: Incidence) -> None:
    assert scope_of(ScopeWords(), store, whole) == Scope()


@pytest.mark.parametrize("name", ["矿山", "mines"])
def test_a_sector_by_label_or_notation(store: ox.Store, whole: Incidence, name: str) -> None:
    assert scope_of(ScopeWords(sectors=(name,)), store, whole).sectors == frozenset({"mines"})


@pytest.mark.parametrize("name", ["省级", "province", "20"])
def test_a_level_by_label_or_code(store: ox.Store, whole: Incidence, name: str) -> None:
    assert scope_of(ScopeWords(levels=(name,)), store, whole).levels == frozenset({"20"})


def test_sections_and_plans_as_the_plan_has_them(store: ox.Store, whole: Incidence) -> None:
    words = ScopeWords(plans=("990100-yunshan",), sections=(" （一） ", "抓好落实"))
    scope = scope_of(words, store, whole)
    assert scope.plans == frozenset({"990100-yunshan"})
    assert scope.sections == frozenset({"（一）", "抓好落实"})


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (ScopeWords(plans=("yunshan",)), "no plan 'yunshan' in the store; did you mean 990100-yunshan?"),
        (ScopeWords(sections=("（九）",)), "no section '（九）' in the store; did you mean"),
        (ScopeWords(sectors=("煤",)), "no sector '煤' in the store; did you mean 煤矿"),
        (ScopeWords(levels=("市",)), "no level '市' in the store; did you mean"),
    ],
)
def test_a_word_that_names_nothing_is_refused_with_close_ones(
    store: ox.Store, whole: Incidence, words: ScopeWords, told: str
) -> None:
    with pytest.raises(QueryError, match=r"in the store") as error:
        scope_of(words, store, whole)
    assert str(error.value).startswith(told)
