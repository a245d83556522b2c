"""Stores for the editor and for clients, and the editor's page in a browser."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Browser, Page

from fengong.store.oxigraph import write_store

#: Synthetic IRIs with signs of every kind that an IRI may hold.
PLACE = "https://example.org/应急"
BASE = "https://example.org/数据/"
LABEL = "https://example.org/名称"
GRAPH = "https://example.org/图/一"
#: What a plan might say to a careless page.
HOSTILE = (
    '<img src=x onerror="window.hit=1">',
    "<script>window.hit=1</script>",
    "</script><svg onload=window.hit=1>",
    "{{constructor.constructor('window.hit=1')()}} {{p}}",
    "javascript:window.hit=1",
    "\u202e乙 &lt;b&gt; &amp; 'x' \"y\"",
)


def chinese_store(folder: Path) -> Path:
    """A store whose IRIs are Chinese; all of it is made up."""
    lines = [
        f'<{PLACE}> <{LABEL}> "甲市应急局"@zh <{GRAPH}> .',
        f'<{BASE}单位/甲%20局> <{LABEL}> "乙市水务局"@zh <{GRAPH}> .',
        f'<{BASE}> <http://rdfs.org/ns/void#uriSpace> "{BASE}" <{GRAPH}> .',
    ]
    return _written(folder, lines)


def hostile_store(folder: Path) -> Path:
    """A store whose literals and IRIs would like to be run."""
    lines = [f'<{PLACE}> <{LABEL}> "{_escaped(words)}" <{GRAPH}> .' for words in HOSTILE]
    lines.append(f"<javascript:window.hit=1> <{LABEL}> <data:text/html,x> <{GRAPH}> .")
    return _written(folder, lines)


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace('"', '\\"')


def _written(folder: Path, lines: list[str]) -> Path:
    write_store(folder, "".join(f"{line}\n" for line in sorted(lines)).encode())
    return folder


@dataclass(frozen=True, slots=True)
class Editor:
    """The editor's page, with what it asked for and complained about."""

    page: Page
    url: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, query: str | None = None, by: str = "#", more: str = "") -> Editor:
        """Load the page, with a query in its address if there is one."""
        with_query = f"{by}query={quote(query, safe='')}" if query is not None else ""
        self.page.goto("about:blank")
        self.page.goto(f"{self.url}/editor{more}{with_query}")
        self.page.wait_for_selector("html[data-ready=true]")
        return self

    def run(self) -> Editor:
        """Run the query in front, and wait for what comes of it."""
        self.page.locator(".tabPanel.active .yasqe_queryButton").click()
        self.page.wait_for_selector(".tabPanel.active :is(.result, .booleanResult, .errorResult)")
        return self

    def tabs(self) -> list[str]:
        return self.page.locator(".tab [role=tab] > span").all_inner_texts()

    def front(self) -> str:
        return self.page.locator(".tab.active [role=tab] > span").inner_text()

    def text(self) -> str:
        """The query in front."""
        found = self.page.evaluate(
            "document.querySelector('.tabPanel.active .yasqe .CodeMirror').CodeMirror.getValue()"
        )
        assert isinstance(found, str)
        return found

    def cells(self) -> list[list[str]]:
        rows = self.page.locator(".tabPanel.active .result tbody tr").all()
        return [row.locator("td").all_inner_texts()[1:] for row in rows]


def visit(chromium: Browser, url: str, **options: Any) -> Editor:
    """A browser with nothing in its storage; close ``page.context`` afterwards."""
    context = chromium.new_context(**{"locale": "zh-CN", "viewport": {"width": 1440, "height": 900}, **options})
    editor = Editor(context.new_page(), url)
    page = editor.page
    page.on("request", lambda request: editor.requests.append(request.url))
    page.on("console", lambda message: editor.complaints.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: editor.complaints.append(str(error)))
    page.on("dialog", lambda dialog: editor.complaints.append(f"dialog: {dialog.message}"))
    return editor
