"""Give the mentions of an article to whom people say that they mean, and make those that nobody read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from inkweb.link.named import Named, met, named
from inkweb.model import (
    UNREAD,
    Article,
    Judgement,
    Linked,
    Mention,
    MentionKind,
    Referent,
    Span,
    Statement,
    entity_id,
    fold,
)
from inkweb.ontology import ontology

Foes = Mapping[str, frozenset[str]]


def regroup(linked: Linked, judgements: Iterable[Judgement] = (), referents: Iterable[Referent] = ()) -> Linked:
    """Give an article as it is by what people say, whatever they said before: with nothing said, as it was read.

    A mention that has a referent means that; where nothing was read, the referent makes one. A name that was judged
    different from that of its entity is an entity of its own, and what stands for it goes with it. Statements go with
    the mentions at their ends. ``read`` tells what was read; whatever the order in which things are said, the result is
    the same.

    >>> from inkweb.link.linker import link
    >>> from inkweb.model import Article, Extraction
    >>> article = Article("Tern Ltd hires Jo Lund. She grows.")
    >>> tern = Mention(article.id, 0, 8, "Tern Ltd", "name", "Organization")
    >>> jo = Mention(article.id, 15, 22, "Jo Lund", "name", "Person")
    >>> she = Mention(article.id, 24, 27, "She", "pronoun", "Person")
    >>> same = [Judgement(tern.id, other.id, "same", "drawn") for other in (jo, she)]
    >>> read = link(Extraction(article, (tern, jo, she), judgements=tuple(same)))
    >>> [(one.name, one.aliases) for one in read.entities]
    [('Jo Lund', ('Tern Ltd',))]
    >>> apart = Judgement(read.entities[0].id, entity_id("Organization", "Tern"), "different", "by hand")
    >>> two = regroup(read, [apart])
    >>> [one.name for one in two.entities], [m.text for m, id in two.mentions if id == two.entities[1].id]
    (['Tern Ltd', 'Jo Lund'], ['Jo Lund', 'She'])
    >>> regroup(two) == read
    True
    """
    read = {m.id: id for m, id in (*linked.mentions, *linked.read)}
    meant = {one.span: one for one in referents}
    mentions = [m for m, _ in linked.mentions if read[m.id] != UNREAD]
    made = list(_made(linked.article, mentions, meant.values()))
    read |= {m.id: UNREAD for m in made}
    mentions = sorted((*mentions, *made), key=lambda m: m.span)
    found = met((*_as_read(mentions, read, meant, _foes(judgements)), *_meant(mentions, meant)))
    found.sort(key=lambda one: min(m.span for m in one.mentions))
    owners = {m.span: one.id for one in found for m in one.mentions}
    return replace(
        linked,
        entities=tuple(one.entity() for one in found),
        statements=tuple(_at_home(one, owners) for one in linked.statements),
        mentions=tuple((m, owners[m.span]) for m in mentions),
        read=tuple((m, read[m.id]) for m in mentions if owners[m.span] != read[m.id]),
    )


def _made(article: Article, mentions: Iterable[Mention], referents: Iterable[Referent]) -> Iterator[Mention]:
    """Make mentions of words that nobody read; what does not have the name of whom it means stands for it."""
    there = {m.span for m in mentions}
    for one in referents:
        start, end = one.span
        words = article.text[start:end]
        is_there = 0 <= start < end <= len(article.text) and words.strip() and one.text in ("", words)
        if is_there and one.span not in there:
            kind: MentionKind = "name" if fold(words, one.type) == fold(one.name, one.type) else "nominal"
            yield Mention(article.id, start, end, words, kind, one.type)


def _foes(judgements: Iterable[Judgement]) -> Foes:
    foes: dict[str, set[str]] = defaultdict(set)
    for one in judgements:
        if one.verdict == "different":
            foes[one.left].add(one.right)
            foes[one.right].add(one.left)
    return {id: frozenset(others) for id, others in foes.items()}


def _meant(mentions: Iterable[Mention], meant: Mapping[Span, Referent]) -> Iterator[Named]:
    for mention in mentions:
        one = meant.get(mention.span)
        if one is not None:
            yield Named(one.type, one.name, [mention])


def _as_read(
    mentions: Iterable[Mention], read: Mapping[str, str], meant: Mapping[Span, Referent], foes: Foes
) -> Iterator[Named]:
    """Give the entities that were read, without the mentions that mean others, parted where their names are."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[read[mention.id]].append(mention)
    for members in groups.values():
        left = [m for m in members if m.span not in meant]
        whole = named(members)
        if whole and left:
            # Where every name is said to mean another, what is left keeps the name that it was read with.
            yield from _parted(named(left) or Named(whole.type, whole.name, left), foes)


def _parted(one: Named, foes: Foes) -> Iterator[Named]:
    """Split off the names that were judged different from the entity's."""
    goes = _leaving(one, foes[one.id]) if one.id in foes else {}
    if not goes:
        yield one
        return
    names = [m for m in one.mentions if m.kind == "name"]
    sides: dict[str, list[Mention]] = defaultdict(list)
    for mention in one.mentions:
        like = mention if mention.kind == "name" else _antecedent(mention, names)
        sides[goes.get(like.id, "")].append(mention)
    stays = named(sides.pop("", []))
    if stays:  # under another name more may be judged of it
        yield from [stays] if stays.id == one.id else _parted(stays, foes)
    for members in sides.values():
        side = named(members)
        if side:
            yield side


def _leaving(of: Named, hostile: frozenset[str]) -> dict[str, str]:
    """Give the names that were judged to be another than their entity, by mention, with the id that they have then.

    Articles differ in the type that they give a name, so a form that has the judged type nowhere here is looked for
    under every type; not so the entity's own name, which may be told apart from the same name under another type.
    """
    forms: dict[str, list[Mention]] = defaultdict(list)
    for mention in of.mentions:
        if mention.kind == "name":
            forms[fold(mention.text, of.type)].append(mention)
    found: dict[str, str] = {}
    for form, names in forms.items():
        goes = {m.id: id for m in names if (id := entity_id(m.type, m.text)) in hostile}
        if not goes and form != fold(of.name, of.type):
            wide = [id for type in ontology().entity_types if (id := entity_id(type, names[0].text)) in hostile]
            goes = {m.id: wide[0] for m in names if wide}
        found |= goes
    return found


def _antecedent(mention: Mention, names: list[Mention]) -> Mention:
    """Give the name for which a description or pronoun stands: the last before it, of its own type if there is one."""
    like = [name for name in names if name.type == mention.type] or names
    return next((name for name in reversed(like) if name.start < mention.start), like[0])


def _at_home(statement: Statement, owners: Mapping[Span, str]) -> Statement:
    """Give a statement the entities that the mentions at its ends belong to."""
    where = statement.evidence
    subject = owners.get(where.subject, statement.subject)
    if not isinstance(statement.object, str):
        return replace(statement, subject=subject)
    return replace(statement, subject=subject, object=owners.get(where.object, statement.object))
