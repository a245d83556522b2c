from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from fengong.ask.tokens import token_at, tokens


def kinds(query: str) -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in tokens(query)]


def test_words_inside_strings_iris_and_comments_are_no_words() -> None:
    query = """SELECT ?a # SERVICE
    { ?a <http://example.org/SERVICE> "SERVICE" , 'SERVICE' , '''SER'VICE''' , \"\"\"a "SERVICE" b\"\"\"@zh }"""
    assert [text for kind, text in kinds(query) if kind == "word"] == ["SELECT"]


def test_a_name_ends_at_a_dot_so_that_no_keyword_hides_in_it() -> None:
    assert kinds("fg:a.FILTER") == [("name", "fg:a"), ("mark", "."), ("word", "FILTER")]


def test_a_number_does_not_swallow_the_keyword_after_it() -> None:
    assert kinds("1FILTER") == [("number", "1"), ("word", "FILTER")]


def test_escaped_quotes_do_not_end_a_string() -> None:
    assert kinds(r'"a\"b" ?c') == [("string", r'"a\"b"'), ("var", "?c")]


@given(st.text())
def test_tokens_are_the_whole_text_in_order(query: str) -> None:
    at, found = 0, []
    while at < len(query):
        token = token_at(query, at)
        assert token.start == at < token.end
        assert token.text == query[token.start : token.end]
        found.append(token)
        at = token.end
    assert [token for token in found if token.kind != "space"] == list(tokens(query))


def test_words_with_hyphens_are_not_looked_through_again_from_each_hyphen() -> None:
    begin = time.process_time()
    assert sum(1 for _ in tokens("F-" * 20_000)) == 40_000
    assert time.process_time() - begin < 4
    assert [token.kind for token in tokens("a-b:c d-e")] == ["name", "word", "mark", "word"]
