"""Web pages: main text found, everything else kept apart, nothing dropped."""

from __future__ import annotations

import time
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from fengong.errors import ReadError
from fengong.model import Document
from fengong.read import limits
from fengong.read.formats import parse_document

BODY = """<h1>虚构市安全工作方案</h1><div id="Zoom"><p>一、总体要求。各单位要认真落实各项工作部署，确保取得实效。</p>
<p>（一）<b>加强</b>排查。覆盖全部场所。<span>（市应急局牵头）</span></p><p>（二）开展培训。<br>分批进行。（市教育局负责）</p></div>"""
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8">
<title>虚构市安全工作方案_虚构市政府网</title><style>p{{}}</style><script>var 甲 = "脚本";</script></head>
<body><div class="top"><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li></ul></div>
<div class="wrap">{BODY}</div>
<div class="related"><a href="/b">关于另一项工作的通知</a></div>
<footer>主办单位：虚构市人民政府办公室</footer></body></html>"""


def read(page: str, path: str = "page.html") -> Document:
    return parse_document(page.encode(), path)


def furniture(document: Document) -> str:
    return "\n".join(span.of(document.text) for span in document.furniture)


def body(document: Document) -> list[str]:
    aside = {at for span in document.furniture for at in range(span.start, span.end)}
    kept = "".join(char for at, char in enumerate(document.text) if at not in aside)
    return [line for line in kept.splitlines() if line.strip()]


def test_main_text_and_furniture() -> None:
    document = read(PAGE)
    assert body(document) == [
        "虚构市安全工作方案",
        "一、总体要求。各单位要认真落实各项工作部署，确保取得实效。",
        "（一）加强排查。覆盖全部场所。（市应急局牵头）",
        "（二）开展培训。",
        "分批进行。（市教育局负责）",
    ]
    for words in ("首页", "政务公开", "关于另一项工作的通知", "主办单位：虚构市人民政府办公室"):
        assert words in furniture(document)
    assert "脚本" not in document.text


def test_without_a_named_box_the_weight_of_sentences_decides() -> None:
    document = read(PAGE.replace('id="Zoom"', 'class="x1"'))
    assert "（一）加强排查。覆盖全部场所。（市应急局牵头）" in body(document)
    assert "政务公开" in furniture(document)


def test_a_page_that_is_all_document_has_no_furniture() -> None:
    document = read("<p>一、加强领导。（市应急局牵头）</p><p>二、开展培训。（市教育局负责）</p>")
    assert document.furniture == ()
    assert len(document.text.splitlines()) == 2


def test_tables_with_spans() -> None:
    document = read(
        "<html><p>任务分解表如下，请各有关单位对照落实。</p><table><thead><tr><th>任务<th>牵头单位</thead>"
        "<tr><td>排查<td rowspan=2>市应急局<br>市公安局<tr><td>整改</table>"
    )
    rows = [[cell.span and cell.span.of(document.text) for cell in row] for row in document.grids[0].rows]
    assert rows == [["任务", "牵头单位"], ["排查", "市应急局 市公安局"], ["整改", "市应急局 市公安局"]]
    assert [cell.merged for row in document.grids[0].rows for cell in row] == [False] * 5 + [True]
    assert "table 1 row 2 column 2" in {anchor.where for anchor in document.anchors}


def test_a_table_that_lays_out_the_page_is_none() -> None:
    document = read(f"<html><table><tr><td>栏目<td><table><tr><td>{BODY}</td></tr></table></td></tr></table>")
    assert document.grids == ()
    assert "（一）加强排查。覆盖全部场所。（市应急局牵头）" in document.text.splitlines()


@pytest.mark.parametrize("encoding", ["gb2312", "gbk", "big5", "utf-8"])
def test_the_encoding_that_the_page_states(encoding: str) -> None:
    words = "一、加強領導" if encoding == "big5" else "一、加强领导"
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={encoding}"></head><p>{words}</p>'
    assert parse_document(page.encode(encoding), "page.htm").text.strip() == words


def test_pages_by_their_bytes_and_anchors_by_paragraph() -> None:
    document = read("<!-- saved --><!DOCTYPE html><html><body><p>甲</p><p>乙</p>", "-")
    assert [(a.where, a.span.of(document.text)) for a in document.anchors] == [
        ("paragraph 1", "甲"),
        ("paragraph 2", "乙"),
    ]


def test_too_large_a_page_is_refused_before_it_is_parsed() -> None:
    begin = time.process_time()
    with pytest.raises(ReadError, match="at most 20 MB"):
        parse_document(b"<html>" + b"<p>" * (limits.HTML // 3), "large.html")
    assert time.process_time() - begin < 2


def test_deep_nesting_and_wide_spans_end() -> None:
    assert read("<html>" + "<div>" * 10_000 + "甲").text.strip() == "甲"
    nested = "<html>" + "<table><tr><td>" * 2_000 + "甲"
    assert read(nested).text.strip() == "甲"
    wide = '<html><table><tr><td colspan="99999" rowspan="99999">甲<td>乙</tr><tr><td>丙</table>'
    assert "丙" in read(wide).text


def test_a_table_in_a_cell_is_words_of_that_cell() -> None:
    inner = "<table><tr><td>指标<td>值</tr></table>"
    document = read(
        f"<html><table><tr><th>序号<th>任务<th>牵头单位<tr><td>1<td>排查{inner}<td>市应急局<tr><td>2<td>整改<td>市水务局</table>"
    )
    rows = [[cell.span and cell.span.of(document.text) for cell in row] for row in document.grids[0].rows]
    assert rows == [["序号", "任务", "牵头单位"], ["1", "排查 指标 值", "市应急局"], ["2", "整改", "市水务局"]]


def test_a_menu_beside_the_text_is_no_table() -> None:
    document = read(f"<html><table><tr><td>首页<td>公开</tr><tr><td><table><tr><td>栏目<td>{BODY}</table></table>")
    assert document.grids == ()
    assert "（一）加强排查。覆盖全部场所。（市应急局牵头）" in document.text.splitlines()


@pytest.mark.parametrize("said", ["gb2312", "gbk", "iso-8859-1", "windows-1252", "utf-8", "x-unknown"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_encodings_that_the_page_states_wrongly(said: str, encoding: str) -> None:
    page = f'<html><head><meta charset="{said}"></head><p>一、加强领导，落实安全生产责任。（市应急局牵头）</p>'
    text = parse_document(page.encode(encoding), "page.html").text
    assert text == "一、加强领导，落实安全生产责任。（市应急局牵头）\n"


def test_pages_saved_with_all_that_belongs_to_them() -> None:
    message = MIMEMultipart("related")
    message["From"] = "<Saved by a browser>"
    message.attach(MIMEText(PAGE, "html", "gb2312"))
    message.attach(MIMEText("p{}", "css"))
    for name in ("page.mhtml", "page.html", "page"):
        assert body(parse_document(message.as_bytes(), name)) == body(read(PAGE))
    empty = MIMEMultipart("related")
    with pytest.raises(ReadError, match="without a page"):
        parse_document(empty.as_bytes(), "page.mht")


def test_no_words() -> None:
    with pytest.raises(ReadError, match="no words"):
        read("<html><script>x()</script></html>")
