"""Fengong 分工: government work plans → a knowledge graph of responsibilities.

::

    read → extract → resolve → rdf → store → check, ask, analysis → explorer → cli

The four names that most programs need are here; importing the package imports nothing heavy, each name is fetched
from its module when it is first used.

>>> import fengong
>>> reading = fengong.read_plan("wuwei-2024")
>>> reading.assignments[0].mention.surface, str(reading.assignments[0].mention.role)
('各部门', 'responsible')
"""

from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

#: Public name → the module that holds it.
_HOME = {
    "FengongError": "fengong.errors",
    "build_store": "fengong.pipeline",
    "open_store": "fengong.store.oxigraph",
    "read_plan": "fengong.pipeline",
}

__all__ = ["FengongError", "__version__", "build_store", "open_store", "read_plan"]

try:
    __version__ = version("fengong")
except PackageNotFoundError:  # run from a tree that was never installed
    __version__ = "0+unknown"


def __getattr__(name: str) -> object:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'fengong' has no attribute {name!r}")
