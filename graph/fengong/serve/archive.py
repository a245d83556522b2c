"""Task of a worker: the files of the ontology's release in one archive."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

import pyoxigraph as ox

from fengong.serve.reply import Reply

#: Of every file in an archive, so that the same files give the same bytes.
_TIME = (1980, 1, 1, 0, 0, 0)


def release(_store: ox.Store, _told: Mapping[str, Any], reply: Reply) -> None:
    """The files of the shipped ontology as a ZIP archive."""
    from fengong.publish.artefacts import artefacts

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in sorted(artefacts().items()):
            archive.writestr(zipfile.ZipInfo(name, _TIME), content, zipfile.ZIP_DEFLATED)
    reply.begin("application/zip")
    reply.write_whole(out.getvalue())
