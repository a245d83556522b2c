"""Who is meant: Outline → Reading.

``names`` says what bodies are called, ``match`` takes a mention to an actor, ``reading`` does it for all, and
``contract`` gives the result the JSON form that is promised to users.
"""

from fengong.resolve.reading import resolve

__all__ = ["resolve"]
