"""The page of the shipped ontology, made once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fengong.publish.content import Content, content
from fengong.publish.page import page
from fengong.publish.release import write_release
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


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this version's release; not to be altered."""
    path = tmp_path_factory.mktemp("site")
    write_release(path)
    return path


@pytest.fixture
def own_site(site: Path, tmp_path: Path) -> Path:
    """A copy of the release, to be altered."""
    return Path(shutil.copytree(site, tmp_path / "site"))
