"""Structure of synthetic plans: numbering, holes, repeats, furniture, and what belongs to nothing."""

from __future__ import annotations

import hashlib

import pytest

from fengong.extract import extract
from fengong.model import Document, Outline, Plan, Region


def read(text: str) -> Outline:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return extract(Document("synthetic.txt", text, digest, digest, "utf-8"), Plan("synthetic", area="620600"))


def codes(outline: Outline) -> list[str]:
    return [found.code for found in outline.findings]


def item(number: str, words: str, actor: str = "市应急局") -> str:
    return f"{number}{words}，把这项工作落到实处，层层压实责任，确保取得实效。({actor}牵头，市公安局配合)"


@pytest.mark.parametrize(
    ("labels", "paths"),
    [
        (["一、", "(一)", "1.", "2."], [("一", "（一）", "1"), ("一", "（一）", "2")]),
        (["(一)", "1.", "(二)", "1."], [("（一）", "1"), ("（二）", "1")]),
        (["1.", "(1)", "(2)", "2.", "(1)"], [("1", "（1）"), ("1", "（2）"), ("2", "（1）")]),
        (["一、", "二、", "三、"], [("一",), ("二",), ("三",)]),
        (["１.", "①", "②"], [("1", "①"), ("1", "②")]),
        (["任务1：", "任务2：", "任务3："], [("任务1",), ("任务2",), ("任务3",)]),
        (["一、", "任务（一）", "任务（二）"], [("一", "任务（一）"), ("一", "任务（二）")]),
        (["一、", "第一，", "第二，"], [("一", "第一"), ("一", "第二")]),
        (["（一）", "其一，", "其二，"], [("（一）", "其一"), ("（一）", "其二")]),
    ],
)
def test_styles_nest_as_the_document_uses_them(labels: list[str], paths: list[tuple[str, ...]]) -> None:
    lines = [item(label, f"加强第{n}项工作") for n, label in enumerate(labels)]
    outline = read("某市工作方案\n" + "\n".join(lines))
    inner = {section.path for section in outline.sections}
    assert [task.path for task in outline.tasks if task.path not in inner] == paths


def test_a_hole_in_one_list() -> None:
    outline = read("\n".join([item("1.", "甲"), item("2.", "乙"), item("5.", "丙")]))
    assert codes(outline).count("missing-task") == 1
    assert {span.start for span in outline.doubtful} == {outline.tasks[1].clauses[0].span.start}


def test_numbering_that_starts_again_in_each_section_is_no_hole() -> None:
    outline = read("\n".join(["(一)甲。", item("1.", "子"), item("2.", "丑"), "(二)乙。", item("1.", "寅")]))
    assert codes(outline) == []
    assert [task.id for task in outline.tasks] == ["sec_1/task_1", "sec_1/task_2", "sec_2/task_1"]


def test_a_lost_heading_without_a_hole_in_the_tasks_moves_nothing() -> None:
    outline = read("\n".join(["(一)甲。", item("1.", "子"), item("2.", "丑"), "(三)丙。", item("1.", "寅")]))
    assert codes(outline).count("missing-section") == 1
    assert "lost-section" not in codes(outline)
    assert [task.path for task in outline.tasks] == [("（一）", "1"), ("（一）", "2"), ("（三）", "1")]


def test_two_lost_headings_are_not_told_apart() -> None:
    rows = ["(一)甲。", item("1.", "子"), item("4.", "丑"), "(四)丁。", item("5.", "寅")]
    outline = read("\n".join(rows))
    assert [task.path for task in outline.tasks] == [("（一）", "1"), ("（二）或（三）", "4"), ("（四）", "5")]


def test_numbering_that_goes_back_is_said_and_nothing_is_lost() -> None:
    outline = read("\n".join([item("1.", "甲"), item("2.", "乙"), item("2.", "丙")]))
    assert "numbering-backwards" in codes(outline)
    assert [task.id for task in outline.tasks] == ["task_1", "task_2", "task_2-2"]


def body(third: str = "丙") -> list[str]:
    first = [item(f"{n}.", "开展专项整治，建立台账，逐项销号，定期通报") for n in (1, 2, 3)]
    return ["(一)总体。", *first, "(二)其他。", item("4.", third), item("5.", "丁")]


def test_an_equal_copy_is_read_once() -> None:
    outline = read("\n".join([*body(), *body()]))
    assert codes(outline) == ["body-repeated"]
    assert len(outline.tasks) == 5


def test_what_a_copy_has_of_its_own_is_read_under_its_heading() -> None:
    outline = read("\n".join([*body(), *body(third="另一种说法")]))
    assert "copies-differ" in codes(outline)
    assert [task.id for task in outline.tasks] == [
        *("sec_1/task_1", "sec_1/task_2", "sec_1/task_3"),
        *("sec_2/task_4", "sec_2/task_5", "sec_2/task_4-2"),
    ]


def test_repeated_labelled_lines_are_no_copy() -> None:
    rows = [
        "1.甲。",
        "责任单位：市应急局",
        "完成时限：2024年底前",
        "2.乙。",
        "责任单位：市应急局",
        "完成时限：2024年底前",
    ]
    assert "body-repeated" not in codes(read("\n".join(rows)))


def test_furniture_before_and_after() -> None:
    outline = read("\n".join(["首页", "打印", "某市方案", item("1.", "甲"), item("2.", "乙"), "上一篇", "无"]))
    kinds = [kind for _, kind in outline.regions]
    assert (kinds[0], kinds[-1]) == (Region.FURNITURE, Region.FURNITURE)
    assert outline.plan.title == "某市方案"


def test_a_text_without_items_is_an_error_and_all_unread() -> None:
    outline = read("这里没有编号，也没有分工。")
    assert "no-items" in codes(outline)
    assert [kind for _, kind in outline.regions] == [Region.UNREAD]


def test_items_without_any_clause_are_an_error() -> None:
    assert "no-clauses" in codes(read("1.甲。\n2.乙。"))


def test_a_clause_that_is_not_understood_is_kept_in_the_ledger() -> None:
    outline = read("1.甲。(市应急局牵头负责会同)\n" + item("2.", "乙"))
    assert "clause-not-understood" in codes(outline)
    assert Region.UNREAD in {kind for _, kind in outline.regions}


def test_a_sibling_without_a_clause_is_a_task() -> None:
    outline = read("\n".join([item("1.", "甲"), "2.乙，没有写明由谁来做。", item("3.", "丙")]))
    assert [len(task.clauses) for task in outline.tasks] == [1, 0, 1]


def names(outline: Outline) -> list[str]:
    return [f"{one.name} {one.role}" for task in outline.tasks for clause in task.clauses for one in clause.mentions]


@pytest.mark.parametrize("label", ["（一）", "1、", "1.", "一、", "①", "一是"])
def test_what_follows_a_number_begins_a_sentence(label: str) -> None:
    outline = read(f"某市工作方案\n{label}市科技局会同市财政局落实。\n另起一段。")
    assert names(outline) == ["市科技局 lead", "市财政局 support"]
    outline = read(f"某市工作方案\n{label}市科技局牵头，市财政局配合。\n另起一段。")
    assert names(outline) == ["市科技局 lead", "市财政局 support"]


def test_words_that_the_layout_breaks_are_read_whole() -> None:
    text = "某市工作方案\n1.修堤。\n责 任 单 位：市水务局\n"
    text += "2.修桥。（责任\n单位：市公\n— 2 —\n安局按职责分工负\n责，市财政局配\n合）\n- 3 -\n"
    outline = read(text)
    assert names(outline) == ["市水务局 responsible", "市公安局 responsible", "市财政局 support"]
    assert "not-understood" not in codes(outline)
    furniture = [span.of(text).strip() for span, region in outline.regions if region is Region.FURNITURE]
    assert furniture == ["- 3 -"]  # the other stands inside a clause
    assert all(one.span.of(text) == one.surface for t in outline.tasks for c in t.clauses for one in c.mentions)


def test_a_verb_before_a_label_in_the_next_line_is_no_broken_label() -> None:
    assert names(read("某市工作方案\n1.修堤。（市水务局牵头\n责任单位：市公安局）")) == [
        "市水务局 lead",
        "市公安局 responsible",
    ]


CONVENTIONS = [
    "有多个责任单位的，第一个为牵头单位。",
    "（首位为牵头单位，下同）",
    "责任单位中首个部门为牵头部门，其余为责任部门。",
    "各项任务由排在首位的单位牵头负责。",
]


@pytest.mark.parametrize("words", CONVENTIONS)
def test_a_convention_above_all_items(words: str) -> None:
    outline = read(f"某市工作方案\n{words}\n1.修堤。（市水务局、市公安局负责）\n2.修桥。责任单位：市财政局、市水务局")
    assert names(outline) == ["市水务局 lead", "市公安局 responsible", "市财政局 lead", "市水务局 responsible"]
    assert "clause-not-understood" not in codes(outline)


@pytest.mark.parametrize(
    "end", ["。首位为牵头单位，下同", "〔列第一位的为牵头单位，下同〕", "。（第一家为牵头单位，下同）"]
)
def test_a_convention_at_the_end_of_a_clause_holds_from_that_clause_on(end: str) -> None:
    outline = read(
        f"某市工作方案\n1.修路。责任单位：市公安局、市水务局\n2.修堤。责任单位：市水务局、市公安局{end}\n"
        "3.修桥。责任单位：市财政局、市水务局"
    )
    assert names(outline) == [
        *("市公安局 responsible", "市水务局 responsible", "市水务局 lead", "市公安局 responsible"),
        *("市财政局 lead", "市水务局 responsible"),
    ]


def test_a_convention_in_a_note_holds_for_the_whole_document() -> None:
    outline = read("某市工作方案\n1.修堤。（市水务局、市公安局）\n注：首位为牵头单位，其他单位配合。")
    assert names(outline) == ["市水务局 lead", "市公安局 support"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("责任单位中带★的为牵头单位。", "★市水务局"),
        ("标“*”的为牵头单位。", "市水务局*"),
        ("加△者为牵头。", "市水务局（△）"),
    ],
)
def test_a_mark_says_who_leads_and_is_no_part_of_the_name(words: str, name: str) -> None:
    outline = read(f"某市工作方案\n{words}\n1.修堤。（市公安局、{name}、救援队**）\n2.修桥。（市公安局）")
    assert names(outline) == ["市公安局 responsible", "市水务局 lead", "救援队** responsible", "市公安局 responsible"]
    assert codes(outline).count("damage") == 1


def test_a_mark_that_nothing_explains_stays() -> None:
    assert names(read("某市工作方案\n1.修堤。（市公安局、市水务局*）")) == [
        "市公安局 responsible",
        "市水务局* responsible",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "（以下任务如无特别说明，均由各县（市、区）人民政府负责落实，不再列出）",
        "以下各项工作均需各县（市、区）人民政府推进，不再单独列出。",
    ],
)
def test_a_default_above_all_items(words: str) -> None:
    outline = read(f"某市工作方案\n{words}\n1.修堤。（市水务局牵头）")
    assert names(outline) == [
        "各县（市、区）人民政府 responsible",
        "市水务局 lead",
        "各县（市、区）人民政府 responsible",
    ]
    assert [str(one.mentions[0].basis) for t in outline.tasks for one in t.clauses] == ["stated", "stated", "inherited"]


def test_a_default_for_what_stands_above_is_not_handed_down() -> None:
    text = "某市工作方案\n1.修堤。（市水务局牵头）\n"
    text += "2.加强领导。以上任务，各县区均需抓好落实，不再列出。\n3.修桥。（市公安局负责）"
    assert names(read(text)) == ["市水务局 lead", "各县区 responsible", "市公安局 responsible"]


def test_labels_of_tasks_at_the_end_are_no_footer() -> None:
    text = "某市工作方案\n1.修堤。\n主办单位：市教育局\n协办单位：市体育局\n2.修桥。\n主办单位：市人民政府办公室"
    assert names(read(text)) == ["市教育局 lead", "市体育局 support", "市人民政府办公室 lead"]
    outline = read(text + "\n主办单位：某市人民政府办公室\n网站标识码：3203000000")
    assert names(outline)[:2] == ["市教育局 lead", "市体育局 support"]


def test_a_footer_names_nobody() -> None:
    footer = "主办单位：某市人民政府办公室　承办单位：某市大数据中心　联系我们\n某公网安备 3203号"
    outline = read(f"某市工作方案\n1.修堤。（市水务局负责）\n{footer}")
    assert names(outline) == ["市水务局 responsible"]
    assert [found.span.of(outline.document.text) for found in outline.findings if found.code == "page-furniture"] == [
        footer
    ]


def test_a_number_right_behind_a_clause_begins_an_item() -> None:
    text = "某市工作方案\n一、总则\n(一)修堤。(市水务局负责)(二)修桥。(市公安局负责)\n"
    text += "(三)修路，包括(1)甲(2)乙。(市交通局负责)二、附则\n(一)加强领导。(市政府办公室负责)"
    outline = read(text)
    assert [task.path for task in outline.tasks if task.clauses] == [
        *(("一", "（一）"), ("一", "（二）"), ("一", "（三）"), ("二", "（一）"))
    ]


@pytest.mark.parametrize(
    "words",
    ["本政策由市商务局会同市财政局负责解释。", " 以上措施有效期一年，由市商务局会同市财政局负责解释。"],
)
def test_what_closes_a_text_without_line_ends_is_no_part_of_its_last_item(words: str) -> None:
    items = "".join(f"{number}.修第{number}段堤。（市水务局负责）" for number in range(1, 5))
    outline = read(f"某市若干措施 {items}{words}")
    assert [task.path for task in outline.tasks][-2:] == [("4",), ()]
    assert names(outline)[-2:] == ["市商务局 lead", "市财政局 support"]


def test_a_title_of_two_lines() -> None:
    outline = read("某市人民政府\n关于印发某市工作方案的通知\n1.修堤。（市水务局负责）")
    assert outline.plan.title == "某市人民政府关于印发某市工作方案的通知"
    assert next(region for _, region in outline.regions) is Region.TITLE
    assert "not-understood" not in codes(outline)


@pytest.mark.parametrize(("first", "second"), [("①", "②"), ("一是", "二是")])
def test_numbers_within_a_paragraph_are_sub_tasks(first: str, second: str) -> None:
    outline = read(f"某市工作方案\n（一）推行。{first}修堤，（市水务局负责）{second}修桥。（市公安局负责）")
    assert [task.path for task in outline.tasks] == [("（一）", first), ("（一）", second)]


def test_the_number_of_an_item_is_no_sub_task_of_it() -> None:
    outline = read("某市工作方案\n①修堤，（市水务局负责）修桥。（市公安局负责）")
    assert [task.path for task in outline.tasks] == [("①",), ("①",)]
