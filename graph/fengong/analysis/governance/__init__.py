"""Findings about how a plan divides work: one finding a file, each linked to its tasks and their words.

They are findings about a text. `fengong check` has findings of another kind: what was noticed while reading.
Plans are judged one by one, because each has its own way of writing.
"""
