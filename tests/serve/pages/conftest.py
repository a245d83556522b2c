"""Pages of a real server in a real browser, and servers of stores whose words try to get out of their places."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from tests.explorer.conftest import BASE, PLAN, Writer, hostile
from tests.serve.conftest import Server

from fengong.iris import NS, SCHEME
from fengong.rdf.terms import RDF, SKOS
from fengong.store.oxigraph import write_store

Open = Callable[..., Page]


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complained of so far."""
    return []


@pytest.fixture
def opened(chromium: Browser, complaints: list[str]) -> Iterator[Open]:
    """Opens an address: ``opened(url, width=…, height=…, color_scheme=…)``."""
    contexts: list[BrowserContext] = []

    def go(url: str, width: int = 1440, height: int = 900, **options: Any) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
        page.goto(url)
        return page

    yield go
    for context in contexts:
        context.close()


def hostile_quads() -> list[ox.Quad]:
    """The hostile sketch with types that lead to every kind of page, all with the same words."""
    writer = Writer(hostile())
    quads = writer.write()
    graph = ox.NamedNode(f"{BASE}graph/registry")
    words = [one.object for one in quads if one.predicate == SKOS.prefLabel and "/org/" in str(one.subject)]
    for number, label in enumerate(words):
        for iri, kind in (
            (f"{SCHEME}office/h{number}", f"{NS}OfficeType"),
            (f"{BASE}area/h{number}", f"{NS}Area"),
            (f"{BASE}group/h{number}", f"{NS}GroupDescription"),
            (f"{BASE}thing/h{number}", f"{NS}Unheard"),
        ):
            quads.append(ox.Quad(ox.NamedNode(iri), RDF.type, ox.NamedNode(kind), graph))
            quads.append(ox.Quad(ox.NamedNode(iri), SKOS.prefLabel, label, graph))
            quads.append(ox.Quad(ox.NamedNode(iri), ox.NamedNode(f"{NS}criterion"), label, graph))
    return quads


@pytest.fixture(scope="session")
def hostile_server(serving: Callable[..., Server], tmp_path_factory: pytest.TempPathFactory) -> Server:
    """A server of a store whose every word tries to get out of its place."""
    path = tmp_path_factory.mktemp("hostile-served") / "store"
    quads = ox.serialize(sorted(set(hostile_quads()), key=str), format=ox.RdfFormat.N_QUADS)
    assert quads is not None
    write_store(path, quads)
    return serving(path)


@pytest.fixture(scope="session")
def hostile_addresses() -> tuple[str, ...]:
    """A page of every kind, for every hostile word."""
    things = sorted({one.subject.value for one in hostile_quads() if one.predicate == RDF.type})  # type: ignore[union-attr]
    assert PLAN in things
    return ("/", "/plans", *(_address(one) for one in things))


def _address(iri: str) -> str:
    return f"/page/{iri.removeprefix(BASE)}" if iri.startswith(BASE) else f"/resource?iri={iri}"


@pytest.fixture(scope="session")
def axe(root: Path) -> str:
    """The script of axe-core; where CI is set there must be one."""
    path = root / "graph/fengong/explorer/web/node_modules/axe-core/axe.min.js"
    if not path.is_file():
        reason = "no axe-core here (make node): accessibility not audited"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return path.read_text(encoding="utf-8")
