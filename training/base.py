"""Read the weights that training begins from: a small BERT, published as safetensors or as an ONNX graph."""

from __future__ import annotations

import re
from pathlib import Path

import torch
from torch import Tensor

_LAYER = re.compile(r"encoder\.layer\.(\d+)\.")


def published(path: Path) -> dict[str, Tensor]:
    """Give the weights by the names that the publishers of BERT models use; linear ones are outputs by inputs."""
    if path.suffix == ".onnx":
        return _of_graph(path)
    from safetensors.torch import load_file

    weights: dict[str, Tensor] = load_file(path)
    return weights


def layers(weights: dict[str, Tensor]) -> int:
    """Count the layers."""
    return 1 + max(int(found[1]) for name in weights if (found := _LAYER.match(name)))


def _of_graph(path: Path) -> dict[str, Tensor]:
    """Name the weights of a graph's products after their nodes: the graph itself only numbers them."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(path).graph
    stored = {one.name: torch.from_numpy(numpy_helper.to_array(one).copy()) for one in graph.initializer}
    named = {name: weight for name, weight in stored.items() if name.startswith(("embeddings.", "encoder."))}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in stored:
            name = node.name.strip("/").removesuffix("/MatMul").replace("/", ".")
            named[f"{name}.weight"] = stored[node.input[1]].T.contiguous()
    return named
