"""Go-betweens as a listing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fengong.analysis.incidence import Incidence
from fengong.analysis.notes import rows_note, scope_notes
from fengong.analysis.robustness import FEWEST
from fengong.analysis.structure.broker_ranks import BrokerRanks
from fengong.analysis.structure.brokerage import Brokerage, Brokered
from fengong.analysis.structure.chance import RARE
from fengong.analysis.wording import Words, hinted, say
from fengong.ask.table import Cell, Coded, Column, Table

WORDS: Words = {
    "title": ("居中部门（牵头—配合网络，按{by}分组）", "Go-betweens from lead to support, groups by {by}"),
    "level": ("层级", "level"),
    "kind": ("机构类别", "kind of body"),
    "sector": ("主要领域", "main sector"),
    "coordinator": ("组内协调", "coordinator"),
    "itinerant": ("外来中介", "consultant"),
    "gatekeeper": ("守门", "gatekeeper"),
    "representative": ("代表", "representative"),
    "liaison": ("联络", "liaison"),
    "government": ("政府部门", "government"),
    "party": ("党委部门", "Party"),
    "congress": ("人大政协", "congress"),
    "judiciary": ("司法机关", "judiciary"),
    "military": ("军队", "military"),
    "mass-organization": ("群团组织", "mass organization"),
    "public-institution": ("事业单位", "public institution"),
    "central-branch": ("垂管单位", "branch of a central body"),
    "coordination": ("议事协调机构", "coordinating body"),
    "meaning": (
        "居中：甲牵头、乙配合，乙又牵头、丙配合，而甲没有直接让丙配合；乙就在甲与丙之间。",
        "B is a go-between where A leads and B supports, B leads and C supports, and A has no direct support from C.",
    ),
    "roles": (
        "组内协调：三者同组；外来中介：甲丙同组、乙在外；守门：乙丙同组、甲在外；代表：甲乙同组、丙在外；联络：三者各不同组。",
        "coordinator: all of one group; consultant: A and C of one, B of another; gatekeeper: B and C of one; "
        "representative: A and B of one; liaison: three groups.",
    ),
    "expected": (
        "“期望”：各组大小不变、成员打乱 {draws} 次的平均次数；p 是达到或超过实际次数的机会。种子固定。",
        "“expected” is the mean over {draws} draws that deal the groups out anew, each as large as it is; p is the "
        "chance of as many or more. The seed is fixed.",
    ),
    "many": (
        "共检验 {rows} 行，单凭巧合就会有约 {chance:.1f} 行 p ≤ {rare}；p 未作校正。",
        "{rows} rows are tested, so about {chance:.1f} would have p ≤ {rare} by accident; p is not corrected.",
    ),
    "unknown": (
        "{count} 个部门分不了组（{by}不明或并列），连同它们的关系未计入。",
        "Left out with their ties because they have no group ({by} unknown or tied): {count}.",
    ),
    "one-group": (
        "所有部门同属一组，各种角色分不开{hint}。",
        "All departments are of one group, which tells no roles apart{hint}.",
    ),
    "one-group-hint": ("；请换一种 --by", "; choose another --by"),
    "no-ties": (
        "没有一项任务既写明牵头部门又写明配合部门，因此没有居中部门可言。",
        "No task names both a lead and a support, so there are no go-betweens to speak of.",
    ),
    "none": (
        "{ties} 对“牵头—配合”关系中，没有部门居于两个部门之间：配合的部门都不再牵头，或者牵头者已直接要求配合。",
        "Of {ties} ties from lead to support none is passed on: who supports leads nobody else, or is passed by.",
    ),
    "interval": (
        "名次按居中次数；最高、最低：有放回地重抽任务 {draws} 次（种子固定），95% 的名次在其间；"
        "区间重叠的，分不出先后。",
        "Ranks are by how many others one is between; rank from, to: 95 % of the ranks over {draws} redraws of the "
        "tasks (fixed seed); where intervals overlap, neither is ahead.",
    ),
    "unranked": (
        "不列名次，按名称排列：写明牵头与配合的任务不足 {fewest} 项，算不出区间；没有区间的名次不可信。",
        "No ranks are shown, and the order is that of names: fewer than {fewest} tasks name a lead and a support, "
        "which gives no interval, and a rank without one cannot be relied on.",
    ),
    "rows": ("以下行数按部门计。", "Rows are counted by department:"),
    "few": (
        "只有 {ties} 对“牵头—配合”关系，次数都很小，结论只能当线索。",
        "There are only {ties} ties from lead to support: counts are small, and any finding is a hint at most.",
    ),
}
#: Below so many ties a finding is a hint.
FEW_TIES = 50


@dataclass(frozen=True, slots=True)
class Grouped:
    """How the actors are grouped: the name of the partition, the group of each, and what the groups are called.

    ``ranks`` are those of the go-betweens among these groups; without them none is shown.
    """

    by: str
    of: Mapping[str, str]
    labels: Mapping[str, str]
    ranks: BrokerRanks | None = None

    def label(self, iri: str, lang: str) -> str:
        """The name of an actor's group."""
        group = self.of[iri]
        coded = self.by == "kind" and group in WORDS
        return Coded(say(WORDS, group, lang), group) if coded else self.labels.get(group, group)

    def ranked(self, iri: str) -> tuple[Cell, Cell, Cell]:
        """The rank of a go-between and the ends of its interval; nothing where there is no interval."""
        interval = self.ranks.intervals.of.get(iri) if self.ranks else None
        return (self.ranks.places[iri], interval.first, interval.last) if self.ranks and interval else (None,) * 3


COLUMNS = (
    Column("rank", "名次", "rank"),
    Column("rank_from", "名次最高", "rank from"),
    Column("rank_to", "名次最低", "to"),
    Column("department", "部门", "department"),
    Column("group", "分组", "group"),
    Column("between", "居中次数", "between"),
    Column("role", "角色", "role"),
    Column("count", "次数", "count"),
    Column("expected", "期望", "expected"),
    Column("z", "z", "z"),
    Column("p", "p", "p"),
)


def brokers_table(incidence: Incidence, found: Brokerage, grouped: Grouped, top: int | None, lang: str) -> Table:
    """Go-betweens, a row for each role; ``top`` go-betweens (None: all).

    Those between the most others come first where their ranks have intervals; else the order is that of names.
    """
    actors = [actor for actor in incidence.actors if actor.iri in found.of]
    ordered = bool(grouped.ranks and grouped.ranks.intervals.of)
    actors.sort(key=lambda actor: -found.total(actor.iri) if ordered else 0)
    shown = actors[:top]
    rows = []
    for actor in shown:
        who = *grouped.ranked(actor.iri), actor.label(lang), grouped.label(actor.iri, lang), found.total(actor.iri)
        roles = found.of[actor.iri].items()
        rows += [(*who, Coded(say(WORDS, role, lang), role), *_figures(one)) for role, one in roles if one.count]
    notes = _notes(incidence, found, grouped, lang)
    if actors:
        last = found.total(shown[-1].iri)
        tied = sum(ordered and found.total(actor.iri) == last for actor in actors[len(shown) :])
        notes += [say(WORDS, "rows", lang), rows_note(len(actors), len(shown), tied, lang)]
    return Table(COLUMNS, tuple(rows), say(WORDS, "title", lang, by=say(WORDS, grouped.by, lang)), tuple(notes))


def _figures(one: Brokered) -> tuple[Cell, ...]:
    return one.count, round(one.expected, 2), None if one.z is None else round(one.z, 2), round(one.p, 3)


def _notes(incidence: Incidence, found: Brokerage, grouped: Grouped, lang: str) -> list[str]:
    by = say(WORDS, grouped.by, lang)
    notes = [say(WORDS, "meaning", lang), *scope_notes(incidence, lang)]
    if not found.ties:
        return [say(WORDS, "no-ties", lang), *notes]
    if found.unknown:
        notes.append(say(WORDS, "unknown", lang, count=len(found.unknown), by=by))
    if not found.of:
        return [say(WORDS, "none", lang, ties=found.ties), *notes]
    if len(set(grouped.of.values())) == 1:
        notes.append(hinted(WORDS, "one-group", lang))
    if found.ties < FEW_TIES:
        notes.append(say(WORDS, "few", lang, ties=found.ties))
    tested = sum(1 for roles in found.of.values() for one in roles.values() if one.count)
    draws = grouped.ranks.intervals.draws if grouped.ranks else 0
    notes.append(say(WORDS, "interval" if draws else "unranked", lang, draws=draws, fewest=FEWEST))
    notes += [say(WORDS, "roles", lang), say(WORDS, "expected", lang, draws=found.draws)]
    return [*notes, say(WORDS, "many", lang, rows=tested, chance=tested * RARE, rare=RARE)]
