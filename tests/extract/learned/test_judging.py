import pytest

from inkweb.extract.learned import judging
from inkweb.extract.learned.extractor import LearnedExtractor
from inkweb.model import Article

TEXT = "\n".join(
    f"Halden Labs has hired Priya Raman from Corvid. She leads Tern {number}, which runs on chips of Nvidia."
    for number in range(12)
)


def told(extractor: LearnedExtractor) -> list[tuple[str, str, str, float]]:
    [found] = extractor.extract([Article(TEXT)])
    return [(r.subject, r.predicate, r.object, round(r.confidence, 2)) for r in found.relations]


@pytest.mark.parametrize(("name", "size"), [("STRETCH", 3), ("STRETCH", 7), ("BLOCK", 5)])
def test_a_long_article_is_judged_in_parts_as_if_it_were_whole(
    name: str, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    extractor = LearnedExtractor()
    whole = told(extractor)
    assert len(whole) > 10
    monkeypatch.setattr(judging, name, size)
    assert told(extractor) == whole
