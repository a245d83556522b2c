"""The same graph as PyVis writes it by itself, to compare with."""

from __future__ import annotations

from pathlib import Path

from pyvis.network import Network

from fengong.explorer.facts import Facts

#: True when PyVis' page can be used: with physics, once the iterations are done before which it shows nothing.
READY = "typeof network === 'object' && (!network.physics.physicsEnabled || network.physics.ready)"
#: A filter as its page would make it: the lines of one role are hidden.
FILTER = "edges.update(edges.get().filter((one) => one.title === 'support').map(({ id }) => ({ id, hidden: true })))"


def write(facts: Facts, path: Path, physics: bool) -> None:
    """Writes PyVis' page of a store's facts, with its defaults; or with physics switched off."""
    network = Network(directed=True, cdn_resources="in_line", notebook=False)
    for actor in facts.actors:
        network.add_node(actor.iri, label=actor.surfaces[0], group=actor.kind.value)
    for task in facts.tasks:
        network.add_node(task.iri, label=f"{task.number} {task.title}", group="task", shape="box")
    for assignment in facts.assignments:
        network.add_edge(assignment.actor, assignment.task, title=assignment.role.value)
    if not physics:
        network.toggle_physics(False)
    path.write_text(network.generate_html(notebook=False), encoding="utf-8")
