"""Short names of the kinds of findings, where a column has no room for a title."""

from __future__ import annotations

from fengong.analysis.wording import Words, say
from fengong.ask.table import Coded

NAMES: Words = {
    "no-lead": ("没有牵头", "no lead"),
    "several-leads": ("多头牵头", "several leads"),
    "only-groups": ("只有群体", "only groups"),
    "leads-never-supports": ("只牵头不配合", "leads, never supports"),
    "sector-one-department": ("领域只一家", "sector of one department"),
    "deadlines-pile-up": ("期限集中", "deadlines pile up"),
    "never-lead-together": ("从不共同牵头", "never lead together"),
}


def name(code: str, lang: str) -> Coded:
    """The short name in ``zh`` or ``en``, for programs the code.

    >>> name("no-lead", "zh"), name("no-lead", "zh").code
    ('没有牵头', 'no-lead')
    """
    return Coded(say(NAMES, code, lang), code)
