"""The store: round trip, all or nothing, and clear errors for what is no store."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pyoxigraph as ox
import pytest

from fengong.errors import QueryError, StoreError
from fengong.resources import ontology_version
from fengong.store.oxigraph import MANIFEST, open_store, select, write_store

OLD = b'<http://example.org/s> <http://example.org/p> "old" <http://example.org/g> .\n'
NEW = b'<http://example.org/s> <http://example.org/p> "\xe6\x96\xb0" <http://example.org/g> .\n'
ASK = "SELECT ?o WHERE { ?s ?p ?o }"


def content(path: Path) -> list[str | None]:
    return [row["o"] for row in select(open_store(path), ASK)]


def test_round_trip(tmp_path: Path, wuwei_store: ox.Store) -> None:
    nquads = wuwei_store.dump(format=ox.RdfFormat.N_QUADS)
    assert nquads is not None
    write_store(tmp_path / "store", nquads)
    again = open_store(tmp_path / "store")
    assert set(again) == set(wuwei_store)


def test_a_build_replaces_the_old_one_and_leaves_nothing_behind(tmp_path: Path) -> None:
    store = tmp_path / "store"
    write_store(store, OLD)
    write_store(store, NEW)
    assert content(store) == ["新"]
    assert len([child for child in store.iterdir() if child.is_dir()]) == 1


def test_the_same_build_again_changes_nothing(tmp_path: Path) -> None:
    store = tmp_path / "store"
    write_store(store, OLD)
    before = sorted((p.name, p.stat().st_mtime_ns) for p in store.rglob("*") if p.is_file() and p.name != "store.lock")
    write_store(store, OLD)
    assert before == sorted(
        (p.name, p.stat().st_mtime_ns) for p in store.rglob("*") if p.is_file() and p.name != "store.lock"
    )


def test_a_failing_build_leaves_the_old_store(tmp_path: Path) -> None:
    store = tmp_path / "store"
    write_store(store, OLD)
    with pytest.raises(SyntaxError):
        write_store(store, OLD + b"<broken\n")
    assert content(store) == ["old"]
    assert len([child for child in store.iterdir() if child.is_dir()]) == 1


@pytest.mark.parametrize("point", ["_fill", "_replace", "_point_to"])
def test_a_killed_build_leaves_the_old_store(point: str, tmp_path: Path) -> None:
    """The process dies without a chance to clean up, right after it has done a step."""
    store = tmp_path / "store"
    write_store(store, OLD)
    code = f"""
import os, signal
from pathlib import Path
from fengong.store import oxigraph
step = oxigraph.{point}
def die(*args):
    if "{point}" != "_point_to": step(*args)
    os.kill(os.getpid(), signal.SIGKILL)
oxigraph.{point} = die
oxigraph.write_store(Path({str(store)!r}), {NEW!r})
"""
    done = subprocess.run([sys.executable, "-c", code], check=False)
    assert done.returncode == -signal.SIGKILL
    assert content(store) == ["old"]
    write_store(store, NEW)
    assert content(store) == ["新"]
    assert len([child for child in store.iterdir() if child.is_dir()]) == 1, "what the killed build left is gone"


def test_a_reader_keeps_what_it_opened(tmp_path: Path) -> None:
    store = tmp_path / "store"
    write_store(store, OLD)
    reader = open_store(store)
    write_store(store, NEW)
    assert [row["o"] for row in select(reader, ASK)] == ["old"]


def test_two_builds_at_once_are_refused_or_both_whole(tmp_path: Path) -> None:
    store, refused = tmp_path / "store", []

    def build(data: bytes) -> None:
        try:
            write_store(store, data)
        except StoreError as error:
            refused.append(str(error))

    threads = [threading.Thread(target=build, args=(data,)) for data in (OLD, NEW) * 3]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert content(store) in (["old"], ["新"])
    assert all("being built by another process" in text for text in refused)


def test_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="fengong build"):
        open_store(tmp_path / "none")


@pytest.mark.parametrize("manifest", ["", "{", "[]", '{"build": "build-1"}', "null"])
def test_half_written_store(manifest: str, tmp_path: Path) -> None:
    store = tmp_path / "store"
    write_store(store, OLD)
    (store / MANIFEST).write_text(manifest)
    with pytest.raises(StoreError, match="no complete build"):
        open_store(store)
    write_store(store, NEW)
    assert content(store) == ["新"]


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("format", 9, "has layout 9, and this fengong needs"),
        ("ontology", "9.0.0", "holds ontology 9.0.0, and this fengong needs"),
        ("ontology", None, "holds ontology ?, and this fengong needs"),
    ],
)
def test_a_store_of_another_version(key: str, value: object, said: str, tmp_path: Path) -> None:
    store = tmp_path / "store"
    write_store(store, OLD)
    manifest = json.loads((store / MANIFEST).read_text()) | {key: value}
    (store / MANIFEST).write_text(json.dumps({name: one for name, one in manifest.items() if one is not None}))
    with pytest.raises(StoreError) as caught:
        open_store(store)
    assert said in str(caught.value)
    assert str(caught.value).endswith("; run `fengong build` again")
    write_store(store, OLD)
    assert content(store) == ["old"]


def test_the_ontology_has_one_version(root: Path) -> None:
    for module in (root / "ontology").glob("*.ttl"):
        for stated in re.findall(r'owl:versionInfo\s+"([^"]+)"', module.read_text(encoding="utf-8")):
            assert stated == ontology_version(), module


def test_a_build_whose_files_are_gone(tmp_path: Path) -> None:
    store = tmp_path / "store"
    write_store(store, OLD)
    build = store / json.loads((store / MANIFEST).read_text())["build"]
    (build / "CURRENT").unlink()
    with pytest.raises(StoreError, match="damaged"):
        open_store(store)


def test_building_again_repairs_a_damaged_store(tmp_path: Path) -> None:
    store = tmp_path / "store"
    write_store(store, OLD)
    for file in store.rglob("*.sst"):
        file.unlink()
    with pytest.raises(StoreError, match="damaged"):
        open_store(store)
    write_store(store, OLD)
    assert content(store) == ["old"]


def test_readers_find_a_whole_store_while_others_build(tmp_path: Path) -> None:
    store = tmp_path / "store"
    write_store(store, OLD)
    done = threading.Event()

    def build() -> None:
        for number in range(20):
            write_store(store, NEW if number % 2 else OLD)
        done.set()

    builder = threading.Thread(target=build)
    builder.start()
    seen = set()
    while not done.is_set():
        seen |= set(content(store))
    builder.join()
    assert seen <= {"old", "新"}


def test_a_file_in_the_way(tmp_path: Path) -> None:
    file = tmp_path / "store"
    file.write_text("mine")
    with pytest.raises(StoreError, match="is a file"):
        write_store(file, OLD)
    with pytest.raises(StoreError):
        open_store(file)
    assert file.read_text() == "mine"


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("mine")
    with pytest.raises(StoreError, match="other things"):
        write_store(tmp_path, OLD)
    assert [child.name for child in tmp_path.iterdir()] == ["thesis.docx"]


@pytest.mark.parametrize("place", ["/proc/store", "/dev/null/store"])
def test_an_unwritable_place(place: str) -> None:
    with pytest.raises(StoreError, match="cannot be written") as caught:
        write_store(Path(place), OLD)
    assert "\n" not in str(caught.value)


def test_malformed_sparql(wuwei_store: ox.Store) -> None:
    with pytest.raises(QueryError, match="malformed SPARQL"):
        select(wuwei_store, "SELECT ?x WHERE {")
