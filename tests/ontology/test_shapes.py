"""The shapes themselves: well-formed, in one of two layers, worded in two languages, and none of them idle."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import OWL, RDF, RDFS, SH, Graph, Literal, Namespace, URIRef

from fengong.check.constraint import Constraint, Layer
from fengong.check.shapes import constraints
from fengong.pipeline import build_store, read_plan
from fengong.store.oxigraph import open_store

SHAPES = Namespace("https://w3id.org/fengong/shapes#")
FG = "https://w3id.org/fengong/ns#"
ALL = constraints(Layer.STRICT)
#: Classes of other vocabularies that a build uses without saying more of them than their labels.
WITHOUT_SHAPE = {"http://www.w3.org/ns/prov#Agent", "http://www.w3.org/ns/prov#Entity"}
#: Classes that come into a build only by what a user states.
STATED = {f"{FG}MembershipStatement", f"{FG}ExpandedAssignment"}
#: What good data never says.
FORBIDDEN = "supervises>"
Make = Callable[..., ox.Store]


def node_shapes(shapes: Graph) -> set[URIRef]:
    return {node for node in shapes.subjects(RDF.type, SH.NodeShape) if isinstance(node, URIRef)}


def name(constraint: Constraint) -> str:
    return f"{constraint.shape.removeprefix(SHAPES)} {constraint.message_en}"


@pytest.fixture(scope="module")
def examples_store(store_of: Make, folder: Path) -> ox.Store:
    """The base with all good examples."""
    return store_of(*folder.glob("examples/good/*.ttl"))


@pytest.fixture(scope="module")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> ox.Store:
    """All plans of the checkout, as a build makes them."""
    path = tmp_path_factory.mktemp("built") / "store"
    build_store([read_plan(str(plan)) for plan in sorted((root / "data" / "plans").iterdir())], path)
    return open_store(path)


def count(store: ox.Store, pattern: str) -> int:
    query = f"SELECT (COUNT(DISTINCT ?this) AS ?count) WHERE {{ {pattern} }}"
    rows = store.query(query, use_default_graph_as_union=True)
    assert isinstance(rows, ox.QuerySolutions)
    return int(next(rows)["count"].value)


def of_class(target: str) -> str:
    return f"?this a/<{RDFS.subClassOf}>* <{target}> ."


def test_every_file_belongs_to_a_layer(folder: Path) -> None:
    found = {path.relative_to(folder / "shapes").parts[0] for path in (folder / "shapes").rglob("*.ttl")}
    assert found == {str(layer) for layer in Layer}


def test_names_tell_the_layer(folder: Path) -> None:
    for layer in Layer:
        for path in (folder / "shapes" / layer).glob("*.ttl"):
            strict = {shape.startswith(SHAPES.Strict) for shape in node_shapes(Graph().parse(path))}
            assert strict == {layer is Layer.STRICT}, path


def test_shapes_are_well_formed(shapes: Graph) -> None:
    conforms, _, report = pyshacl.validate(Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, report


def test_every_constraint_speaks_both_languages(shapes: Graph) -> None:
    speaking = {*shapes.objects(None, SH.property), *shapes.objects(None, SH.sparql)}
    assert len(speaking) == len(ALL) > 150
    for node in speaking:
        languages = [word.language for word in shapes.objects(node, SH.message) if isinstance(word, Literal)]
        assert sorted(language or "" for language in languages) == ["en", "zh"], list(shapes.objects(node, SH.path))


def test_shapes_are_labelled_in_both_languages(shapes: Graph) -> None:
    for shape in node_shapes(shapes):
        languages = [word.language for word in shapes.objects(shape, RDFS.label) if isinstance(word, Literal)]
        assert sorted(language or "" for language in languages) == ["en", "zh"], shape


def test_every_class_of_the_vocabulary_has_a_loose_shape(modules: Graph) -> None:
    targets = {constraint.target for constraint in constraints(Layer.LOOSE)}
    own = {str(term) for term in modules.subjects(RDF.type, OWL.Class) if str(term).startswith(FG)}
    assert own - targets == set()


def test_every_class_of_a_build_has_a_shape(built: ox.Store) -> None:
    rows = built.query("SELECT DISTINCT ?class WHERE { ?this a ?class }", use_default_graph_as_union=True)
    assert isinstance(rows, ox.QuerySolutions)
    used = {row["class"].value for row in rows} - WITHOUT_SHAPE
    targets = {constraint.target for constraint in ALL} | {"http://www.w3.org/ns/org#FormalOrganization"}
    assert {one for one in used - targets if not one.startswith(str(OWL))} == set()


@pytest.mark.parametrize("target", sorted({constraint.target for constraint in ALL}))
def test_no_target_is_empty(target: str, examples_store: ox.Store, built: ox.Store) -> None:
    assert count(examples_store, of_class(target)) >= 1
    assert count(built, of_class(target)) >= 1 or target in STATED


@pytest.mark.parametrize("constraint", [one for one in ALL if one.path and FORBIDDEN not in one.path], ids=name)
def test_every_path_leads_somewhere(constraint: Constraint, examples_store: ox.Store) -> None:
    assert count(examples_store, f"{of_class(constraint.target)} ?this {constraint.path} ?value") >= 1
