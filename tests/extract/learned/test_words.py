from inkweb.extract.learned.chunks import chunks, framed
from inkweb.extract.learned.wordpiece import MOST_PIECES, WordPiece
from inkweb.extract.learned.words import NO_SHAPE, SHAPES, words

CUT = WordPiece(["[UNK]", "[CLS]", "[SEP]", "fjord", "model", "##s", "-", "7", "##b", "å"])
TEXT = "Fjord-7B models.\nOld menu line\nÅ grew."


def test_words_outside_the_sentences_are_left_out() -> None:
    found = words(TEXT, [(0, 16), (31, 39)], CUT)
    assert [found.surface(i, i + 1) for i in range(len(found))] == ["Fjord", "-", "7B", "models", ".", "Å", "grew", "."]
    assert found.sentence.tolist() == [0] * 5 + [1] * 3


def test_every_word_has_pieces_and_every_piece_a_word() -> None:
    found = words(TEXT, [(0, 16), (31, 39)], CUT)
    assert found.pieces.tolist() == [3, 6, 7, 8, 4, 5, 0, 0, 0, 0]
    assert found.offsets.tolist() == [0, 1, 2, 4, 6, 7, 8, 9, 10]


def test_shape_tells_case_digits_touching_words_and_line_starts() -> None:
    found = words("Ab AB\nab-1 a1", [(0, 13)], CUT)
    shape, glued, line = found.shape // 4, found.shape // 2 % 2, found.shape % 2
    assert shape.tolist() == [1, 2, 0, 7, 5, 6]
    assert glued.tolist() == [0, 0, 0, 1, 1, 0]
    assert line.tolist() == [1, 0, 1, 0, 0, 0]
    assert found.shape.max() < SHAPES


def test_an_endless_word_is_cut_off() -> None:
    assert len(WordPiece(["[UNK]", "[CLS]", "[SEP]", "a", "##a"])("a" * 90)) == MOST_PIECES


def test_chunks_cover_all_words_and_end_with_sentences_where_they_can() -> None:
    text = "One two three. Four five six. Seven"
    found = words(text, [(0, 14), (15, 29), (30, 35)], CUT)
    assert chunks(found, most=8) == [(0, 4), (4, 9)]
    assert chunks(found, most=9) == [(0, 9)]
    assert chunks(found, most=6) == [(0, 4), (4, 9)]
    assert chunks(found, most=2) == [(0, 2), (2, 4), (4, 6), (6, 8), (8, 9)]
    assert chunks(words("", [], CUT)) == []


def test_a_framed_chunk_has_a_mark_at_both_ends() -> None:
    found = words("Fjord models", [(0, 12)], CUT)
    pieces, shapes = framed(found, 0, 2, marks=(1, 2))
    assert pieces.tolist() == [1, 3, 4, 5, 2]
    assert shapes.tolist() == [NO_SHAPE, *found.shape[[0, 1, 1]].tolist(), NO_SHAPE]
