"""Mark the lines that belong to the page and not to the story: menus, counters, log-ins, notices, footers."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from inkweb.model import Boilerplate
from inkweb.read.authors import authors
from inkweb.read.front_matter import front_matter
from inkweb.read.language import language, script, script_of
from inkweb.read.likelihood import likelihood
from inkweb.read.line import Line, lines
from inkweb.read.link_list import SHARED, link_lists, share, words_of
from inkweb.read.menu import columns, is_menu, menu_words
from inkweb.read.rule import LONGEST, Rule, Zone, rules
from inkweb.read.sponsor import messages
from inkweb.read.table import rows

#: A paragraph of the story has at least so many words; when none has, a sentence of ``_SHORT`` words will do.
_LONG, _SHORT = 18, 5
#: A sentence of fewer words after it says too little to tell whether it goes on with the story.
_SAYING = 7
SURE, SURE_INSIDE = 0.95, 0.98
"""From so likely on, a line that no rule knows belongs to the page; inside the story it could be a subheading."""
HEADING = 5
"""A heading over a list of links has at most so many words."""
TELLING = 0.3
"""A headline under the name of a part of the page has at least so many of its words in the story."""
TEASER = 40
"""What stands under a link to another story has at most so many words."""
_GAP = re.compile(r"\s{3,}")
#: A sentence under a few words of its own: "The bottom line: Halden makes chips."
_LABELLED = re.compile(r"^\W*the [a-z’' ]{2,30}:\s\w", re.IGNORECASE)
_BROKEN_OFF = ("…", "...")
#: Who speaks, before what is said.
_TURN = re.compile(r"([A-Z][^:.!?]{0,40}): \S")
#: Who has a turn wherever it stands.
_ASKED = {"Q", "A"}
#: A heading over tags, which stand on the next line.
_TAGS_UNDER = re.compile(r"[^:：,|]{3,40}[:：]?")


def boilerplate(text: str) -> tuple[Boilerplate, ...]:
    """Find boilerplate lines and say why each was marked; the spans are sorted and never overlap.

    >>> page = "Home | News | Log in\\nHalden Labs hires a chief\\nHalden Labs of Oslo hired a chief scientist."
    >>> [(page[b.start : b.end], b.reason) for b in boilerplate(page)]
    [('Home | News | Log in', 'login')]
    """
    found = placed(text)
    if any(one.zone is Zone.MIDDLE for one in found):  # without a story there is nothing to compare with
        told, turns = _told(found)
        title = next((one for one in found if not one.reason and _may_be_title(one.line)), None)
        tables = rows([one.line for one in found])
        found = [
            one
            if one.reason or (i in tables and one.zone is Zone.MIDDLE) or _is_story(one, told, turns, one is title)
            else replace(one, reason=_likely(one))
            for i, one in enumerate(found)
        ]
    return tuple(Boilerplate(one.line.start, one.line.end, one.reason) for one in found if one.reason)


@dataclass(frozen=True, slots=True)
class Placed:
    """A line, where it stands, and why a rule says that it belongs to the page (``None``: no rule does)."""

    line: Line
    zone: Zone
    is_first: bool
    is_last: bool
    reason: str | None


def placed(text: str) -> list[Placed]:
    """Judge every line by the rules.

    >>> [(one.zone.value, one.reason) for one in placed("Log in\\nHalden Labs of Oslo hired a chief scientist.")]
    [('head', 'login'), ('middle', None)]
    """
    end = front_matter(text).end
    found = [_condensed(line) for line in lines(text)]
    head = [Placed(line, Zone.HEAD, False, False, "front matter") for line in found if line.end <= end]
    return [*head, *_placed(found[len(head) :])]


def _placed(found: Sequence[Line]) -> list[Placed]:
    first, last = _story(found)
    reasons = _reasons(found, first, last)
    own = authors(found, _zones(found, first, last), reasons, _begin(reasons))
    if own:  # a paragraph about the author is no end of the story
        first, last = _story(found, own)
        reasons = ["byline" if i in own else why for i, why in enumerate(_reasons(found, first, last))]
    begin = _begin(reasons)
    return [
        Placed(line, _zone(i, first, last), i == begin, i == len(found) - 1, reason)
        for i, (line, reason) in enumerate(zip(found, reasons, strict=True))
    ]


def _begin(reasons: Sequence[str | None]) -> int:
    """Where a headline stands."""
    return next((i for i, reason in enumerate(reasons) if reason is None), 0)


def _told(found: Sequence[Placed]) -> tuple[set[str], set[str]]:
    """Give the words of the story's paragraphs, and who has a turn in it: "LUND: I said no."."""
    paragraphs = [one.line for one in found if one.zone is Zone.MIDDLE and not one.reason]
    turns = (match[1] for line in paragraphs if (match := _TURN.match(line.text)))
    return words_of(line for line in paragraphs if line.is_sentence), set(turns)


def _may_be_title(line: Line) -> bool:
    return line.words >= HEADING and menu_words(line.text) <= 1


def _is_story(one: Placed, told: set[str], turns: set[str], is_title: bool) -> bool:
    """Whether a line is of the story however little it looks so: a headline, a turn, a sentence with its names.

    Over the story only the first longer line can be the headline; a caption under it has the story's names, too.
    """
    line = one.line
    if one.zone is Zone.HEAD:
        return is_title and "|" not in line.text and share(line, told) >= TELLING
    if one.zone is not Zone.TAIL or not line.is_sentence or line.words < _SAYING or "|" in line.text:
        return False
    turn = _TURN.match(line.text)
    return (turn is not None and turn[1] in turns | _ASKED) or share(line, told) > SHARED


def _likely(one: Placed) -> str | None:
    if _LABELLED.search(one.line.text) and one.line.is_sentence:
        return None
    likely = likelihood(one.line, one.zone, is_first=one.is_first, is_last=one.is_last)
    return "page text" if likely >= (SURE_INSIDE if one.zone is Zone.MIDDLE else SURE) else None


def _condensed(line: Line) -> Line:
    """Shorten wide gaps: where a cell ends is all they tell, and searching a thousand spaces takes long."""
    return replace(line, text=_GAP.sub("  ", line.text))


def _story(found: Sequence[Line], apart: Collection[int] = ()) -> tuple[int, int]:
    """Where the story's running paragraphs begin and end (positions, the end not included)."""
    for least in (_LONG, _SHORT):
        running = [i for i, line in enumerate(found) if i not in apart and _is_running(line, least)]
        if running:
            return running[0], running[-1] + 1
    return len(found), len(found)


def _is_running(line: Line, least: int) -> bool:
    """A line that breaks off ("Ana Lund of Tern…") is a teaser: where the story ends it does not tell."""
    if line.words < least or not line.is_sentence or line.text.endswith(_BROKEN_OFF):
        return False
    return _cue(line, Zone.MIDDLE) is None and _cue(line, Zone.TAIL) is None


def _reasons(found: Sequence[Line], first: int, last: int) -> list[str | None]:
    story = language("\n".join(line.text for line in found[first:last]))
    zones = _zones(found, first, last)
    reasons = [_reason(line, zone, story) for line, zone in zip(found, zones, strict=True)]
    menus = columns(found, zones, {i for i, reason in enumerate(reasons) if reason})
    reasons = [reason or ("menu" if i in menus else None) for i, reason in enumerate(reasons)]
    sponsored = messages(found)
    reasons = [reason or ("advert" if i in sponsored else None) for i, reason in enumerate(reasons)]
    return _with_links(found, list(_with_lists(found, reasons, last)), first, last)


def _with_links(found: Sequence[Line], reasons: list[str | None], first: int, last: int) -> list[str | None]:
    """Lists of links to other stories stand also before and inside the story, where a heading is no end of it."""
    zones = _zones(found, first, last)
    headings = {i for i, line in enumerate(found) if line.words <= HEADING and _cue(line, Zone.TAIL) == "related links"}
    listed = link_lists(found, zones, {i for i, reason in enumerate(reasons) if reason}, headings)
    return [reason or ("related links" if i in listed else None) for i, reason in enumerate(reasons)]


def _zones(found: Sequence[Line], first: int, last: int) -> list[Zone]:
    return [_zone(i, first, last) for i in range(len(found))]


def _zone(position: int, first: int, last: int) -> Zone:
    return Zone.HEAD if position < first else Zone.TAIL if position >= last else Zone.MIDDLE


def _reason(line: Line, zone: Zone, story: str | None) -> str | None:
    return _cue(line, zone) or ("menu" if is_menu(line, zone) else None) or _other_language(line, story)


def _cue(line: Line, zone: Zone) -> str | None:
    rule: Rule | None = next((rule for rule in rules() if rule.holds(line, zone)), None)
    return rule.reason if rule else None


def _other_language(line: Line, story: str | None) -> str | None:
    """A line in another script than the story's, or a longer one in another language, is a part of the page."""
    if story is None or len(line.text) > LONGEST:
        return None
    if script(line.text) not in (None, script_of(story)):
        return "other language"
    said = language(line.text) if line.words >= 8 else None
    return "other language" if said not in (None, story) else None


def _with_lists(found: Sequence[Line], reasons: Sequence[str | None], last: int) -> Iterator[str | None]:
    """After the story, what follows a heading such as "Related stories" or "Comments (3)" belongs to it.

    Links may have a few words under them, but no whole paragraph; tags are one line.
    """
    heading: str | None = None
    for i, (line, reason) in enumerate(zip(found, reasons, strict=True)):
        if i >= last and reason in ("related links", "comments") and line.words <= HEADING:
            heading = reason
        is_under = i >= last and (heading == "comments" or line.words <= TEASER)
        is_tags = i > last and reasons[i - 1] == "tags" and _TAGS_UNDER.fullmatch(found[i - 1].text) is not None
        is_tags = is_tags and not line.is_sentence and line.words <= TEASER
        yield reason or (heading if is_under else None) or ("tags" if is_tags else None)
