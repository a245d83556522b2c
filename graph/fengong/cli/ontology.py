"""``fengong ontology``: the vocabulary to read and to publish."""

from __future__ import annotations

from pathlib import Path

import click

OUTPUT = "File to write, or - for standard output."


@click.group(no_args_is_help=True)
def ontology() -> None:
    """Write the ontology: a page to read, Turtle, the JSON-LD context, or a release with all of it.

    \b
    Examples:
      fengong ontology docs --output ontology.html
      fengong ontology turtle --part shapes --output shapes.ttl
      fengong ontology context > context.jsonld
      fengong ontology release --output site
    """


@ontology.command(epilog="\b\nExample:\n  fengong ontology docs --output ontology.html")
@click.option("--output", required=True, metavar="FILE", help="HTML file to write, or - for standard output.")
@click.option(
    "--lang",
    type=click.Choice(["both", "zh", "en"]),
    default="both",
    show_default=True,
    help="Language of the page; both stand side by side with a switch.",
)
def docs(output: str, lang: str) -> None:
    """Write one page about every term, concept, shape and question, with diagrams and a worked example.

    The page is one HTML file in Chinese and English. It needs no server, no network and no script.
    """
    from fengong.output import write_output
    from fengong.publish.content import content
    from fengong.publish.page import page
    from fengong.publish.source import parts

    write_output(page(content(parts()), lang).encode(), output)


@ontology.command(epilog="\b\nExample:\n  fengong ontology turtle --part core --output core.ttl")
@click.option("--output", default="-", show_default=True, metavar="FILE", help=OUTPUT)
@click.option(
    "--part",
    default="ontology",
    show_default=True,
    metavar="NAME",
    help="ontology (all modules and schemes), shapes, alignments, or the name of one module or scheme.",
)
def turtle(output: str, part: str) -> None:
    """Write the ontology as Turtle in an order of its own, so that two versions can be compared line by line."""
    from fengong.output import write_output
    from fengong.publish.artefacts import chosen
    from fengong.publish.source import triples_of
    from fengong.publish.turtle import to_turtle

    try:
        files = chosen(part)
    except KeyError as error:
        raise click.BadParameter(str(error.args[0]), param_hint="'--part'") from error
    write_output(to_turtle(triples_of(files)), output)


@ontology.command(epilog="\b\nExample:\n  fengong ontology context --output context.jsonld")
@click.option("--output", default="-", show_default=True, metavar="FILE", help=OUTPUT)
def context(output: str) -> None:
    """Write the JSON-LD context: plain names for every term, with languages, links and datatypes."""
    from fengong.output import write_output
    from fengong.publish.context import context_file

    write_output(context_file(), output)


@ontology.command(epilog="\b\nExample:\n  fengong ontology release --output site")
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    metavar="DIR",
    help="Folder of all releases; it is made where there is none.",
)
@click.option("--replace", is_flag=True, help="Write a version anew that is there already and differs.")
def release(output: Path, replace: bool) -> None:
    """Write the folder of this version: page, Turtle, N-Triples, JSON-LD, RDF/XML, shapes, context and change log.

    Beside the versions stands negotiation.json: which file answers which address and Accept header. A version that
    was released is not altered: where other files of it are there, nothing is written.
    """
    from fengong.publish.release import write_release

    for name in write_release(output, replace):
        click.echo(name)
