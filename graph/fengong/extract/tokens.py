"""A clause as tokens: verbs, labels and separators of the lexicon, and the names between them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from fengong.extract.actors import is_actor
from fengong.lexicon.source import lexicon_file
from fengong.lexicon.words import any_of
from fengong.model import Role, Span

#: What may stand behind a clause within its bracket.
ENDS = "。. \t\u3000\n"
#: Levels as coordinated descriptions list them: 各市、县（市、区）人民政府 is one name.
_LEVEL = (
    "(?:省|自治区|直辖市|自治州|市|州|盟|县|区|旗|镇|乡|街道|"
    "市辖区|功能区|开发区|园区|新区|兵团|乡镇|区县|市县|街道办事处|苏木|嘎查|村|社区|县市|旗县|县区|市州)级?"
)
_LEVELS = rf"[（(〔\[]{_LEVEL}(?:[、，,和及]{_LEVEL}){{0,12}}[）)〕\]]"
#: What stands between a label and its list where no colon does: 责任单位——市水务局.
DASH = r"[—–]{1,2}(?=[^\s—–])"
#: How the name of a body begins, with its level: a label right before it needs no colon (责任单位市水务局).
AREA = "[国中省市县区州盟旗镇乡各]"
#: What parts names too, where each of them is an actor by itself.
#: A line end parts them where a level begins the second: 市委|办公室 is one name that a line end breaks.
OTHER_SEPARATOR = re.compile(
    r"((?<!\s)[ \u3000\t]{1,8}(?!\s)|[ \u3000\t]{0,8}[/／|｜·•][ \u3000\t]{0,8}"
    rf"|(?<!\s)\n[ \u3000\t]{{0,8}}(?={AREA}))"
)
#: Separators that separate nothing, where a level, 各 or a bracket begins: 各市、县（市、区）人民政府.
_HELD = "|".join(
    [
        rf"各?{_LEVEL}(?:{_LEVELS})?(?:[、，,和及]{_LEVEL}(?:{_LEVELS})?){{1,12}}"
        r"(?=(?:人民)?政府|党委|管委会|有关部门|相关部门|级部门|各部门|有关单位|相关单位)",
        # A list of levels and nothing more: 各乡镇、街道; 各苏木（镇）、嘎查（村）.
        rf"各{_LEVEL}(?:{_LEVELS})?(?:[、和及]{_LEVEL}(?:{_LEVELS})?){{1,12}}(?=[、，,；;。\s]|$|[按分共负牵配落]|和|及|等)",
        "[省市县区州]委、[省市县区州]政府(?=督查室|办公厅|办公室|研究室)",
    ]
)
#: What these begin with.
_HELD_FIRST = "各省自直州市盟县区旗镇乡街功开园新兵苏嘎村社"


class Token(NamedTuple):
    """A terminal of ``clause.lark`` with its place; ``role`` for verbs, labels and marks.

    A tuple, because a long text has a great many of them.
    """

    type: str
    span: Span
    role: Role | None = None

    def __str__(self) -> str:
        """The type: the parser makes a string of every token, and the fields would take longer than the parsing."""
        return self.type


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    pattern: re.Pattern[str]
    roles: dict[str, Role]
    joining: re.Pattern[str]


@cache
def words_of(kind: str) -> dict[str, Role]:
    """The lexicon's ``verbs`` or ``labels`` with their roles."""
    return {word: Role(role) for role, words in lexicon_file("roles")[kind].items() for word in words}


@cache
def role_labels() -> dict[str, Role]:
    """The words before a list of actors with their roles."""
    return words_of("labels") | words_of("short_labels")


@cache
def label_pattern() -> str:
    """A pattern for any label with its colon, dash or brackets, those that name no actor too."""
    known = any_of([*role_labels(), *lexicon_file("roles")["other_labels"]])
    return rf"(?:{colon_label_pattern()}|[【\[〔]{known}[】\]〕])"


@cache
def colon_label_pattern() -> str:
    """A pattern for any label with its colon or dash; begins with a word, so that a search skips the text between."""
    known = any_of([*role_labels(), *lexicon_file("roles")["other_labels"]])
    return rf"(?:{known}\s*(?:[:：]|{DASH}))"


@cache
def actor_label_pattern() -> str:
    """A pattern for a label that names actors, with its colon, dash or brackets."""
    known = any_of(role_labels())
    return rf"(?:{known}\s*(?:[:：]|{DASH})|[【\[〔]{known}[】\]〕])"


@cache
def _vocabulary() -> _Vocabulary:
    roles, actors = lexicon_file("roles"), lexicon_file("actors")
    verbs, known = words_of("verbs"), role_labels()
    adverbs = any_of(roles["adverbs"]) + "{0,3}"
    alone, with_, opens = any_of(roles["standing_alone"]), any_of(roles["with"]), actors["open_end"]
    joining = re.compile(any_of(actors["conjunctions"]))
    # A verb counts only where a list can end, so that 监督 in 市场监督管理局 is part of a name.
    ends = rf"(?=\s*(?:[、，,；;。]|$|\n|{with_}))"
    marks, label = any_of([*verbs, *known]), any_of(known)
    pattern = "|".join(
        [
            rf"(?P<OTHER>{any_of(roles['other_labels'])}\s*[:：])",
            rf"(?P<LABEL>(?P<label>{label})\s*(?:[:：]|[为是][:：]?(?=[^：:，,。])|{DASH}))",
            rf"(?P<HEAD>[【\[〔](?P<head>{label})[】\]〕]\s*[:：]?)",
            rf"(?P<BARE>(?:(?<![^\n；;，,。、]))(?P<bare>{any_of(words_of('labels'))})(?={AREA}))",
            rf"(?P<MARK>[（(](?P<mark>{marks})[)）])",
            rf"(?P<NOTE>[（(](?:{any_of(roles['other_labels'])}|电话)\s*[:：]?[^（()）]{{0,60}}[)）])",
            rf"(?P<HELD>{_LEVELS}|{_bracket(verbs)}|(?<=党委)[、和及](?=(?:人民)?政府))",
            rf"(?P<VERB>{adverbs}\s{{0,4}}(?P<verb>{any_of(verbs)})){ends}",
            rf"(?P<ALONE>{alone}){ends}",
            rf"(?P<OPEN>{opens})(?=\s*(?:[、，,；;。]|$|\n|{joining.pattern}|{adverbs}(?:{any_of(verbs)}|{alone})|{with_}))",
            rf"(?P<WITH>{with_})(?=.)",
            rf"(?P<SEP>{any_of(actors['separators'])}\s{{0,8}}|[\n\u3000 ]{{1,8}}(?={label_pattern()}))",
            rf"(?P<BY>(?:(?<=^)|(?<=[，,；;：:]))(?:{roles['scopes']}由|明确|确定|指定))",
        ]
    )
    # Asked first: most characters of a name begin no token, and each alternative would be tried at each of them.
    begins = {
        word[0]
        for words in (roles["other_labels"], roles["adverbs"], verbs, known, roles["standing_alone"], roles["with"])
        for word in words
    } | {
        *"".join(actors["separators"]),
        *"（(〔[【\n\u3000 和及由明确指以上其此本该第0123456789",
        opens[0],
    }
    first = "".join(re.escape(char) for char in sorted(begins))
    held = f"(?=[{_HELD_FIRST}])(?P<LEVELS>{_HELD})"
    return _Vocabulary(re.compile(f"(?=[{first}])(?:{pattern})|{held}"), verbs | known, joining)


def _bracket(verbs: Iterable[str]) -> str:
    """A bracket behind a name that says nothing of a role is part of the name, with the separators in it."""
    # Not （市水务局牵头，市公安局配合）, which is a list of its own.
    role = rf"[^（(〔\[）)〕\]]{{0,30}}?{any_of(verbs)}[、，,；;）)〕\]]"
    return rf"(?<=[\u4e00-\u9fff])[（(〔\[](?!{role})[^（(〔\[）)〕\]。：:\n]{{1,30}}[）)〕\]]"


@lru_cache(maxsize=8)
def tokens(words: str) -> tuple[Token, ...]:
    r"""Tokens of a clause's words, at places within the words; kept, because one clause is asked about several times.

    >>> [t.type for t in tokens("市应急局、市公安局等分别牵头,各有关部门按职责分工负责")]
    ['NAME', 'SEP', 'NAME', 'OPEN', 'VERB', 'BREAK', 'NAME', 'VERB']
    >>> [t.type for t in tokens("市市场监督管理局、市工业和信息化局、各市、县（市、区）人民政府")]
    ['NAME', 'SEP', 'NAME', 'SEP', 'NAME']
    >>> [t.type for t in tokens("责任单位：市应急局 市财政局/市公安局\n市教育局")]
    ['LABEL', 'NAME', 'SEP', 'NAME', 'SEP', 'NAME', 'SEP', 'NAME']
    >>> [t.type for t in tokens("市发展改革 委、市委\n办公室")]
    ['NAME', 'SEP', 'NAME']
    >>> words = "各乡镇、街道、纪委办公室（监察处、巡察办）、各县（市、区，含开发区）政府（管委会）、市水务局（牵头）"
    >>> [token.span.of(words) for token in tokens(words) if token.type == "NAME"]
    ['各乡镇、街道', '纪委办公室（监察处、巡察办）', '各县（市、区，含开发区）政府（管委会）', '市水务局']
    >>> [(t.type, t.role and str(t.role)) for t in tokens("配合单位：市公安局")]
    [('LABEL', 'support'), ('NAME', None)]
    >>> [t.type for t in tokens("责任单位：市公安局（牵头）、市教育局；完成时限：2024年底")]
    ['LABEL', 'NAME', 'MARK', 'SEP', 'NAME', 'BREAK', 'OTHER', 'NAME']
    """
    found: list[Token] = []
    end = 0
    words = words.rstrip(ENDS)
    for match in _vocabulary().pattern.finditer(words):
        if match.lastgroup in ("HELD", "LEVELS"):  # part of a name: the separators in it separate nothing
            continue
        if match.start() > end:
            found += _names(words, end, match.start(), found)
        found += _token(match)
        end = match.end()
    return tuple(_breaks([*found, *_names(words, end, len(words), found)]))


def _names(words: str, start: int, end: int, before: list[Token]) -> list[Token]:
    """The name between two tokens; after 等 a conjunction goes on with the list: 等部门及各地区."""
    joined = _vocabulary().joining.match(words, start, end) if before and before[-1].type == "OPEN" else None
    if joined is None:
        return _name(words, start, end)
    return [Token("SEP", Span(*joined.span())), *_name(words, joined.end(), end)]


def _name(words: str, start: int, end: int) -> list[Token]:
    chunk = words[start:end]
    stripped = chunk.lstrip()
    start += len(chunk) - len(stripped)
    stripped = stripped.rstrip()
    if not stripped:
        return []
    # Most names are letters and nothing else, which nothing can part.
    parted = [] if stripped.isalnum() else _apart(stripped, start)
    return parted or [Token("NAME", Span(start, start + len(stripped)))]


def _apart(words: str, at: int) -> list[Token]:
    """Names with blanks, strokes or dots between them, where every piece is an actor: 市应急局 市财政局."""
    pieces = OTHER_SEPARATOR.split(words)
    if len(pieces) < 2 or not all(is_actor(piece) for piece in pieces[::2]):
        return []
    found: list[Token] = []
    for number, piece in enumerate(pieces):
        found.append(Token("SEP" if number % 2 else "NAME", Span(at, at + len(piece))))
        at += len(piece)
    return found


def _token(match: re.Match[str]) -> list[Token]:
    span, roles = Span(*match.span()), _vocabulary().roles
    match match.lastgroup:
        case "LABEL":
            return [Token("LABEL", span, roles[match["label"]])]
        case "HEAD" | "BARE":
            return [Token("LABEL", span, roles[match["head"] or match["bare"]])]
        case "MARK":
            return [Token("MARK", span, roles[match["mark"]])]
        case "VERB":
            return [Token("VERB", span, roles[match["verb"]])]
        case "ALONE":
            return [Token("VERB", span, Role.RESPONSIBLE)]
        case "NOTE" | None:  # whom to call is nobody who answers
            return []
        case kind:
            return [Token(kind, span)]


def _breaks(found: list[Token]) -> list[Token]:
    """Separators after a verb or before a label separate parts; those at the ends separate nothing."""
    result: list[Token] = []
    for number, token in enumerate(found):
        if token.type != "SEP":
            result.append(token)
            continue
        before = found[number - 1].type if number else None
        after = found[number + 1].type if number + 1 < len(found) else None
        if before is None or after is None or before == "SEP":
            continue
        result.append(Token("BREAK" if before == "VERB" or after in ("LABEL", "OTHER") else "SEP", token.span))
    return result
