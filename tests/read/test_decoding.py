"""Bytes become text exactly or not at all."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkweb.errors import ReadError
from inkweb.read.decoding import decode

FRENCH = "La société a payé près de 40 millions d’euros à l’été, selon une étude — c’est plus qu’espéré."


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_utf8_and_utf16_come_back_to_the_letter(text: str) -> None:
    assert decode(text.encode("utf-8")) == text.removeprefix("\ufeff")
    assert decode(codecs.BOM_UTF8 + text.encode("utf-8")) == text
    assert decode(codecs.BOM_UTF16_BE + text.encode("utf-16-be")) == text


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"a\r\nb\rc\n\n") == "a\r\nb\rc\n\n"


def test_windows_1252_is_taken_where_it_is_plausible() -> None:
    assert decode(FRENCH.encode("cp1252")) == FRENCH


@pytest.mark.parametrize("encoding", ["koi8-r", "gbk", "shift_jis", "cp1251"])
def test_other_encodings_are_not_taken_for_windows_1252(encoding: str) -> None:
    text = {"gbk": "微软正在开发新的模型", "shift_jis": "新しいモデルを開発"}.get(encoding, "Новая модель компании")
    with pytest.raises(ReadError, match="wrong encoding"):
        decode((text * 5).encode(encoding))


def test_a_declared_encoding_is_used() -> None:
    assert decode("Новая модель".encode("koi8-r"), "koi8-r") == "Новая модель"
    assert decode("微软".encode("gb18030"), "gb2312") == "微软"


def test_a_declared_encoding_that_is_none_of_the_web_is_passed_over() -> None:
    assert decode(b"Fjord", "rot13") == decode(b"Fjord", "zlib") == decode(b"Fjord", "no-such") == "Fjord"


def test_damaged_utf8_is_told_with_its_place() -> None:
    with pytest.raises(ReadError, match=r"not valid utf-8 at byte \d+ \(line 2\)"):
        decode("Société Générale\nétait".encode()[:-4] + b"\xe9 t\xe9")


@pytest.mark.parametrize("data", [b"ab\x00cd", "Fjord".encode("utf-16-le"), bytes(range(1, 9)) * 9])
def test_binary_is_no_text(data: bytes) -> None:
    with pytest.raises(ReadError, match="not text"):
        decode(data)


def test_a_page_that_says_utf_16_in_bytes_that_can_be_read_is_in_utf_8() -> None:
    assert decode("<html>Société".encode(), "utf-16") == decode("<html>Société".encode(), "UTF-16LE") == "<html>Société"


def test_korean_pages_are_read_in_the_larger_encoding() -> None:
    assert decode("똠방각하".encode("cp949"), "euc-kr") == "똠방각하"
