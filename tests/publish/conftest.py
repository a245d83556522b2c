"""The page of the shipped ontology, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from fengong.publish.content import Content, content
from fengong.publish.page import page
from fengong.publish.source import parts


@pytest.fixture(scope="session")
def ontology() -> Content:
    return content(parts())


@pytest.fixture(scope="session")
def html(ontology: Content) -> str:
    return page(ontology)


@pytest.fixture(scope="session")
def html_file(html: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("publish") / "ontology.html"
    path.write_text(html, encoding="utf-8")
    return path
