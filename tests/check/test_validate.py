"""Validation of a store: what it reports, on what store, and that it leaves the store alone."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pyoxigraph as ox
import pytest

from fengong.check.constraint import Layer
from fengong.check.validate import validate
from fengong.check.violation import Violation
from fengong.model import Severity

ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"
FG = "https://w3id.org/fengong/ns#"
SHAPES = "https://w3id.org/fengong/shapes#"

# Synthetic: values of the wrong type wherever two values are compared.
ILL_TYPED = """
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH <urn:test:ill> {
  <urn:test:deadline> a fg:Deadline ; fg:earliest "soon"^^xsd:date ; fg:latest "2024-01-01"^^xsd:date .
  <urn:test:position> a oa:TextPositionSelector ; oa:start "x"^^xsd:integer ; oa:end "3" .
  <urn:test:plan> a fg:Plan ; fg:firstYear 2024 ; fg:lastYear "later"^^xsd:gYear .
} }
"""


def fill(store: ox.Store) -> ox.Store:
    for path in [*ONTOLOGY.glob("*.ttl"), *ONTOLOGY.glob("schemes/*.ttl"), ONTOLOGY / "examples" / "base.ttl"]:
        store.load(path=path, format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(f"urn:test:{path.stem}"))
    return store


@pytest.fixture
def store() -> ox.Store:
    return fill(ox.Store())


def add(store: ox.Store, example: str) -> None:
    path = ONTOLOGY / "examples" / "bad" / f"{example}.ttl"
    store.load(path=path, format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode("urn:test:bad"))


def test_sound_store_has_no_violations(store: ox.Store) -> None:
    assert validate(store) == ()


def test_violation_says_what_where_and_in_two_languages(store: ox.Store) -> None:
    add(store, "DeadlineShape")
    assert validate(store) == (
        Violation(
            shape=SHAPES + "DeadlineShape",
            severity=Severity.ERROR,
            focus="https://w3id.org/fengong/id/plan/999900-example/deadline-2",
            path=FG + "earliest",
            value="2025-06-30",
            message_zh="最早日期不得晚于最晚日期",
            message_en="the earliest day must not be after the latest",
        ),
    )


def test_message_in_the_language_asked_for(store: ox.Store) -> None:
    add(store, "StrictTaskShape")
    (violation,) = validate(store)
    assert violation.message("zh") == violation.message_zh == "任务须恰好有一处原文依据"
    assert violation.message("en") == violation.message_en == "a task needs exactly one place as evidence"
    assert (violation.path, violation.value) == (FG + "evidence", None)


def test_condition_on_a_whole_node_has_no_path_and_no_value(store: ox.Store) -> None:
    add(store, "MentionShape")
    (violation,) = validate(store)
    assert (violation.path, violation.value) == (None, None)
    assert violation.focus.endswith("/mention-2")


def test_path_of_two_steps_is_a_property_path(store: ox.Store) -> None:
    add(store, "SectorTagShape")
    (violation,) = validate(store)
    assert violation.path == f"<{FG}concept>/<http://www.w3.org/2004/02/skos/core#inScheme>"


def test_violations_are_sorted_and_the_same_each_time(store: ox.Store) -> None:
    for example in ("TextRegionShape", "AssignmentShape", "AreaShape"):
        add(store, example)
    found = validate(store)
    assert [violation.shape.removeprefix(SHAPES) for violation in found] == [
        "AreaShape", "AssignmentShape", "AssignmentShape", "TextRegionShape",
    ]  # fmt: skip
    assert validate(store) == found


def test_ill_typed_values_are_violations_not_crashes(store: ox.Store, capfd: pytest.CaptureFixture[str]) -> None:
    store.update(ILL_TYPED)
    found = {(violation.focus, violation.path, violation.value) for violation in validate(store)}
    assert {
        ("urn:test:deadline", FG + "earliest", "soon"),
        ("urn:test:position", "http://www.w3.org/ns/oa#start", "x"),
        ("urn:test:position", "http://www.w3.org/ns/oa#end", "3"),
        ("urn:test:plan", FG + "firstYear", "2024"),
        ("urn:test:plan", FG + "lastYear", "later"),
    } <= found
    assert capfd.readouterr().err == ""


def test_resolved_to_a_group_is_refused(store: ox.Store) -> None:
    store.update(
        f"""PREFIX fg: <{FG}>
        DELETE {{ GRAPH ?g {{ ?m fg:resolvedTo ?organization }} }}
        INSERT {{ GRAPH ?g {{ ?m fg:resolvedTo <https://w3id.org/fengong/id/group/999900/departments-concerned> }} }}
        WHERE {{ GRAPH ?g {{ ?m fg:resolvedTo ?organization }} }}"""
    )
    (violation,) = validate(store)
    assert (violation.shape, violation.path) == (SHAPES + "MentionShape", FG + "resolvedTo")


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_read_only_store_is_checked_where_it_lies_and_left_alone(tmp_path: Path) -> None:
    written = fill(ox.Store(str(tmp_path / "store")))
    add(written, "ClauseShape")
    written.flush()
    count = len(written)
    del written
    before = digests(tmp_path / "store")
    opened = ox.Store.read_only(str(tmp_path / "store"))
    assert [violation.shape for violation in validate(opened)] == [SHAPES + "ClauseShape"]
    assert len(opened) == count
    assert digests(tmp_path / "store") == before


def test_severity_is_that_of_the_shape(store: ox.Store) -> None:
    for example in ("OpenMentionShape", "PlacedOrganizationShape", "StrictMentionShape"):
        add(store, example)
    found = {violation.shape.removeprefix(SHAPES): violation.severity for violation in validate(store)}
    assert found["OpenMentionShape"] is Severity.WARNING
    assert found["PlacedOrganizationShape"] is Severity.INFO
    assert found["StrictMentionShape"] is Severity.ERROR


def test_the_loose_layer_leaves_out_what_only_a_build_promises(store: ox.Store) -> None:
    add(store, "StrictAssignmentShape")
    assert validate(store, Layer.LOOSE) == ()
    assert len(validate(store, Layer.STRICT)) == 1


def test_subclasses_are_of_their_class_also_where_they_are_declared_in_the_data(store: ox.Store) -> None:
    store.update(
        """PREFIX org: <http://www.w3.org/ns/org#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        INSERT DATA { GRAPH <urn:test:sub> {
          <urn:test:Bureau> rdfs:subClassOf org:FormalOrganization .
          org:Organization rdfs:subClassOf <urn:test:Bureau> .
          <urn:test:bureau> a <urn:test:Bureau> .
        } }"""
    )
    found = {(violation.shape, violation.path) for violation in validate(store, Layer.LOOSE)}
    assert (SHAPES + "OrganizationShape", "http://www.w3.org/2004/02/skos/core#prefLabel") in found


def test_a_statement_in_two_graphs_counts_once(store: ox.Store) -> None:
    (quad,) = store.quads_for_pattern(None, ox.NamedNode(FG + "lastYear"), None, None)
    store.add(ox.Quad(quad.subject, quad.predicate, quad.object, ox.NamedNode("urn:test:again")))
    store.add(ox.Quad(quad.subject, quad.predicate, quad.object))
    assert validate(store) == ()
