"""What users rely on: names, commands, and the keys of the JSON contract. A change here is a change for them."""

from __future__ import annotations

import click
import pytest

import fengong
from fengong.cli import COMMANDS, cli
from fengong.errors import FengongError
from fengong.model import Reading
from fengong.resolve.contract import as_json


def test_names() -> None:
    assert fengong.__all__ == ["FengongError", "__version__", "build_store", "open_store", "read_plan"]
    for name in fengong.__all__:
        assert getattr(fengong, name) is not None
    with pytest.raises(AttributeError):
        _ = fengong.no_such_name


def test_commands() -> None:
    assert sorted(COMMANDS) == sorted(
        [
            "extract",
            "build",
            "check",
            "queries",
            "query",
            "sparql",
            "shared",
            "rank",
            "governance",
            "whatif",
            "core",
            "communities",
            "brokers",
            "diff",
            "evaluate",
            "ledger",
            "explore",
            "export",
            "report",
            "serve",
            "push",
            "ontology",
        ]
    )


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_help_with_an_example(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    text = command.get_help(click.Context(command, info_name=name))
    assert f"fengong {name}" in text, "an example"
    for option in command.params:
        assert isinstance(option, click.Argument) or (isinstance(option, click.Option) and option.help), option.name


LISTINGS = sorted(set(COMMANDS) - {"build", "explore", "export", "ledger", "ontology", "report", "serve"})


@pytest.mark.parametrize("name", LISTINGS)
def test_listings_take_all_formats_and_a_language(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    options = {option.name: option for option in command.params}
    form = options["form"].type
    assert isinstance(form, click.Choice)
    assert {"table", "csv", "json", "markdown"} == set(form.choices)
    assert "lang" in options


def test_contract(wuwei: Reading) -> None:
    contract = as_json(wuwei, "zh")
    task = next(task for task in contract["tasks"] if task["deadlines"] and task["citations"])
    assert list(contract) == ["document", "tasks", "findings"]
    assert list(contract["document"]) == ["path", "title", "issuer", "area", "sha256", "chars", "convention"]
    assert list(task) == [
        *("id", "path", "title", "start", "end", "where"),
        *("sectors", "deadlines", "citations", "assignments"),
    ]
    assert list(task["deadlines"][0]) == ["text", "start", "end", "earliest", "latest", "precision"]
    assert list(task["citations"][0]) == ["text", "start", "end"]
    assert list(task["assignments"][0]) == [
        *("surface", "start", "end", "where", "name", "official_name", "actor", "kind", "candidates"),
        *("role", "order", "basis", "clause", "open_ended", "confidence"),
    ]
    assert list(contract["findings"][0]) == ["code", "severity", "message", "start", "end"]


def test_errors_form_one_tree() -> None:
    def below(cls: type[FengongError]) -> set[str]:
        own = (sub for sub in cls.__subclasses__() if sub.__module__ == "fengong.errors")
        return {cls.__name__}.union(*map(below, own))

    doc = __import__("fengong.errors", fromlist=["errors"]).__doc__ or ""
    assert all(name in doc for name in below(FengongError))
    # Finer kinds that one module raises and catches itself are below one of these.
    assert all(sub.__module__ == "fengong.errors" for sub in FengongError.__subclasses__())
