"""Bytes → canonical text, and clear errors for what is no text."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fengong.errors import ReadError
from fengong.read.formats import read_document
from fengong.read.text import decode

WORDS = "武威市：1.压实责任。(市应急局牵头)"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "plan.txt"
    file.write_bytes(WORDS.encode(encoding))
    assert read_document(str(file)).text == WORDS


def test_line_ends_and_nothing_else_changes() -> None:
    assert decode("一、　总则\r\n\r甲 \n".encode())[0] == "一、　总则\n\n甲 \n"


def test_hashes(tmp_path: Path) -> None:
    file = tmp_path / "plan.txt"
    file.write_bytes(b"\xef\xbb\xbf" + WORDS.encode() + b"\r\n")
    document = read_document(str(file))
    assert document.sha256 == hashlib.sha256((WORDS + "\n").encode()).hexdigest()
    assert document.file_sha256 == hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"PK\x03\x04\x14\x00\x06\x00", "damaged or incomplete"),
        (WORDS.encode() + b"\x00", "binary"),
        (b"caf\xe9 ", "neither UTF-8 nor GB18030"),
        (WORDS.encode() + WORDS.encode("gb18030"), "UTF-8 text up to byte"),
        (WORDS.encode()[:-2], "UTF-8 text up to byte"),
        (b"\xff\xfe" + WORDS.encode("utf-16-le")[:-1], "neither UTF-8 nor GB18030"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, complaint: str, tmp_path: Path) -> None:
    file = tmp_path / "plan.txt"
    file.write_bytes(data)
    with pytest.raises(ReadError, match=complaint) as caught:
        read_document(str(file))
    assert str(file) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_and_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        read_document(str(tmp_path / "missing.txt"))
    with pytest.raises(ReadError, match="is a folder"):
        read_document(str(tmp_path))


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="no file here that even root cannot read")
def test_what_the_system_refuses_to_read() -> None:
    with pytest.raises(ReadError, match="cannot be read"):
        read_document("/proc/self/mem")


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_an_error(data: bytes) -> None:
    try:
        text, _ = decode(data)
    except ReadError:
        return
    assert "\r" not in text
    text.encode("utf-8")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1).filter(str.strip))
def test_gb18030_survives_or_was_utf8_all_along(words: str) -> None:
    # GB18030 has all characters that UTF-8 has, which Hypothesis knows without trying each.
    text, encoding = decode(words.encode("gb18030"))
    assert text == words or encoding == "utf-8"
