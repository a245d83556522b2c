"""Lines of subjects: the right one, or none."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from fengong.check.places import lines, places

TURTLE, TRIG, QUADS = ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG, ox.RdfFormat.N_QUADS
BASE = "file:///folder/a.ttl"
ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"

# Synthetic: what looks like a subject or the end of a statement and is none.
TRAPS = '''# e:comment a e:Comment .
@prefix e: <urn:e#> .
PREFIX : <urn:d:>
@base <http://example.org/> .

e:a.b
  e:says "e:no a e:No .", 'e:no .' ; # e:no .
  e:long """
e:no a e:No .
"quoted" . """ , 3.5 , 4 , true ;
  e:list ( e:no [ e:p e:no ] ) .
[ e:p e:no ] e:q e:no .
:x\\,y a e:T . <rel>
  a e:T ; .
_:blank a e:T .
:z a "text"@zh-Hans , "1"^^e:type .
e:a.b e:again 1 .
'''


def test_subjects_among_what_looks_like_them() -> None:
    found = lines(TRAPS.encode(), TURTLE, BASE)
    assert found == {"urn:e#a.b": 6, "urn:d:x,y": 13, "http://example.org/rel": 13, "urn:d:z": 16}


def test_graphs_are_no_subjects() -> None:
    text = (
        "@prefix e: <urn:e:> .\ne:g {\n e:a a e:T .\n e:b a e:T }\nGRAPH e:h { e:c a e:T }\n{ e:d a e:T }\ne:f a e:T ."
    )
    assert lines(text.encode(), TRIG, BASE) == {"urn:e:a": 3, "urn:e:b": 4, "urn:e:c": 5, "urn:e:d": 6, "urn:e:f": 7}


def test_a_line_is_a_line_of_n_quads() -> None:
    text = '<urn:a> <urn:p> "x\\n" <urn:g> .\r\n\r\n<urn:b> <urn:p> <urn:a> .\n'
    assert lines(text.encode(), QUADS, BASE) == {"urn:a": 1, "urn:b": 3}


@pytest.mark.parametrize(
    "text",
    [
        "<urn:\\u0061> a <urn:T> .",  # an escape in an IRI
        "<urn:a> a <urn:T> .\n<urn:x> <urn:p> <<( <urn:a> <urn:b> <urn:c> )>> .",  # a triple as a value
    ],
)
def test_what_is_not_understood_has_no_lines(text: str) -> None:
    assert lines(text.encode(), TURTLE, BASE) == {}


@pytest.mark.parametrize("path", sorted(ONTOLOGY.rglob("*.ttl")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_subject_of_our_own_files_has_a_line_that_names_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    subjects = {quad.subject for quad in ox.parse(text.encode(), format=TURTLE)}
    named = {one.value for one in subjects if isinstance(one, ox.NamedNode)}
    found = lines(text.encode(), TURTLE, path.as_uri())
    assert set(found) == named
    written = text.split("\n")
    for iri, line in found.items():
        start = written[line - 1].lstrip()
        assert start.startswith(f"<{iri}>") or iri.endswith(start.split()[0].partition(":")[2]), (iri, line)


def test_the_first_file_counts(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.ttl").write_text("\n<urn:s> a <urn:T> .", encoding="utf-8")
    assert places([tmp_path / "b.ttl", tmp_path / "a.ttl"]) == {"urn:s": f"{tmp_path}/b.ttl:2"}
