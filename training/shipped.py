"""Read the encoder that the package ships back into numbers, so that training can go on from it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

Stored = dict[str, NDArray[np.generic]]


def is_shipped(path: Path) -> bool:
    """Whether this is the encoder as ``export.py`` writes it: it alone is given the shapes of words."""
    return path.suffix == ".onnx" and "shapes" in {given.name for given in onnx.load(path).graph.input}


def shipped(path: Path) -> dict[str, Tensor]:
    """Give the weights by the names that ``Encoder`` has for them, those in 8 bits as near as these are."""
    graph = onnx.load(path).graph
    stored: Stored = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    plain = (name for name, value in stored.items() if name.startswith("encoder.") and value.dtype == np.float32)
    found = {name: stored[name] for name in plain if not name.endswith("_scale")}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            layer = node.name.strip("/").removesuffix("/MatMul_quant").replace("/", ".")
            found[f"{layer}.weight"] = _unrounded(stored, node.input[1].removesuffix("_quantized")).T
        elif node.op_type == "DequantizeLinear":
            name = node.input[1].removesuffix("_scale")
            found[name] = _unrounded(stored, name)
    return {name.removeprefix("encoder."): torch.from_numpy(value.copy()) for name, value in found.items()}


def _unrounded(stored: Stored, name: str) -> NDArray[np.float32]:
    """Give whole numbers times their scale: one for all, or one for each column."""
    whole, zero, scale = (stored[f"{name}_{part}"].astype(np.float32) for part in ("quantized", "zero_point", "scale"))
    return np.asarray((whole - zero) * scale, np.float32)
