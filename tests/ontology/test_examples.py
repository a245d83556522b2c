"""Each shape accepts its good example and refuses its bad one, in both layers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import RDF, SH, Graph, Namespace, URIRef

from fengong.check.constraint import Layer
from fengong.check.validate import validate

SHAPES = Namespace("https://w3id.org/fengong/shapes#")
OA = "http://www.w3.org/ns/oa#"
EXAMPLES = Path(__file__).resolve().parents[2] / "ontology" / "examples"
GOOD = sorted(EXAMPLES.glob("good/*.ttl"))
BAD = sorted(EXAMPLES.glob("bad/*.ttl"))
Make = Callable[..., ox.Store]


def node_shapes(shapes: Graph) -> set[URIRef]:
    return {node for node in shapes.subjects(RDF.type, SH.NodeShape) if isinstance(node, URIRef)}


def test_each_shape_has_one_good_and_one_bad_example(shapes: Graph) -> None:
    names = {shape.removeprefix(SHAPES) for shape in node_shapes(shapes)}
    assert {path.stem for path in GOOD} == {path.stem for path in BAD} == names


def test_the_base_conforms(store_of: Make) -> None:
    assert validate(store_of()) == ()


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_example_is_accepted(store_of: Make, path: Path) -> None:
    assert validate(store_of(path)) == ()


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_example_is_refused_by_its_shape_alone(store_of: Make, path: Path) -> None:
    assert {violation.shape for violation in validate(store_of(path))} == {str(SHAPES[path.stem])}


@pytest.mark.parametrize("path", [*GOOD, *BAD], ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_example_names_its_shape_and_is_marked_synthetic(path: Path) -> None:
    verb = {"good": "Accepted", "bad": "Refused"}[path.parent.name]
    assert path.read_text(encoding="utf-8").startswith(f"# Synthetic. {verb} by fgsh:{path.stem}: ")


@pytest.mark.parametrize("path", [path for path in BAD if path.stem.startswith("Strict")], ids=lambda path: path.stem)
def test_what_the_strict_layer_refuses_the_loose_one_accepts(store_of: Make, path: Path) -> None:
    assert validate(store_of(path), Layer.LOOSE) == ()


def test_data_of_others_is_accepted_by_the_loose_layer_and_refused_by_the_strict_one(store_of: Make) -> None:
    store = store_of(EXAMPLES / "foreign.ttl")
    assert validate(store, Layer.LOOSE) == ()
    refused = {violation.shape.removeprefix(SHAPES) for violation in validate(store, Layer.STRICT)}
    assert refused >= {"StrictPlanShape", "StrictTaskShape", "StrictAssignmentShape", "StrictMentionShape"}
    assert all(name.startswith("Strict") for name in refused)


def test_spans_of_the_base_quote_its_text(store_of: Make) -> None:
    rows = store_of().query(
        f"""SELECT ?text ?start ?end ?exact ?prefix ?suffix WHERE {{
          ?span <{OA}hasSource>/<https://w3id.org/fengong/ns#content> ?text ;
            <{OA}hasSelector> ?position , ?quote .
          ?position <{OA}start> ?start ; <{OA}end> ?end .
          ?quote <{OA}exact> ?exact ; <{OA}prefix> ?prefix ; <{OA}suffix> ?suffix .
        }}""",
        use_default_graph_as_union=True,
    )
    assert isinstance(rows, ox.QuerySolutions)
    count = 0
    for row in rows:
        text, start, end, exact, prefix, suffix = (term.value for term in row)
        assert text[int(start) : int(end)] == exact
        assert text[: int(start)].endswith(prefix)
        assert text[int(end) :].startswith(suffix)
        count += 1
    assert count >= 9
