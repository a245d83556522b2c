"""The documents people see first, held to the program.

Every ``$ fengong …`` line of a ``console`` block is run in an empty folder, in the order of the document, and what
the document shows must be what is printed. Output stands in the block itself; where it is Markdown and is to be seen
as a table, between ``<!-- output -->`` and ``<!-- end -->`` below the block. A line ``…`` (in a table ``| … |``)
stands for lines left out. A ``sparql`` block whose first line is ``# NAME.rq``, a ``python`` block that begins with
``# NAME.py`` and a block ``csv NAME.csv`` are saved under that name first.

``$ fengong serve`` starts a server on a free port; ``curl`` and ``python`` lines after it ask that one, wherever the
document names the usual port.

    python tests/test_docs.py --update      write the outputs anew
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from fengong.ask.library import all_queries
from fengong.cli import COMMANDS
from fengong.cli.options import DEFAULT_STORE

ROOT = Path(__file__).resolve().parents[1]
#: Documents with examples, and the locale each is read under.
LOCALES = {"README.md": "en_GB.UTF-8", "README.zh-CN.md": "zh_CN.UTF-8"}
READMES = sorted(LOCALES)
DOCUMENTS = sorted(path.name for path in ROOT.glob("*.md"))
CUT = ("…", "| … |")
OPEN, CLOSE = "<!-- output -->", "<!-- end -->"
#: Sizes of pictures: of a desk (also without a footer), a tablet and a phone.
SCREENS = {(1440, 900), (1440, 840), (1024, 768), (390, 844)}
#: Where documents say that a server answers.
ADDRESS = "http://127.0.0.1:8000/"


@dataclass(frozen=True, slots=True)
class Example:
    """A command and where its output stands: lines ``first`` to before ``last`` of the document."""

    command: str
    first: int
    last: int


def read(name: str) -> list[str]:
    return (ROOT / name).read_text(encoding="utf-8").splitlines()


def blocks(lines: list[str], kind: str) -> list[tuple[int, int]]:
    """First line inside and closing fence of each block of a kind."""
    starts = [at + 1 for at, line in enumerate(lines) if line == f"```{kind}"]
    return [(start, lines.index("```", start)) for start in starts]


def examples(lines: list[str]) -> list[Example]:
    found = []
    for start, end in blocks(lines, "console"):
        prompts = [at for at in range(start, end) if lines[at].startswith("$ ")]
        assert prompts[:1] == [start], f"line {start + 1}: a console block begins with a command"
        for at, last in zip(prompts, [*prompts[1:], end], strict=True):
            below = at + 1 == end and lines[end + 1 : end + 3] == ["", OPEN]
            first, last = (end + 3, lines.index(CLOSE, end)) if below else (at + 1, last)
            found.append(Example(lines[at].removeprefix("$ "), first, last))
    return found


def shown(lines: list[str], example: Example) -> list[str]:
    """What the document shows, without the blank lines around it."""
    return "\n".join(lines[example.first : example.last]).strip("\n").split("\n")


@dataclass
class Shell:
    """Runs the commands of a document in a folder; used as a context, it ends the server that one of them starts."""

    folder: Path
    locale: str
    address: str = ADDRESS
    servers: list[subprocess.Popen[str]] = field(default_factory=list)

    def __enter__(self) -> Shell:
        return self

    def __exit__(self, *_: object) -> None:
        for server in self.servers:
            server.terminate()
            server.communicate()

    def run(self, command: str) -> list[str]:
        """What a command prints on either stream, without the blank lines around it."""
        words = shlex.split(command)
        if words[:2] == ["fengong", "serve"]:
            return [self._serve(words)]
        done = subprocess.run(
            self._called(words),
            cwd=self.folder,
            env=self._env(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, f"{command}: {done.stdout}"
        return done.stdout.strip("\n").split("\n")

    def _called(self, words: list[str]) -> list[str]:
        program, *arguments = words
        if program == "fengong":
            return [sys.executable, "-m", "fengong", *arguments]
        assert self.servers, f"{program}: only fengong is run here, and what asks its server; else use a sh block"
        if program == "python":
            script = (self.folder / arguments[0]).read_text(encoding="utf-8")
            return [sys.executable, "-c", script.replace(ADDRESS, self.address)]
        assert program == "curl", f"{program}: use a sh block for other commands"
        return [program, *(word.replace(ADDRESS, self.address) for word in arguments)]

    def _serve(self, words: list[str]) -> str:
        """Start a server; its first line, as if it had taken the usual port."""
        command = [*self._called(words), "--port", "0"]
        server = subprocess.Popen(command, cwd=self.folder, env=self._env(), stderr=subprocess.PIPE, encoding="utf-8")
        self.servers.append(server)
        assert server.stderr is not None
        line = server.stderr.readline().strip("\n")
        address = re.search(r"http://\S+/", line)
        assert address, line
        self.address = address[0]
        return line.replace(self.address, ADDRESS)

    def _env(self) -> dict[str, str]:
        ours = ("LC_", "LANG", "FENGONG_")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        return kept | {"LANG": self.locale, "COLUMNS": "120", "no_proxy": "*"}


def can_run(command: str) -> bool:
    """Whether the program is here; only curl may be missing, and not where CI is set."""
    return not command.startswith("curl ") or bool(os.environ.get("CI") or shutil.which("curl"))


def unshown(lines: list[str]) -> list[list[str]]:
    """The words of the fengong commands in sh blocks, whose output is not shown."""
    inside = [line for start, end in blocks(lines, "sh") for line in lines[start:end]]
    return [shlex.split(line, comments=True) for line in inside if line.startswith("fengong ")]


def outputs(name: str, folder: Path) -> list[tuple[Example, list[str]]]:
    """Every example of a document with what it prints."""
    lines = read(name)
    for start, end in [*blocks(lines, "sparql"), *blocks(lines, "python")]:
        if saved := re.fullmatch(r"# ([\w-]+\.(?:rq|py))", lines[start]):
            (folder / saved[1]).write_text("\n".join(lines[start:end]) + "\n", encoding="utf-8")
    for table in [words[1] for line in lines if len(words := line.split()) == 2 and words[0] == "```csv"]:
        [(start, end)] = blocks(lines, f"csv {table}")
        (folder / table).write_text("\n".join(lines[start:end]) + "\n", encoding="utf-8")
    with Shell(folder, LOCALES[name]) as shell:
        return [(example, shell.run(example.command)) for example in examples(lines) if can_run(example.command)]


def segments(lines: list[str]) -> list[list[str]]:
    """The stretches between the lines that stand for others."""
    found: list[list[str]] = [[]]
    for line in lines:
        if line in CUT:
            found.append([])
        else:
            found[-1].append(line)
    return found


def fits(lines: list[str], output: list[str]) -> bool:
    """Whether the lines are the output, in full or with cuts.

    >>> fits(["a", "…", "c", "…", "e"], ["a", "b", "c", "d", "e"]), fits(["…", "e"], ["d", "e"]), fits(["a"], ["a"])
    (True, True, True)
    >>> fits(["a", "…", "d"], ["a", "b", "c"]), fits(["a"], ["a", "b"]), fits(["a", "b", "…", "b"], ["a", "b"])
    (False, False, False)
    """
    head, *rest = segments(lines)
    if not rest:
        return lines == output
    *middle, tail = rest
    at, end = len(head), len(output) - len(tail)
    for part in middle:
        places = [n for n in range(at, end - len(part) + 1) if output[n : n + len(part)] == part]
        if not places:
            return False
        at = places[0] + len(part)
    return output[: len(head)] == head and output[end:] == tail and at <= end


def renewed(lines: list[str], output: list[str]) -> list[str]:
    """The output, cut as the lines were: as many at the start and at the end.

    >>> renewed(["a", "…", "d"], ["A", "B", "C", "D"])
    ['A', '…', 'D']
    """
    parts = segments(lines)
    if fits(lines, output) or len(parts) > 2:
        return lines
    cut = [line for line in lines if line in CUT]
    return [*output[: len(parts[0])], *cut, *output[len(output) - len(parts[1]) :]] if cut else output


def update(name: str) -> int:
    """Write the outputs of a document anew; how many still do not fit and must be cut by hand."""
    lines, open_ = read(name), 0
    with tempfile.TemporaryDirectory() as folder:
        found = outputs(name, Path(folder))
    for example, output in reversed(found):
        new = renewed(shown(lines, example), output)
        open_ += not fits(new, output)
        below = lines[example.first - 1] == OPEN
        lines[example.first : example.last] = ["", *new, ""] if below else new
    (ROOT / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return open_


@pytest.mark.parametrize("name", READMES)
def test_examples_print_what_is_shown(name: str, tmp_path: Path) -> None:
    lines = read(name)
    found = outputs(name, tmp_path)
    assert len(found) >= 10
    for example, output in found:
        printed = shown(lines, example)
        assert printed != [""], f"{example.command}: show what it prints, or use a sh block"
        if not fits(printed, output):
            assert printed == output, f"{example.command}: run `python tests/test_docs.py --update`"


def test_commands_of_sh_blocks_write_their_files(tmp_path: Path, wuwei_store_path: Path) -> None:
    commands = unshown(read("README.md"))
    assert commands
    shell = Shell(tmp_path, LOCALES["README.md"])
    shutil.copytree(wuwei_store_path, tmp_path / DEFAULT_STORE)
    for words in commands:
        shell.run(shlex.join(words))
        assert (tmp_path / words[words.index("--output") + 1]).stat().st_size > 1000, words


def test_both_readmes_show_the_same_commands() -> None:
    first, second = (read(name) for name in READMES)
    assert [example.command for example in examples(first)] == [example.command for example in examples(second)]
    assert unshown(first) == unshown(second)


@pytest.mark.parametrize("name", READMES)
def test_every_command_and_query_is_mentioned(name: str) -> None:
    text = "\n".join(read(name))
    missing = [f"fengong {command}" for command in COMMANDS if f"`fengong {command}" not in text]
    missing += [query.name for query in all_queries() if f"| {query.name} |" not in text]
    assert missing == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_and_pictures_exist(name: str) -> None:
    text = "\n".join(read(name))
    targets = re.findall(r"\]\(([^)#\s]+)", text) + re.findall(r'(?:src|srcset|href)="([^"#]+)"', text)
    broken = [target for target in targets if "://" not in target and not (ROOT / target).exists()]
    assert broken == []


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", *READMES])
def test_targets_and_paths_exist(name: str) -> None:
    text = "\n".join(read(name))
    targets = re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    used = re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE)
    assert used
    assert set(used) <= set(targets)
    named = re.findall(r"`((?:graph|ontology|data|queries|tests|docs|\.ci)/[^`\s<…]*)`", text)
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_readmes_link_to_each_other() -> None:
    for name, other in zip(READMES, reversed(READMES), strict=True):
        assert f"({other})" in "\n".join(read(name))


def test_pictures_are_small_screenshots() -> None:
    pictures = list((ROOT / "docs").glob("*.png"))
    assert pictures
    for picture in pictures:
        data = picture.read_bytes()
        width, height = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
        assert data[:4] == b"\x89PNG", picture.name
        assert (width, height) in SCREENS, picture.name
        assert data[25] == 3, f"{picture.name}: save it with a palette"
        assert len(data) < 110_000, picture.name


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_machine_and_no_registry_is_named(name: str) -> None:
    private = r"(?<![\w.])/(?:work|tmp|root|home|usr)\b|pypi\.org|pythonhosted|npmjs|conda\.|C:\\"
    assert [line for line in read(name) if re.search(private, line)] == []


def test_changelog_tells_of_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    lines = read("CHANGELOG.md")
    assert [line for line in lines if re.match(rf"## \[({re.escape(version)}|Unreleased)\]", line)]
    known = {f"### {kind}" for kind in ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")}
    assert {line for line in lines if line.startswith("### ")} <= known


if __name__ == "__main__":
    if sys.argv[1:] != ["--update"]:
        sys.exit("usage: python tests/test_docs.py --update")
    if left := sum(map(update, READMES)):
        sys.exit(f"{left} outputs with several cuts do not fit any more: cut them by hand")
