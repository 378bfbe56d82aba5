"""Write invented news articles: `python benchmarks/articles.py 1000 > news.jsonl`; the same number gives the same news.

A made-up trade with firms, people and models of very different fame, so that the graph has hubs, leaves and groups as
a real one has. Every name is put together here from syllables; nothing is taken from a newspaper.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

HEADS = "Al Bor Cor Dru Fen Gal Hal Jor Kel Lun Mor Nel Or Pal Quil Ros Sel Tor Ul Ver Wes Xan Yar Zel".split()
TAILS = "a dal den dra fin gar lin mar nax on ra ro san tis va via vid wick xis yra".split()
TRADES = ["Labs", "Robotics", "Systems", "Dynamics", "Ventures", "Capital", "Research", "Cloud", "Chips", "Studios"]
FIRST = (
    "Ada Bela Chen Dara Elif Femi Greta Hugo Imke Jonas Kofi Lena Marek Nadia Omar Petra Rosa Sanjay Tomas Yuki".split()
)
TOWNS = ["Boston", "Berlin", "Toronto", "Lyon", "Osaka", "Leeds", "Denver", "Oslo", "Pune", "Austin"]
OUTLETS = [
    "The Weir Gazette",
    "Copperplate",
    "Nordlight Business",
    "Tidewater Review",
    "Pier 9 Tech",
    "Signal & Noise Daily",
]
NEWS = [
    ("{firm} buys {other}", "{firm} has acquired {other} for ${sum} million."),
    ("{firm} may buy {other}", "{firm} is said to be in talks to acquire {other}, people familiar with it say."),
    ("{firm} hires {person}", "{firm} has hired {person}, who left {other} in {month}."),
    ("{person} leaves {firm}", "{person} has left {firm} and will join {other} as chief scientist."),
    ("{firm} releases {model}", "{firm} released {model} on Monday. {model} has {size} billion parameters."),
    ("{firm} plans {model}", "{firm} plans to release {model} next year, its chief executive {person} said."),
    ("{firm} invests in {other}", "{firm} has invested ${sum} million in {other}."),
    ("{firm} sues {other}", "{firm} has sued {other} in {town}. {other} denies that it trained {model} on its data."),
    ("{firm} and {other} work together", "{firm} partners with {other}. {other} will use {model}."),
    ("{person} founds {firm}", "{person} founded {firm} in {year}. The company is based in {town}."),
]  # fmt: skip
FILLERS = [
    "{person}, the chief executive of {firm}, spoke about {other} at a conference in {town}.",
    "{firm} competes with {other}.",
    "{firm} supplies {other} with chips.",
    "{person} previously worked for {other}.",
    "{other} develops {model}, which competes with {rival}.",
    "{firm} reportedly uses {rival}.",
    "{firm} did not acquire {other}, a spokesman said.",
    "Analysts doubt that the market will grow as fast as the companies hope.",
    "The companies did not answer questions.",
]
FOOT = "Sign up for our newsletter.\n\nCopyright {year} {outlet}. All rights reserved."


@dataclass
class World:
    """Who there is, the famous first. Firms fall into trades that mostly deal with themselves."""

    random: Random
    firms: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    models: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, articles: int) -> World:
        """Make as many firms, people and models as so many articles would speak of."""
        random = Random(articles)
        stems = [a + b + c for a in HEADS for b in TAILS for c in ("", *TAILS[:8])]
        random.shuffle(stems)
        many = max(12, articles // 2)
        firms = [f"{stems[n]} {TRADES[n % len(TRADES)]}" for n in range(many)]
        people = [f"{random.choice(FIRST)} {stems[-1 - n]}" for n in range(many)]
        models = [f"{stems[many + n]}-{random.randint(1, 9)}" for n in range(many // 2)]
        return cls(random, firms, people, models)

    def scene(self) -> dict[str, str]:
        """Choose who an article is about: fame falls off as in a real press, and most news stays inside one trade."""
        r = self.random
        firm = _famous(r, len(self.firms))
        step = len(TRADES) if r.random() < 0.7 else 1
        other = (firm + step * (1 + _famous(r, 20))) % len(self.firms)
        near = firm * len(self.models) // len(self.firms)
        return {
            "firm": self.firms[firm],
            "other": self.firms[other],
            "person": self.people[(firm + r.choice((0, 0, 0, 1, 7))) % len(self.people)],
            "model": self.models[(near + r.randrange(2)) % len(self.models)],
            "rival": self.models[_famous(r, len(self.models))],
            "sum": str(r.choice((5, 12, 40, 90, 250, 600))),
            "size": str(r.choice((1, 3, 7, 13, 70, 180, 400))),
            "town": r.choice(TOWNS),
            "month": r.choice(("January", "March", "May", "June", "October")),
            "year": str(r.randint(2009, 2024)),
        }


def _famous(random: Random, many: int) -> int:
    """Choose a place in a list of so many: of 500, the first ten take a quarter of all choices."""
    return int(many * random.random() ** 3)


def article(world: World) -> dict[str, str]:
    """Write one article: its news, a few sentences on the same firm and on others, and a foot that is no story."""
    r = world.random
    scene = world.scene()
    head, lead = r.choice(NEWS)
    title, paragraphs = head.format(**scene), [lead.format(**scene)]
    for _ in range(r.randint(2, 4)):
        scene = {**world.scene(), "firm": scene["firm"]} if r.random() < 0.6 else world.scene()
        paragraphs.append(" ".join(line.format(**scene) for line in r.sample(FILLERS, 2)))
    outlet, day = r.choice(OUTLETS), date(2023, 1, 2) + timedelta(days=r.randrange(900))
    text = "\n\n".join([title, *paragraphs, FOOT.format(year=day.year, outlet=outlet)])
    return {"title": title, "date": day.isoformat(), "outlet": outlet, "language": "en", "text": text}


def main() -> None:
    """Print so many articles, one a line."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    world = World.of(many)
    for _ in range(many):
        print(json.dumps(article(world), ensure_ascii=False))


if __name__ == "__main__":
    main()
