from __future__ import annotations

import pyoxigraph as ox
import pytest

from fengong.analysis.roles import WORDINGS
from fengong.model import Role
from fengong.resources import resource

LABEL = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")


@pytest.mark.parametrize("role", Role)
def test_labels_are_those_of_the_scheme(role: Role) -> None:
    scheme = ox.Store()
    scheme.load(resource("ontology", "schemes", "role.ttl").read_bytes(), format=ox.RdfFormat.TURTLE)
    concept = ox.NamedNode(f"https://w3id.org/fengong/scheme/role/{role}")
    labels = {
        (quad.object.value, quad.object.language)
        for quad in scheme.quads_for_pattern(concept, LABEL, None)
        if isinstance(quad.object, ox.Literal)
    }
    assert labels == {(WORDINGS[role].zh, "zh"), (WORDINGS[role].en, "en")}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_marks_tell_all_roles_apart(lang: str) -> None:
    assert len({WORDINGS[role].mark(lang) for role in Role}) == len(Role)
