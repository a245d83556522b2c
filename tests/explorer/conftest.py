"""Synthetic stores small enough to be read here, and pages opened in a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from playwright.sync_api import Browser, Page

from fengong.explorer.gather import gather
from fengong.explorer.page import page
from fengong.model import Reading
from fengong.pipeline import build_store, read_plan
from fengong.store.oxigraph import open_store

NS = "https://w3id.org/fengong/ns#"
SCHEME = "https://w3id.org/fengong/scheme/"
BASE = "https://w3id.org/fengong/id/"
PLAN = f"{BASE}plan/000000-synthetic"
OA = "http://www.w3.org/ns/oa#"
DCT = "http://purl.org/dc/terms/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
ORG = "http://www.w3.org/ns/org#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
XSD = "http://www.w3.org/2001/XMLSchema#"


@dataclass(frozen=True, slots=True)
class Visit:
    """An opened page with everything it asked for and complained about."""

    page: Page
    requests: list[str]
    complaints: list[str]

    def load(self, path: Path, fragment: str = "") -> None:
        """Another page in the same tab, or the same anew."""
        self.page.goto("about:blank")
        self.requests.clear()
        self.page.goto(path.as_uri() + (f"#{fragment}" if fragment else ""))
        self.page.wait_for_selector("html[data-ready=true]")

    def go(self, fragment: str) -> None:
        """Follow a link within the page, which says everything that is to be shown."""
        self.page.evaluate(
            """fragment => {
                location.hash = fragment;
                return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            }""",
            fragment,
        )

    def choose(self, id_: str) -> None:
        """Select an item as a click on it would."""
        self.page.evaluate("id => fengong.select(id)", id_)

    def click_node(self, id_: str) -> None:
        """Click a node where the canvas has it."""
        x, y = self.page.evaluate(
            """id => {
                const { x, y } = fengong.network.canvasToDOM(fengong.network.getPosition(id));
                const box = document.getElementById("canvas").getBoundingClientRect();
                return [box.left + x, box.top + y];
            }""",
            id_,
        )
        self.page.mouse.click(x, y)

    def item(self, kind: str, name: str = "") -> str:
        """Id of the first item of a kind whose name or wording holds these words."""
        found = self.page.evaluate(
            """([kind, name]) => (Object.entries(fengong.items).find(([, item]) => item.kind === kind &&
                [...item.name, ...(item.surfaces ?? [])].some((one) => one.includes(name))) ?? [null])[0]""",
            [kind, name],
        )
        assert isinstance(found, str), f"no {kind} {name}"
        return found

    def panel(self, selector: str = "") -> str:
        """Words of the side panel, or of the first such element in it."""
        return self.page.locator(f"#panel {selector}").first.inner_text()


Visitor = Callable[..., Visit]


@dataclass(slots=True)
class Tab:
    """A tab of a browser that one visit after the other uses: to load a page in it is much cheaper than to open one."""

    page: Page
    visit: Visit | None = None

    def __post_init__(self) -> None:
        """What the tab asks for and complains about is told to whom it is open for."""
        page = self.page
        page.on("request", lambda request: self.ask(request.url))
        page.on("console", lambda message: self.complain(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.complain(str(error)))
        page.on("dialog", lambda dialog: self.complain(f"dialog: {dialog.message}"))

    def ask(self, url: str) -> None:
        if self.visit is not None:
            self.visit.requests.append(url)

    def complain(self, words: str) -> None:
        if self.visit is not None:
            self.visit.complaints.append(words)

    def open(self, url: str, size: tuple[int, int], media: dict[str, Any], ready: bool) -> Visit:
        """As in a tab that is new: nothing printed, no history, and nothing said or asked yet."""
        width, height = size
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.emulate_media(**{"media": "null", "color_scheme": "light", "reduced_motion": "no-preference"} | media)
        self.visit = Visit(self.page, [], [])
        self.page.goto(url)
        if ready:
            self.page.wait_for_selector("html[data-ready=true]")
        session = self.page.context.new_cdp_session(self.page)
        session.send("Page.resetNavigationHistory")
        session.detach()
        return self.visit

    def leave(self) -> None:
        """The page is gone, and the mouse points at nothing of the next."""
        self.visit = None
        self.page.goto("about:blank")
        self.page.mouse.move(0, 0)


@dataclass(slots=True)
class Tabs:
    """Tabs that nobody has open, by the options of their contexts that cannot be changed."""

    chromium: Browser
    free: dict[str, list[Tab]] = field(default_factory=dict)

    def take(self, options: dict[str, Any]) -> Tab:
        free = self.free.setdefault(repr(sorted(options.items())), [])
        return free.pop() if free else Tab(self.chromium.new_context(**options).new_page())

    def give_back(self, tab: Tab, options: dict[str, Any]) -> None:
        free = self.free[repr(sorted(options.items()))]
        if len(free) < KEPT:
            tab.leave()
            free.append(tab)
        else:
            tab.page.context.close()


#: Free tabs of a kind that are kept.
KEPT = 2
#: Options of a context that a tab can change.
MEDIA = ("color_scheme", "reduced_motion")


@pytest.fixture(scope="session")
def tabs(chromium: Browser) -> Tabs:
    return Tabs(chromium)


@pytest.fixture
def visit(tabs: Tabs, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """Opens a page file: ``visit(path, width=…, height=…, fragment=…, color_scheme=…, java_script_enabled=…)``.

    With ``apart`` nobody has the tab afterwards, for tests that change what outlasts a page, as its clock.
    """
    taken: list[tuple[Tab, dict[str, Any]]] = []

    def open_page(path: Path, width: int = 1440, height: int = 900, fragment: str = "", **options: Any) -> Visit:
        media = {key: options.pop(key) for key in MEDIA if key in options}
        apart = options.pop("apart", False)
        tab = tabs.take(options)
        if apart:
            request.addfinalizer(tab.page.context.close)
        else:
            taken.append((tab, options))
        url = path.as_uri() + (f"#{fragment}" if fragment else "")
        return tab.open(url, (width, height), media, options.get("java_script_enabled", True))

    yield open_page
    for tab, options in taken:
        tabs.give_back(tab, options)


@dataclass(frozen=True, slots=True)
class Named:
    """An actor of a clause; ``kind`` as in fengong.model.Kind, ``key`` tells organizations and groups apart."""

    surface: str
    role: str
    key: str
    kind: str = "organization"
    official: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """A task; ``tags`` are words of its title or text with the notation of the sector they name."""

    number: str
    section: int
    title: str
    words: str
    clause: str
    named: tuple[Named, ...]
    tags: tuple[tuple[str, str], ...] = ()
    due: tuple[str, str] | None = None
    damage: str | None = None


@dataclass(frozen=True, slots=True)
class Sketch:
    """A synthetic plan: headings (None: lost) and tasks. Every name in it is made up."""

    title: str
    sections: tuple[str | None, ...]
    jobs: tuple[Job, ...]


@dataclass(slots=True)
class Writer:
    """Quads of a sketch, in the shape that the builder writes them."""

    sketch: Sketch
    text: str = ""
    quads: list[ox.Quad] = field(default_factory=list)

    def add(self, subject: str, predicate: str, value: str | ox.Literal, data: str | None = None) -> None:
        """A quad; ``value`` is an IRI unless it is a literal or ``data`` names its XSD type."""
        if isinstance(value, str):
            value_term = ox.NamedNode(value) if data is None else ox.Literal(value, datatype=ox.NamedNode(XSD + data))
        graph = ox.NamedNode(f"{BASE}graph/plan/000000-synthetic")
        thing = value if isinstance(value, ox.Literal) else value_term
        self.quads.append(ox.Quad(ox.NamedNode(subject), ox.NamedNode(predicate), thing, graph))

    def span(self, owner: str, start: int, end: int) -> None:
        at = f"{start}-{end}"
        self.add(owner, NS + "evidence", f"{PLAN}/span-{at}")
        self.add(f"{PLAN}/span-{at}", OA + "hasSelector", f"{PLAN}/position-{at}")
        self.add(f"{PLAN}/span-{at}", OA + "hasSelector", f"{PLAN}/quote-{at}")
        self.add(f"{PLAN}/position-{at}", OA + "start", str(start), data="nonNegativeInteger")
        self.add(f"{PLAN}/position-{at}", OA + "end", str(end), data="nonNegativeInteger")
        self.add(f"{PLAN}/quote-{at}", OA + "exact", ox.Literal(self.text[start:end]))

    def write(self) -> list[ox.Quad]:
        self.add(PLAN, TYPE, NS + "Plan")
        self.add(PLAN, DCT + "identifier", ox.Literal("000000-synthetic"))
        self.add(PLAN, DCT + "title", ox.Literal(self.sketch.title, language="zh"))
        for number, heading in enumerate(self.sketch.sections, 1):
            self.section(f"{PLAN}/sec_{number}", f"（{number}）", heading)
        for number, job in enumerate(self.sketch.jobs, 1):
            self.job(f"{PLAN}/sec_{job.section}__task_{number}", job)
        self.add(PLAN, NS + "sourceText", f"{PLAN}/text")
        self.add(f"{PLAN}/text", TYPE, NS + "SourceText")
        self.add(f"{PLAN}/text", NS + "content", ox.Literal(self.text))
        return self.quads

    def section(self, iri: str, label: str, heading: str | None) -> None:
        self.add(iri, TYPE, NS + "Section")
        self.add(iri, NS + "inPlan", PLAN)
        self.add(iri, NS + "numberLabel", ox.Literal(label))
        if heading is None:
            self.add(iri, NS + "lost", "true", data="boolean")
        else:
            self.add(iri, DCT + "title", ox.Literal(heading, language="zh"))

    def job(self, iri: str, job: Job) -> None:
        start = len(self.text)
        self.text += f"{job.number}.{job.title}。{job.words}{job.clause}\n"
        end = len(self.text) - 1
        clause = end - len(job.clause)
        self.add(iri, TYPE, NS + "Task")
        self.add(iri, NS + "inPlan", PLAN)
        self.add(iri, NS + "partOf", f"{PLAN}/sec_{job.section}")
        self.add(iri, NS + "numberLabel", ox.Literal(job.number))
        self.add(iri, DCT + "identifier", ox.Literal(iri.rsplit("/", 1)[-1]))
        self.add(iri, DCT + "title", ox.Literal(job.title, language="zh"))
        self.add(iri, NS + "text", ox.Literal(self.text[start:end], language="zh"))
        self.span(iri, start, end)
        self.add(f"{PLAN}/clause-{clause}-{end}", TYPE, NS + "Clause")
        self.span(f"{PLAN}/clause-{clause}-{end}", clause, end)
        at = clause
        for order, named in enumerate(job.named, 1):
            at = self.text.index(named.surface, at)
            self.assignment(iri, f"{PLAN}/clause-{clause}-{end}", at, order, named)
        for word, notation in job.tags:
            self.tag(iri, self.text.index(word, start), word, notation)
        if job.due is not None:
            self.due(iri, self.text.index(job.due[0], start), *job.due)
        if job.damage is not None:
            self.damage(self.text.index(job.damage, start), job.damage)

    def assignment(self, task: str, clause: str, start: int, order: int, named: Named) -> None:
        at = f"{start}-{start + len(named.surface)}"
        iri, mention = f"{PLAN}/assignment-{at}", f"{PLAN}/mention-{at}"
        self.add(iri, TYPE, NS + "Assignment")
        for name, value in (("forTask", task), ("assignee", mention), ("inClause", clause)):
            self.add(iri, NS + name, value)
        self.add(iri, NS + "hasRole", f"{SCHEME}role/{named.role}")
        self.add(iri, NS + "basis", f"{SCHEME}basis/stated")
        self.add(iri, NS + "listOrder", str(order), data="integer")
        self.add(iri, NS + "confidence", "1.0" if named.kind != "unresolved" else "0.6", data="decimal")
        self.add(mention, TYPE, NS + "Mention")
        self.add(mention, NS + "surfaceForm", ox.Literal(named.surface, language="zh"))
        if named.kind != "unresolved":
            self.add(mention, NS + "restoredName", ox.Literal(named.surface, language="zh"))
        status = {"organization": "resolved", "group": "group", "unresolved": "damaged"}[named.kind]
        self.add(mention, NS + "resolutionStatus", f"{SCHEME}status/{status}")
        self.span(mention, start, start + len(named.surface))
        self.denote(mention, named)

    def denote(self, mention: str, named: Named) -> None:
        if named.kind == "organization":
            iri = f"{BASE}org/000000/{named.key}"
            self.add(mention, NS + "resolvedTo", iri)
            self.add(iri, TYPE, ORG + "FormalOrganization")
            self.add(iri, SKOS + "prefLabel", ox.Literal(named.official or named.surface, language="zh"))
            self.add(iri, SKOS + "altLabel", ox.Literal(named.surface, language="zh"))
        elif named.kind == "group":
            iri = f"{BASE}group/000000/{named.key}"
            self.add(mention, NS + "denotesGroup", iri)
            self.add(iri, TYPE, NS + "GroupDescription")
            self.add(iri, NS + "criterion", ox.Literal(named.surface.removeprefix("各"), language="zh"))

    def tag(self, task: str, start: int, word: str, notation: str) -> None:
        iri, concept = f"{PLAN}/tag-{start}-{notation}", f"{SCHEME}sector/{notation}"
        self.add(task, NS + "sectorTag", iri)
        self.add(iri, NS + "concept", concept)
        self.span(iri, start, start + len(word))
        self.add(concept, SKOS + "prefLabel", ox.Literal(word, language="zh"))
        self.add(concept, SKOS + "prefLabel", ox.Literal(notation, language="en"))

    def due(self, task: str, start: int, words: str, latest: str) -> None:
        iri = f"{PLAN}/deadline-{start}"
        self.add(task, NS + "deadline", iri)
        self.add(iri, NS + "verbatim", ox.Literal(words, language="zh"))
        self.add(iri, NS + "latest", latest, data="date")
        self.add(iri, NS + "precision", f"{SCHEME}precision/year")
        self.span(iri, start, start + len(words))

    def damage(self, start: int, words: str) -> None:
        iri = f"{PLAN}/finding-damage-{start}"
        self.add(iri, TYPE, NS + "Finding")
        self.add(iri, NS + "inPlan", PLAN)
        self.add(iri, NS + "findingCode", ox.Literal("damage"))
        self.add(iri, NS + "severity", f"{SCHEME}severity/warning")
        self.add(iri, NS + "message", ox.Literal("原文此处缺字", language="zh"))
        self.add(iri, NS + "message", ox.Literal("words are missing here", language="en"))
        self.span(iri, start, start + len(words))


SMALL = Sketch(
    title="合成市安全工作方案",
    sections=("开展责任落实行动", None),
    jobs=(
        Job(
            "1",
            1,
            "推动煤矿培训",
            "2025年底前，煤矿负责人应当参加应急演练。",
            "（市应急局牵头，市教育局、各有关部门配合）",
            (
                Named("市应急局", "lead", "emergency", official="合成市应急管理局"),
                Named("市教育局", "support", "education", official="合成市教育局"),
                Named("各有关部门", "support", "departments", kind="group"),
            ),
            tags=(("煤矿", "coal-mines"),),
            due=("2025年底前", "2025-12-31"),
        ),
        Job(
            "7",
            2,
            "排查隐患",
            "登记每一处隐患 (略) 。",
            "（市应急局、市 (略) 局负责）",
            (
                Named("市应急局", "responsible", "emergency", official="合成市应急管理局"),
                Named("市 (略) 局", "responsible", "", kind="unresolved"),
            ),
            damage=" (略) ",
        ),
    ),
)

SIXTY = tuple(Named(f"{number:02}号协调局", "support", f"d{number:02}") for number in range(60))
WIDE = Sketch(
    title="合成市宽表方案",
    sections=("开展协调行动",),
    jobs=(Job("1", 1, "合成任务一", "逐一登记。", f"（{'、'.join(named.surface for named in SIXTY)}配合）", SIXTY),),
)

HOSTILE_WORDS = (
    "<img src=x onerror=\"document.title='run'\">",
    "</script><script>document.title='run'</script>",
    "javascript:document.title='run'",
    "<!--<script>",
    "\u202e\u2067局急应市\u2066",
    "{{ 7 * 7 }}${7 * 7}href",
    "长" * 10_000,
)


def hostile() -> Sketch:
    """A plan whose every word tries to get out of its place."""
    jobs = tuple(
        Job(
            str(number),
            1,
            words,
            words,
            f"（{words}牵头）",
            (Named(words, "lead", f"h{number}"),),
            tags=((words, f"s{number}"),),
            damage=words,
        )
        for number, words in enumerate(HOSTILE_WORDS, 1)
    )
    return Sketch(title=HOSTILE_WORDS[1], sections=(HOSTILE_WORDS[0],), jobs=jobs)


@pytest.fixture(scope="session")
def store_of() -> Callable[[Sketch], ox.Store]:
    """A store in memory that holds a sketch."""

    def make(sketch: Sketch) -> ox.Store:
        store = ox.Store()
        store.bulk_extend(Writer(sketch).write())
        return store

    return make


@pytest.fixture(scope="session")
def hostile_words() -> tuple[str, ...]:
    """The words that the hostile store is made of."""
    return HOSTILE_WORDS


@pytest.fixture(scope="session")
def small_store(store_of: Callable[[Sketch], ox.Store]) -> ox.Store:
    """Two tasks: one led, one with an actor that damage hides, in a section whose heading is lost."""
    return store_of(SMALL)


@pytest.fixture(scope="session")
def wide_store(store_of: Callable[[Sketch], ox.Store]) -> ox.Store:
    """One task for which sixty departments answer."""
    return store_of(WIDE)


@pytest.fixture(scope="session")
def hostile_store(store_of: Callable[[Sketch], ox.Store]) -> ox.Store:
    """Words that would run, hide or overflow if any of them were taken for more than words."""
    return store_of(hostile())


def _file_of(store: ox.Store, folder: Path) -> Path:
    path = folder / "page.html"
    path.write_text(page(gather(store), "zh"), encoding="utf-8", newline="\n")
    return path


@pytest.fixture(scope="session")
def small_page(small_store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the small store."""
    return _file_of(small_store, tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def hostile_page(hostile_store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the hostile store."""
    return _file_of(hostile_store, tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="session")
def two_plans_store(wuwei: Reading, tmp_path_factory: pytest.TempPathFactory) -> ox.Store:
    """The shipped plan and a synthetic one that numbers its sections and tasks alike."""
    path = tmp_path_factory.mktemp("two-plans") / "store"
    build_store([wuwei, read_plan(str(Path(__file__).parent / "yunxi-2025"))], path)
    return open_store(path)


@pytest.fixture(scope="session")
def two_plans_page(two_plans_store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the two plans."""
    return _file_of(two_plans_store, tmp_path_factory.mktemp("two-plans-page"))


@pytest.fixture(scope="session")
def wuwei_page(wuwei_store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the shipped plan."""
    return _file_of(wuwei_store, tmp_path_factory.mktemp("wuwei-page"))
