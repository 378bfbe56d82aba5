"""Turn trained weights into what the package ships: ONNX graphs, the encoder in 8 bits, the vocabulary, the labels."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import onnx
import torch
from encoder import WIDTH, Encoder
from heads import CONTEXT, MENTION, RIVAL, VERDICT
from model import Model
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from inkweb.extract.learned.graphs import WEIGHTS
from inkweb.extract.learned.labels import MODALITIES, PREDICATES, TYPES
from inkweb.extract.learned.likeness import FEATURES

OPSET = 18
WORDS, SPANS, PAIRS = 7, 5, 6
"""Sizes of the examples that the graphs are traced with; all of them may change in use."""


class Flat(nn.Module):
    """The encoder for one chunk at a time: no batch, no padding, so that no article changes another's result."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        """Take two rows of numbers; give a vector for each."""
        return self.encoder(pieces[None], shapes[None])[0]


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
    labels |= {"threshold": 0.4, "slope": 1.0, "shift": 0.0}
    (told.out / "model.json").write_text(json.dumps(labels, indent=1) + "\n", encoding="utf-8")


def load(path: Path) -> Model:
    """Read what ``train.py`` wrote."""
    weights = {name: weight.float() for name, weight in torch.load(path, weights_only=True).items()}
    layers = {name.split(".")[2] for name in weights if name.startswith("encoder.layers.")}
    model = Model(Encoder(len(layers)))
    model.load_state_dict(weights)
    return model.eval()


def encoder(model: Model, path: Path, *, whole: bool) -> None:
    """Export the encoder; in 8 bits a weight has a scale for each output (per channel)."""
    numbers = torch.zeros(WORDS, dtype=torch.long)
    with tempfile.TemporaryDirectory() as folder:
        graph = path if whole else Path(folder) / "encoder.onnx"
        _export(Flat(model.encoder), (numbers, numbers), graph, {"pieces": "n", "shapes": "n"}, ["vectors"])
        if not whole:
            quantize_dynamic(
                graph, path, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gather"]
            )


def heads(model: Model, out: Path) -> None:
    """Export each head as a graph of its own, in 32 bits: together they are 5 MB."""

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
    names = {"vectors": "w", "word_types": "w", "mentions": "m", "subject": "p", "object": "p", "borders": "p"}
    names |= {"zone": "pw", "inside": "pw"} | dict.fromkeys(("distance", "between", "order", "types"), "p")
    borders = torch.tensor([[0, 1, 3, 4, 0, w]]).repeat(p, 1)
    given = (floats(w, WIDTH), numbers(w), floats(m, MENTION), numbers(p), numbers(p), borders)
    given += (numbers(p, w), torch.ones(p, w, dtype=torch.bool), *(numbers(p) for _ in range(4)))
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
