import json
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from inkweb.errors import ExtractError
from inkweb.extract.learned import graphs
from inkweb.extract.learned.graphs import WEIGHTS, Graphs, session

_UINT8, _INT8, _INT32 = 2, 3, 6


def test_missing_weights_are_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(ExtractError, match="No weights in"):
        Graphs(tmp_path)


def test_weights_of_another_ontology_are_refused(tmp_path: Path) -> None:
    about = json.loads((WEIGHTS / "model.json").read_text(encoding="utf-8"))
    about["predicates"][0] = "ADORES"
    (tmp_path / "model.json").write_text(json.dumps(about), encoding="utf-8")
    with pytest.raises(ExtractError, match="made for other predicates"):
        Graphs(tmp_path)


def test_the_weights_are_light() -> None:
    assert sum(file.stat().st_size for file in WEIGHTS.iterdir()) < 60e6


def test_many_rows_are_run_piece_by_piece_and_come_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = Graphs()
    ends = np.random.default_rng(0).normal(size=(10, 768)).astype(np.float32)
    pieces = [loaded("typer", ends[start : start + 4])[0] for start in (0, 4, 8)]
    monkeypatch.setattr(graphs, "ROWS", 4)
    [found] = loaded.by_rows("typer", ends)
    assert np.array_equal(found, np.concatenate(pieces))
    [none] = loaded.by_rows("typer", ends[:0])
    assert len(none) == 0


@pytest.mark.parametrize("sign", [1, -1])
def test_products_of_8_bits_are_never_cut_off(tmp_path: Path, sign: int) -> None:
    given, weights = np.full((1, 64), 255, np.uint8), np.full((64, 1), sign * 127, np.int8)
    file = tmp_path / "product.onnx"
    file.write_bytes(_product(weights))
    [[[product]]] = session(file).run(None, {"given": given})
    assert product == sign * 255 * 127 * 64


def _product(weights: NDArray[np.int8]) -> bytes:
    """Write a graph of one ``MatMulInteger``, field by field (onnx.proto): the package that does so is large."""
    size, width = weights.shape
    node = _field(1, b"given") + _field(1, b"weights") + _field(2, b"product") + _field(4, b"MatMulInteger")
    stored = _field(1, size) + _field(1, width) + _field(2, _INT8) + _field(8, b"weights")
    stored += _field(9, weights.tobytes())
    ends = _field(11, _tensor(b"given", _UINT8, 1, size)) + _field(12, _tensor(b"product", _INT32, 1, width))
    graph = _field(1, node) + _field(2, b"graph") + _field(5, stored) + ends
    return _field(1, 8) + _field(7, graph) + _field(8, _field(2, 18))


def _tensor(name: bytes, kind: int, *sizes: int) -> bytes:
    shape = b"".join(_field(1, _field(1, size)) for size in sizes)
    return _field(1, name) + _field(2, _field(1, _field(1, kind) + _field(2, shape)))


def _field(number: int, value: int | bytes) -> bytes:
    """A field of a protocol buffer: a number below 128, or bytes, fewer than 16,384, after their length."""
    if isinstance(value, int):
        return bytes([number << 3, value])
    return bytes([number << 3 | 2, len(value) & 127 | 128, len(value) >> 7]) + value
