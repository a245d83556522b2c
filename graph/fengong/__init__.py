"""Fengong 分工: government work plans → a knowledge graph of responsibilities.

::

    read → extract → resolve → rdf → store → check, ask, analysis → explorer → cli

Importing this package imports nothing heavy; each verb lives in the module that its name says.
"""

from importlib.metadata import PackageNotFoundError, version

__all__ = ["__version__"]

try:
    __version__ = version("fengong")
except PackageNotFoundError:  # run from a tree that was never installed
    __version__ = "0+unknown"
