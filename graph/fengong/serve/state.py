"""What the parts of a server share: its settings, its workers, and the build of the store that is served."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from fengong.errors import StoreError
from fengong.serve.cache import Cache
from fengong.serve.dump import Downloads
from fengong.serve.entity.graph import Graph
from fengong.serve.finder import Finder
from fengong.serve.pool import Pool
from fengong.serve.release import Release
from fengong.serve.scratch import Scratch
from fengong.serve.settings import Settings
from fengong.store.oxigraph import current_build, open_current

if TYPE_CHECKING:
    import pyoxigraph as ox
    from starlette.requests import Request

#: Bytes of pages and files that are kept, all together and one of them.
FILES, LARGEST_FILE = 1 << 27, 1 << 25
#: Seconds between looks at whether the store was built again.
LOOK = 2.0
#: Workers for pages, at most.
PAGES = 2
#: Niceness of workers for what strangers ask: whoever carries answers out, or makes a page, goes first.
BEHIND = 5


class State:
    """What is served now.

    ``store`` is for the fixed queries of pages; what others write is asked of ``questions`` alone. What is ours, and
    takes longer, is asked of ``page_workers``, so that no page stands in a line with questions.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.questions = Pool(settings, settings.limits.workers, BEHIND)
        self.page_workers = Pool(settings, min(PAGES, settings.limits.workers))
        self.cache = Cache()
        self.pages = Cache()
        self.scratch = Scratch()
        self.finder = Finder(settings.store, self.scratch)
        self.files = Cache(FILES, LARGEST_FILE)
        self.downloads = Downloads()
        self.build = ""
        self.release = Release(self.scratch)
        self._store: ox.Store | None = None
        self._graph: Graph | None = None
        self._look: asyncio.Task[None] | None = None

    @property
    def store(self) -> ox.Store:
        """The store, opened read-only."""
        assert self._store is not None
        return self._store

    @property
    def graph(self) -> Graph:
        """The store as pages read it."""
        assert self._graph is not None
        return self._graph

    def open(self) -> None:
        """Open the store.

        Raises:
            StoreError: there is none, or it cannot be read.
        """
        self.build, self._store = open_current(self.settings.store)
        self._graph = Graph(self._store)

    async def start(self) -> None:
        """Start the workers, and look for new builds from now on."""
        await self.questions.start(self.build)
        self.page_workers.serve(self.build)
        self.finder.follow(self.build)
        self._look = asyncio.ensure_future(self._watch())

    async def stop(self) -> None:
        """End everything that was started."""
        if self._look is not None:
            self._look.cancel()
        await self.release.stop()
        self.finder.stop()
        await asyncio.gather(self.questions.stop(), self.page_workers.stop())
        self.scratch.remove()

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(LOOK)
            if current_build(self.settings.store) not in {self.build, None}:
                # A build that is replaced while it is opened is looked at again.
                with suppress(StoreError):
                    self.open()
                    self.cache.clear()
                    self.pages.clear()
                    self.files.clear()
                    self.questions.serve(self.build)
                    self.page_workers.serve(self.build)
                    self.finder.follow(self.build)


def state_of(request: Request) -> State:
    """What the server that a request came to shares."""
    state: State = request.app.state.fengong
    return state
