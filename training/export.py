"""Turn trained weights into what the package ships: ONNX graphs, the encoder in 8 bits, the vocabulary, the labels."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from types import MethodType
from typing import Any

import onnx
import torch
from encoder import WIDTH, Encoder
from heads import CONTEXT, GAZE, MENTION, MIDDLE, RIVAL, ROLE, VERDICT
from model import Model
from onnxruntime.quantization import QuantType, quantize_dynamic
from shipped import shipped
from torch import Tensor, nn

from inkweb.extract.learned.graphs import WEIGHTS
from inkweb.extract.learned.labels import MODALITIES, PREDICATES, TYPES
from inkweb.extract.learned.likeness import FEATURES

OPSET = 18
WORDS, SPANS, PAIRS = 7, 5, 6
"""Sizes of the examples that the graphs are traced with; all of them may change in use."""
BY_ARTICLE = ("tagger", "typer", "mentions", "pair_words", "pair_roles")
"""Heads that look at a whole article at once. In 8 bits too: what they find stays the same on the held-out articles, in
half of the time. The others look at blocks of pairs, and how large a block is must not change what is found.
"""


class Flat(nn.Module):
    """The encoder for one chunk at a time: no batch, no padding, so that no article changes another's result."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        """Take two rows of numbers; give a vector for each."""
        return self.encoder(pieces[None], shapes[None])[0]


class Method(nn.Module):
    """One method of a head as a graph of its own."""

    def __init__(self, method: MethodType) -> None:
        super().__init__()
        self.head, self.name = method.__self__, method.__name__

    def forward(self, *given: Tensor) -> Any:
        """Call it."""
        return getattr(self.head, self.name)(*given)


def main() -> None:
    """Read the command line and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path, help="folder for the graphs")
    parser.add_argument("--whole", action="store_true", help="keep the encoder in 32 bits, to compare")
    told = parser.parse_args()
    model = load(told.weights)
    told.out.mkdir(parents=True, exist_ok=True)
    heads(model, told.out)
    encoder(model, told.out / "encoder.onnx", whole=told.whole)
    if told.out != WEIGHTS:
        (told.out / "vocab.txt").write_bytes((WEIGHTS / "vocab.txt").read_bytes())
    labels = {"types": TYPES, "predicates": PREDICATES, "modalities": MODALITIES}
    labels |= {"threshold": 0.4, "slope": 1.0, "shift": 0.0, "doubt": 0.0, "afterthought": 0.0}
    (told.out / "model.json").write_text(json.dumps(labels, indent=1) + "\n", encoding="utf-8")


def load(path: Path) -> Model:
    """Read what ``train.py`` wrote, or the graphs of a folder, which have most of it in 8 bits."""
    weights = shipped(path) if path.is_dir() else torch.load(path, weights_only=True)
    weights = {name: weight.float() for name, weight in weights.items()}
    layers = {name.split(".")[2] for name in weights if name.startswith("encoder.layers.")}
    model = Model(Encoder(len(layers)))
    model.load_state_dict(weights)
    return model.eval()


def encoder(model: Model, path: Path, *, whole: bool) -> None:
    """Export the encoder, in 8 bits unless ``whole``."""
    numbers = torch.zeros(WORDS, dtype=torch.long)
    with tempfile.TemporaryDirectory() as folder:
        graph = path if whole else Path(folder) / "encoder.onnx"
        _export(Flat(model.encoder), (numbers, numbers), graph, {"pieces": "n", "shapes": "n"}, ["vectors"])
        if not whole:
            _shrink(graph, path, ["MatMul", "Gather"])


def heads(model: Model, out: Path) -> None:
    """Export each head as a graph of its own, those that look at whole articles in 8 bits."""

    def floats(*size: int) -> Tensor:
        return torch.randn(*size)

    def numbers(*size: int) -> Tensor:
        return torch.zeros(*size, dtype=torch.long)

    w, m, p = WORDS, SPANS, PAIRS
    _export(
        model.tagger, (floats(w, WIDTH), numbers(w)), out / "tagger.onnx", {"vectors": "w", "shapes": "w"}, ["tags"]
    )
    _export(model.typer, (floats(m, 2 * WIDTH),), out / "typer.onnx", {"ends": "m"}, ["types"])
    names = {"ends": "m", "types": "m", "kinds": "m"}
    _export(model.mentions, (floats(m, 2 * WIDTH), numbers(m), numbers(m)), out / "mentions.onnx", names, ["vectors"])
    names = {"mentions": "m"} | dict.fromkeys(("earlier", "later", "kinds", "types", "gap", "sentences", "alike"), "p")
    given = (floats(m, MENTION), *(numbers(p) for _ in range(6)), floats(p, FEATURES))
    _export(model.coreference, given, out / "coreference.onnx", names, ["scores"])
    names = {"vectors": "w", "types": "w"}
    _export(Method(model.pairs.words), (floats(w, WIDTH), numbers(w)), out / "pair_words.onnx", names, ["words"])
    given = (floats(m, MENTION),)
    _export(Method(model.pairs.roles), given, out / "pair_roles.onnx", {"mentions": "m"}, ["subjects", "objects"])
    names = {"words": "w", "subjects": "m", "objects": "n"}
    names |= dict.fromkeys(("subject", "object", "borders", "distance", "between", "order", "types"), "p")
    borders = torch.tensor([[0, 1, 3, 4, 0, w]]).repeat(p, 1)
    side = ROLE + GAZE + VERDICT
    given = (floats(w, GAZE + CONTEXT + MIDDLE), floats(m, side), floats(m, side), numbers(p), numbers(p), borders)
    given += tuple(numbers(p) for _ in range(4))
    _export(model.pairs, given, out / "pairs.onnx", names, ["z", "rival", "context", "gaze"])
    given = (floats(p, VERDICT), *(floats(p, RIVAL) for _ in range(3)))
    names = dict.fromkeys(("z", "rival", "best_subject", "best_object"), "p")
    _export(model.verdict, given, out / "verdict.onnx", names, ["predicates", "judged"])
    names = dict.fromkeys(("judged", "context", "predicate"), "p")
    _export(
        model.modality,
        (floats(p, VERDICT), floats(p, CONTEXT), numbers(p)),
        out / "modality.onnx",
        names,
        ["modalities"],
    )
    for name in BY_ARTICLE:
        _shrink(out / f"{name}.onnx", out / f"{name}.onnx", ["MatMul", "Gemm"])


def _shrink(graph: Path, path: Path, kinds: list[str]) -> None:
    """Turn the weights of these operators into 8 bits; each output has a scale of its own (per channel)."""
    quantize_dynamic(graph, path, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=kinds)


def _export(part: nn.Module, given: tuple[Tensor, ...], path: Path, axes: dict[str, str], gives: list[str]) -> None:
    """Trace ``part``; ``axes`` gives for each input its name and the letters of the sizes that may change."""
    part.eval()
    free = {name: dict(enumerate(letters)) for name, letters in axes.items()}
    free |= {name: {0: next(iter(axes.values()))[0]} for name in gives}
    torch.onnx.export(
        part,
        given,
        str(path),
        input_names=list(axes),
        output_names=gives,
        dynamic_axes=free,
        opset_version=OPSET,
        dynamo=False,
    )
    onnx.checker.check_model(onnx.load(path))


if __name__ == "__main__":
    main()
