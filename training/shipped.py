"""Read the graphs that the package ships back into the weights of a ``Model``, so that training can go on from them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from heads import GAZE
from numpy.typing import NDArray
from onnx import GraphProto, numpy_helper
from torch import Tensor

Floats = NDArray[np.float32]
Stored = dict[str, NDArray[np.generic]]

#: Which graph holds the weights of which part of the model; two methods of ``Pairs`` are graphs of their own.
_PARTS = {part: part for part in ("tagger", "typer", "mentions", "coreference", "pairs", "verdict", "modality")}
_PARTS |= {"pair_words": "pairs", "pair_roles": "pairs"}


def shipped(folder: Path) -> dict[str, Tensor]:
    """Give the weights by the names that ``Model`` has for them, those in 8 bits as near as these are.

    What the graphs of a folder as ``export.py`` writes it cut in pieces (``Pairs.roles``) is put together again.
    """
    found = {f"encoder.{name}": value for name, value in _encoder(onnx.load(folder / "encoder.onnx").graph).items()}
    for part, owner in _PARTS.items():
        weights = _head(onnx.load(folder / f"{part}.onnx").graph)
        found |= {f"{owner}.{name.removeprefix('head.')}": value for name, value in weights.items()}
    sides = _sides(onnx.load(folder / "pair_roles.onnx").graph)
    [rest] = (found.pop(name) for name in list(found) if name.startswith("pairs.onnx::MatMul"))
    found["pairs.query.weight"] = np.concatenate([sides["subject", True], sides["object", True]], 1)
    found["pairs.mix.1.weight"] = np.concatenate([sides["subject", False], sides["object", False], rest], 1)
    return {name: torch.from_numpy(value.copy()) for name, value in found.items()}


def _encoder(graph: GraphProto) -> dict[str, Floats]:
    """Matrices have lost their names; those of the nodes that multiply by them are left."""
    stored = _stored(graph)
    plain = (name for name, value in stored.items() if name.startswith("encoder.") and value.dtype == np.float32)
    found: dict[str, Floats] = {name: np.asarray(stored[name]) for name in plain if not name.endswith("_scale")}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            layer = node.name.strip("/").removesuffix("/MatMul_quant").replace("/", ".")
            found[f"{layer}.weight"] = _unrounded(stored, node.input[1].removesuffix("_quantized")).T
        elif node.op_type == "DequantizeLinear":
            name = node.input[1].removesuffix("_scale")
            found[name] = _unrounded(stored, name)
    return {name.removeprefix("encoder."): value for name, value in found.items()}


def _head(graph: GraphProto) -> dict[str, Floats]:
    """Matrices are stored the other way round where they are in 8 bits or have lost their names."""
    stored = _stored(graph)
    found: dict[str, Floats] = {}
    for name, value in stored.items():
        whole = name.removesuffix("_quantized")
        if whole != name and whole.endswith("_Transposed") and not whole.startswith("onnx::"):
            found[whole.removesuffix("_Transposed")] = _unrounded(stored, whole).T
        elif value.dtype == np.float32 and not name.endswith("_scale"):
            found[name] = np.asarray(value.T if name.startswith("onnx::MatMul") else value)
    return found


def _sides(graph: GraphProto) -> dict[tuple[str, bool], Floats]:
    """Give the halves of two matrices of ``Pairs`` by the side that they are multiplied with; true for the query."""
    stored = _stored(graph)
    found: dict[tuple[str, bool], Floats] = {}
    for node in graph.node:
        side = node.input[0].strip("/").split("/")[0]
        if node.op_type == "MatMulInteger" and side in ("subject", "object"):
            half = _unrounded(stored, node.input[1].removesuffix("_quantized")).T
            found[side, len(half) == GAZE] = half
    return found


def _stored(graph: GraphProto) -> Stored:
    return {one.name: numpy_helper.to_array(one) for one in graph.initializer}


def _unrounded(stored: Stored, name: str) -> Floats:
    """Give whole numbers times their scale: one for all, or one for each column."""
    whole, zero, scale = (stored[f"{name}_{part}"].astype(np.float32) for part in ("quantized", "zero_point", "scale"))
    return np.asarray((whole - zero) * scale, np.float32)
