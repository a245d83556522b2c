from __future__ import annotations

import pyoxigraph as ox
import pytest

from fengong.analysis.incidence import Incidence
from fengong.analysis.load import read_incidence
from fengong.analysis.naming import find_actor
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import WITH_GROUPS
from fengong.errors import QueryError


@pytest.mark.parametrize(
    ("name", "official"),
    [
        ("云山市应急管理局", "云山市应急管理局"),
        ("市应急局", "云山市应急管理局"),
        (" 市应急局 ", "云山市应急管理局"),
        ("Emergency Management Bureau of Yunshan", "云山市应急管理局"),
        ("有关部门", "有关部门"),
        ("各有关部门", "有关部门"),
        ("市商务局", "云山市商务局"),
    ],
)
def test_every_name_of_an_actor_finds_it(yunshan: ox.Store, named: Incidence, name: str, official: str) -> None:
    assert find_actor(yunshan, name, named).name == official


def test_an_unknown_name_offers_close_ones(yunshan: ox.Store, named: Incidence) -> None:
    with pytest.raises(QueryError, match="no department is called 应急; did you mean 云山市应急管理局"):
        find_actor(yunshan, "应急", named)
    with pytest.raises(QueryError, match="did you mean 云山市教育局"):
        find_actor(yunshan, "云山市教委局", named)


def test_a_name_like_no_other_tells_where_the_names_are(yunshan: ox.Store, named: Incidence) -> None:
    with pytest.raises(QueryError, match="no department is called XYZ; `fengong rank"):
        find_actor(yunshan, "XYZ", named)


def test_a_damaged_name_is_said_to_be_one(yunshan: ox.Store, named: Incidence) -> None:
    with pytest.raises(QueryError, match="whom it names is not known; see `fengong query unresolved`"):
        find_actor(yunshan, "市*局", named)


def test_a_short_name_in_two_cities_asks_for_the_full_one(two_cities: ox.Store) -> None:
    among = restrict(read_incidence(two_cities), WITH_GROUPS)
    with pytest.raises(QueryError, match="市应急局 may mean 云山市应急管理局、海川市应急管理局"):
        find_actor(two_cities, "市应急局", among)
    with pytest.raises(QueryError, match="有关部门 may mean 有关部门（云山市）、有关部门（海川市）"):
        find_actor(two_cities, "有关部门", among)
    assert find_actor(two_cities, "海川市应急管理局", among).iri.endswith("990200/emergency-management")
    assert find_actor(two_cities, "有关部门（海川市）", among).iri.endswith("990200/relevant-departments")


def test_of_two_with_one_short_name_the_one_with_tasks_is_meant(two_cities: ox.Store, named: Incidence) -> None:
    assert find_actor(two_cities, "市应急局", named).name == "云山市应急管理局"
