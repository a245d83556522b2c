"""Who is meant: Outline → Reading.

``place`` and ``dating`` say whose plan it is and of which year, ``restore`` puts back what lists write once,
``offices`` and ``bodies`` take a name to those it can mean, ``match`` decides, ``reading`` does it for all, and
``contract`` gives the result the JSON form that is promised to users.
"""

from fengong.resolve.reading import resolve

__all__ = ["resolve"]
