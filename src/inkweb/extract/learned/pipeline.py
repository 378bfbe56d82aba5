"""Put the learned components together into one spaCy pipeline."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from spacy.language import Language

from inkweb.extract.pipeline import nlp

#: The components in the order they run: the factory's name, and the module that registers it. Values are found by
#: the rules that also say what they are worth.
COMPONENTS: dict[str, str] = {
    "inkweb_sentences": "inkweb.extract.sentences",
    "inkweb_values": "inkweb.extract.values.component",
    "inkweb_encoder": "inkweb.extract.learned.encoding",
    "inkweb_learned_mentions": "inkweb.extract.learned.mentions",
    "inkweb_learned_coreference": "inkweb.extract.learned.coreference",
    "inkweb_learned_relations": "inkweb.extract.learned.relations",
    "inkweb_lists": "inkweb.extract.learned.lists",
    "inkweb_coherence": "inkweb.extract.learned.coherence",
    "inkweb_parties": "inkweb.extract.learned.parties",
    "inkweb_commitment": "inkweb.extract.learned.commitment",
    "inkweb_contrast": "inkweb.extract.learned.contrast",
    "inkweb_particulars": "inkweb.extract.learned.particulars",
}


#: The components that look at what the weights say.
LOOKING = ("inkweb_encoder", "inkweb_learned_mentions", "inkweb_learned_coreference", "inkweb_learned_relations")


def learned(*, threshold: float | None = None, weights: Path | None = None) -> Language:
    """Make the pipeline.

    >>> learned().pipe_names[-1]
    'inkweb_particulars'
    """
    config: dict[str, dict[str, Any]] = {name: {"weights": str(weights) if weights else None} for name in LOOKING}
    config["inkweb_learned_relations"]["threshold"] = threshold
    return nlp(COMPONENTS, config)
