"""A made-up graph: firms, people, models, places, with every kind of edge."""

from __future__ import annotations

from inkweb.model import Edge, Graph, Modality, Node, edge_id

FIRMS = (
    "Halden Labs|Corvid|Tern AI|Northlight Computing|Okapi Systems|Bluebarrow Capital|Sable & Finch|Quillworks|"
    "Meridian Chips|Astrolabe Research|Harrow Street Partners|Lumen Foundry|Copperfield Cloud"
).split("|")
PEOPLE = (
    "Priya Raman|Ana Lund|Tomas Okafor|Mei-Ling Zhao|Jonas Eriksen|Farah Haddad|Owen Price|Lucia Marchetti|"
    "Dmitri Volkov|Grace Adeyemi|Henrik Solberg|Noor Rahimi|Samuel Adler|Ingrid Falk|Kofi Mensah|Clara Whitfield"
).split("|")
MODELS = "Fjord|Fjord 2|Fjord Mini|Magpie-70B|Jay|Tern One|Okapi-V|Lantern 3|Lantern 3 Vision".split("|")
PRODUCTS = "Nest Assistant|M4 Accelerator|Copperfield Studio|Quill Editor|Finch Terminal".split("|")
DATASETS = "OpenHarbour|Gutenberg Sweep|Street Signs 5M".split("|")
EVENTS = "Oslo AI Summit|Rotterdam Compute Week".split("|")
PLACES = "Oslo|Rotterdam|Singapore|Austin|Wroclaw".split("|")
NAMES = {
    "Organization": FIRMS,
    "Person": PEOPLE,
    "Model": MODELS,
    "Product": PRODUCTS,
    "Dataset": DATASETS,
    "Event": EVENTS,
    "Place": PLACES,
}

LINKS = """
Ana Lund|LEADS|Halden Labs|asserted|9
Priya Raman|WORKS_FOR|Halden Labs|asserted|4
Priya Raman|FORMERLY_LED|Corvid|asserted|3
Priya Raman|LEFT|Corvid|asserted|2
Halden Labs|HIRED|Priya Raman|asserted|6
Halden Labs|DEVELOPS|Fjord|asserted|12
Halden Labs|DEVELOPS|Fjord 2|asserted|5
Halden Labs|RELEASED|Fjord 2|planned|1
Halden Labs|DEVELOPS|Fjord Mini|reported|1
Halden Labs|LOCATED_IN|Oslo|asserted|3
Halden Labs|ACQUIRED|Tern AI|rumoured|2
Halden Labs|COMPETES_WITH|Corvid|asserted|4
Halden Labs|PARTNERS_WITH|Copperfield Cloud|asserted|3
Halden Labs|USES|M4 Accelerator|reported|1
Fjord 2|BASED_ON|Fjord|asserted|2
Fjord Mini|BASED_ON|Fjord|asserted|1
Fjord|TRAINED_ON|OpenHarbour|asserted|1
Fjord|COMPETES_WITH|Magpie-70B|speculated|1
Corvid|DEVELOPS|Magpie-70B|asserted|7
Corvid|DEVELOPS|Jay|asserted|2
Jay|BASED_ON|Magpie-70B|reported|1
Tomas Okafor|LEADS|Corvid|asserted|5
Mei-Ling Zhao|JOINED|Corvid|asserted|2
Corvid|LOCATED_IN|Rotterdam|asserted|2
Corvid|ACQUIRED|Quillworks|denied|3
Corvid|SUED|Okapi Systems|asserted|4
Corvid|PARTNERS_WITH|Northlight Computing|planned|1
Magpie-70B|TRAINED_ON|Gutenberg Sweep|reported|2
Magpie-70B|PRESENTED_AT|Rotterdam Compute Week|asserted|1
Tern AI|DEVELOPS|Tern One|asserted|3
Jonas Eriksen|FOUNDED|Tern AI|asserted|4
Jonas Eriksen|LEADS|Tern AI|asserted|4
Jonas Eriksen|FORMERLY_WORKED_FOR|Halden Labs|asserted|1
Bluebarrow Capital|INVESTED_IN|Tern AI|asserted|2
Bluebarrow Capital|INVESTED_IN|Corvid|reported|1
Bluebarrow Capital|OWNS|Sable & Finch|asserted|1
Farah Haddad|LEADS|Bluebarrow Capital|asserted|2
Farah Haddad|SPOKE_ABOUT|Corvid|asserted|1
Tern One|PRESENTED_AT|Oslo AI Summit|asserted|1
Fjord 2|PRESENTED_AT|Oslo AI Summit|asserted|2
Northlight Computing|SUPPLIES|Halden Labs|asserted|2
Northlight Computing|SUPPLIES|Corvid|denied|1
Northlight Computing|DEVELOPS|M4 Accelerator|asserted|5
Meridian Chips|SUPPLIES|Northlight Computing|asserted|1
Meridian Chips|LOCATED_IN|Singapore|asserted|1
Owen Price|LEADS|Northlight Computing|asserted|2
Northlight Computing|LOCATED_IN|Austin|asserted|1
Okapi Systems|DEVELOPS|Okapi-V|asserted|3
Lucia Marchetti|LEADS|Okapi Systems|asserted|2
Okapi Systems|LOCATED_IN|Wroclaw|asserted|1
Okapi-V|TRAINED_ON|Street Signs 5M|asserted|1
Dmitri Volkov|WORKS_FOR|Okapi Systems|asserted|1
Dmitri Volkov|FORMERLY_WORKED_FOR|Corvid|asserted|1
Sable & Finch|DEVELOPS|Finch Terminal|asserted|2
Finch Terminal|USES|Magpie-70B|asserted|1
Grace Adeyemi|LEADS|Sable & Finch|asserted|1
Quillworks|DEVELOPS|Quill Editor|asserted|2
Quill Editor|USES|Fjord|reported|1
Henrik Solberg|FOUNDED|Quillworks|asserted|1
Astrolabe Research|DEVELOPS|Lantern 3|asserted|4
Astrolabe Research|DEVELOPS|Lantern 3 Vision|asserted|1
Lantern 3 Vision|BASED_ON|Lantern 3|asserted|1
Lantern 3|COMPETES_WITH|Fjord 2|asserted|1
Noor Rahimi|LEADS|Astrolabe Research|asserted|3
Samuel Adler|WORKS_FOR|Astrolabe Research|asserted|1
Samuel Adler|FORMERLY_WORKED_FOR|Tern AI|asserted|1
Harrow Street Partners|INVESTED_IN|Astrolabe Research|rumoured|1
Ingrid Falk|LEADS|Harrow Street Partners|asserted|1
Lumen Foundry|SUPPLIES|Meridian Chips|asserted|1
Kofi Mensah|LEADS|Lumen Foundry|asserted|1
Copperfield Cloud|DEVELOPS|Copperfield Studio|asserted|2
Copperfield Studio|USES|Fjord|asserted|2
Clara Whitfield|LEADS|Copperfield Cloud|asserted|2
Copperfield Cloud|INVESTED_IN|Halden Labs|asserted|5
Nest Assistant|USES|Tern One|asserted|1
Copperfield Cloud|RELEASED|Nest Assistant|speculated|1
Clara Whitfield|SPOKE_ABOUT|Fjord|asserted|1
Astrolabe Research|COMPETES_WITH|Halden Labs|asserted|1
"""


def key(name: str) -> str:
    """Give the id of the node with this name."""
    return "n-" + name.lower().replace(" ", "-")


def link(subject: str, predicate: str, object: str) -> str:
    """Give the id of the edge between the nodes with these names."""
    return edge_id(key(subject), predicate, key(object))


def _edge(line: str) -> Edge:
    subject, predicate, object, modality, support = line.split("|")
    said: Modality = modality  # type: ignore[assignment]
    return Edge(
        link(subject, predicate, object),
        key(subject),
        predicate,
        key(object),
        said,
        (said,),
        support=int(support),
        articles=int(support),
        statements=int(support),
    )


EDGES = tuple(_edge(line) for line in LINKS.strip().splitlines())
NODES = tuple(
    Node(key(name), kind, name, degree=sum(key(name) in (edge.subject, edge.object) for edge in EDGES))
    for kind, names in NAMES.items()
    for name in names
)


def demo_graph() -> Graph:
    """All of it."""
    return Graph(NODES, EDGES)


def around(*names: str) -> Graph:
    """These nodes and their neighbours."""
    start = {key(name) for name in names}
    near = start | {end for edge in EDGES for end in (edge.subject, edge.object) if {edge.subject, edge.object} & start}
    return within(near)


def within(ids: set[str]) -> Graph:
    """The nodes with these ids and the edges among them."""
    nodes = tuple(node for node in NODES if node.id in ids)
    return Graph(nodes, tuple(edge for edge in EDGES if edge.subject in ids and edge.object in ids))


def star(shown: int, leaves: int = 200) -> Graph:
    """A hub with very many leaves, of which ``shown`` are to be seen; a third of them are models."""
    edges = tuple(
        Edge(f"ray{i}", "hub", "DEVELOPS" if i % 3 == 0 else "PARTNERS_WITH", f"leaf{i}") for i in range(leaves)
    )
    nodes = tuple(
        Node(f"leaf{i}", "Model" if i % 3 == 0 else "Organization", f"Leaf {i}", degree=1) for i in range(leaves)
    )
    return Graph((Node("hub", "Organization", "Hub", degree=leaves), *nodes[:shown]), edges[:shown])


def grid(count: int) -> Graph:
    """A graph of ``count`` nodes and about twice as many edges in communities round hubs, the same each time."""
    kinds = tuple(NAMES)
    nodes = tuple(Node(f"n{i}", kinds[i % 7], f"{NAMES[kinds[i % 7]][i % 2]} {i}") for i in range(count))
    groups = max(1, count // 50)
    said: tuple[Modality, ...] = ("asserted", "asserted", "reported", "rumoured", "denied")
    edges = {}
    for i in range(groups, count):
        hub, other = i % groups, (i * 7919 + 13) % i
        near = other - other % groups + hub if i % 9 else other
        for predicate, target in (("USES", hub if i % 3 else max(hub, i - groups)), ("COMPETES_WITH", near)):
            if target not in (i, count) and target < count:
                edge = edge_id(f"n{i}", predicate, f"n{target}")
                edges[edge] = Edge(edge, f"n{i}", predicate, f"n{target}", said[(i + target) % 5])
    return Graph(nodes, tuple(edges.values()))
