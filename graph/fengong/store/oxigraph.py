"""The embedded store: a folder that always holds one complete build.

::

    DIR/store.json      which build is the complete one, and of which versions; replaced in one step, last
    DIR/build-<hash>/   that build, an Oxigraph database
    DIR/search-<hash>…  its index for searching (:mod:`fengong.search.make`), which goes when the build goes

A build is written beside the old one and becomes visible only when ``store.json`` is replaced. An interrupted build
leaves a folder that nothing points to; the next build removes it. Readers open read-only.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox

from fengong.errors import QueryError, StoreError
from fengong.resources import ontology_version
from fengong.store.queryable import Queryable

MANIFEST = "store.json"
LOCK = "store.lock"
BUILD = "build-"
SEARCH = "search-"
#: Raised when the layout of the folder changes.
FORMAT = 2
#: How often a reader tries when builds follow each other faster than it can open one.
ATTEMPTS = 20
#: What Oxigraph raises for files that are missing or broken.
BROKEN = (OSError, ValueError, RuntimeError)


def write_store(path: Path, quads: bytes) -> None:
    """Make the quads (N-Quads) the store's content: all of them, or none and the old build stays.

    Raises:
        StoreError: the folder is something else than a store, cannot be written, or is being built by another.
    """
    with _writing(path):
        build = BUILD + sha256(quads).hexdigest()[:16]
        if current_build(path) != build or not _whole(path / build, quads.count(b"\n")):
            partial = path / f"{build}-{os.getpid()}"
            try:
                _fill(partial, quads)
                _replace(partial, path / build)
            except BaseException:
                shutil.rmtree(partial, ignore_errors=True)
                raise
            _point_to(path, build)
        _tidy(path, build)


def open_store(path: Path) -> ox.Store:
    """The complete build of a store folder, opened read-only.

    Raises:
        StoreError: nothing was built there, or what is there is not a complete store of this version.
    """
    return open_current(path)[1]


def open_build(path: Path, build: str) -> ox.Store:
    """A build by its name, whether it is still that of the store folder or not.

    Raises:
        StoreError: it is there no more, or damaged.
    """
    try:
        return ox.Store.read_only(str(path / build))
    except BROKEN as error:
        reason = " ".join(str(error).split())
        raise StoreError(str(path), f"has no whole {build} any more ({reason}); it was built again") from error


def open_current(path: Path) -> tuple[str, ox.Store]:
    """The complete build of a store folder: its name, and the store opened read-only.

    Raises:
        StoreError: nothing was built there, or what is there is not a complete store of this version.
    """
    if not path.exists():
        raise StoreError(str(path), f"there is none; run `fengong build PLAN --store {path}` first")
    _refuse_other_versions(path)
    for attempt in range(ATTEMPTS):
        build = current_build(path)
        if build is None:
            raise StoreError(str(path), f"holds no complete build; run `fengong build PLAN --store {path}`")
        try:
            return build, ox.Store.read_only(str(path / build))
        except BROKEN as error:
            # A build that ended just now may have taken this one away; then the pointer has moved on.
            if current_build(path) == build and attempt:
                reason = " ".join(str(error).split())
                raise StoreError(str(path), f"is damaged ({reason}); run `fengong build` again") from error
            time.sleep(0.02)
    raise StoreError(str(path), "is being rebuilt again and again; try once more")


def select(store: Queryable, query: str) -> list[dict[str, str | None]]:
    """Rows of a SELECT over all graphs, every term as its plain value (IRI or lexical form).

    Raises:
        QueryError: the query is malformed.
        StoreError: the store is an endpoint elsewhere, and does not answer.
    """
    try:
        solutions = store.query(query, use_default_graph_as_union=True)
    except SyntaxError as error:
        raise QueryError(f"malformed SPARQL: {error}") from error
    assert isinstance(solutions, ox.QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    return [{name: row[name].value if row[name] is not None else None for name in names} for row in solutions]


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """Hold the folder for one writer; everything the system refuses becomes one clear line."""
    try:
        if path.exists() and not path.is_dir():
            raise StoreError(str(path), "is a file; name a folder")
        if path.is_dir() and any(path.iterdir()) and not _is_ours(path):
            raise StoreError(str(path), "is a folder with other things in it; name a new one")
        path.mkdir(parents=True, exist_ok=True)
        with _lock(path):
            yield
    except OSError as error:
        raise StoreError(str(path), f"cannot be written ({error.strerror or error})") from error


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    """One writer at a time; the system frees the lock when the process ends, however it ends."""
    with (path / LOCK).open("w") as handle:
        try:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:  # Windows: the rename in _replace fails instead when two build at once
            pass
        except BlockingIOError as error:
            raise StoreError(str(path), "is being built by another process; wait for it to end") from error
        yield


def _is_ours(path: Path) -> bool:
    return all(
        child.name in (MANIFEST, LOCK, MANIFEST + ".new") or child.name.startswith((BUILD, SEARCH))
        for child in path.iterdir()
    )


def _manifest(path: Path) -> dict[str, object]:
    """What ``store.json`` says; nothing where it is not there or half written."""
    try:
        manifest = json.loads((path / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return manifest if isinstance(manifest, dict) else {}


def current_build(path: Path) -> str | None:
    """The name of the complete build of this version; None where there is none."""
    manifest = _manifest(path)
    build = str(manifest.get("build"))
    known = (manifest.get("format"), manifest.get("ontology")) == (FORMAT, ontology_version())
    return build if known and (path / build).is_dir() else None


def _refuse_other_versions(path: Path) -> None:
    """Say so where a build is complete but of another layout or ontology: its answers would be wrong or missing."""
    manifest = _manifest(path)
    if not {"format", "build"} <= manifest.keys():
        return
    held, ontology = manifest["format"], manifest.get("ontology", "?")
    if held != FORMAT:
        raise StoreError(str(path), f"has layout {held}, and this fengong needs {FORMAT}; run `fengong build` again")
    if ontology != ontology_version():
        needed = ontology_version()
        raise StoreError(
            str(path), f"holds ontology {ontology}, and this fengong needs {needed}; run `fengong build` again"
        )


def _fill(folder: Path, quads: bytes) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    store = ox.Store(str(folder))
    store.bulk_load(quads, format=ox.RdfFormat.N_QUADS)
    store.flush()
    del store  # closes the database, so that its folder can be renamed


def _whole(build: Path, size: int) -> bool:
    """Whether a build can be read from end to end and holds as many statements as it should."""
    try:
        return len(ox.Store.read_only(str(build))) == size
    except BROKEN:
        return False


def _replace(partial: Path, build: Path) -> None:
    shutil.rmtree(build, ignore_errors=True)  # left by an interrupted build; nothing points to it
    partial.rename(build)


def _point_to(path: Path, build: str) -> None:
    new = path / (MANIFEST + ".new")
    with new.open("w", encoding="utf-8") as handle:
        json.dump({"format": FORMAT, "ontology": ontology_version(), "build": build}, handle)
        handle.flush()
        os.fsync(handle.fileno())
    new.replace(path / MANIFEST)


def _tidy(path: Path, build: str) -> None:
    """Remove what no longer is, or never became, the store; a reader that still has it open keeps it (POSIX)."""
    for child in path.iterdir():
        if child.name.startswith(BUILD) and child.name != build:
            shutil.rmtree(child, ignore_errors=True)
        elif child.name.startswith(SEARCH) and child.name != f"{SEARCH}lock" and not _indexes(child, build):
            with suppress(OSError):  # open elsewhere (Windows)
                child.unlink()


def _indexes(child: Path, build: str) -> bool:
    return child.name.startswith(f"{SEARCH}{build.removeprefix(BUILD)}.")
