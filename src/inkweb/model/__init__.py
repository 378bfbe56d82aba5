"""The words of Inkweb as frozen data; nothing here reads, writes or decides."""

from inkweb.model.analysis import Bridge, Group, Measure, Ranked, Shared
from inkweb.model.article import Article, Boilerplate, source_name
from inkweb.model.claim import Claim
from inkweb.model.correction import BY_HAND, Corrected, Correction, Ruling, ruling_of
from inkweb.model.cost import Cost
from inkweb.model.dispute import Dispute, Side
from inkweb.model.duplicate import Duplicate
from inkweb.model.entity import Entity, entity_id
from inkweb.model.evidence import Evidence, Span
from inkweb.model.extraction import Extraction
from inkweb.model.filter import FAIRLY_SURE, OPEN, SURENESS, Clock, Filter
from inkweb.model.graph import GROUP, Edge, Graph, Node, best_first
from inkweb.model.ids import content_id
from inkweb.model.judgement import PERSON, Judgement, Verdict
from inkweb.model.linked import UNREAD, Linked
from inkweb.model.mention import Mention, MentionKind
from inkweb.model.names import fold
from inkweb.model.referent import Referent, Referred
from inkweb.model.relation import MODALITIES, TOLD_AS, Modality, Polarity, Relation
from inkweb.model.removal import Loss, Removed, altogether
from inkweb.model.renaming import LONGEST, Renamed, Renaming
from inkweb.model.report import Bin, Figure, Report, Split
from inkweb.model.standing import NOWHERE, Standing
from inkweb.model.statement import Statement, edge_id, supporting
from inkweb.model.value import Quantity, When
from inkweb.model.views import (
    Answer,
    ArticleSummary,
    Dated,
    Fault,
    Member,
    Month,
    Naming,
    Path,
    Reading,
    Reprint,
    SavedView,
    Seen,
)

__all__ = [
    "BY_HAND",
    "FAIRLY_SURE",
    "GROUP",
    "LONGEST",
    "MODALITIES",
    "NOWHERE",
    "OPEN",
    "PERSON",
    "SURENESS",
    "TOLD_AS",
    "UNREAD",
    "Answer",
    "Article",
    "ArticleSummary",
    "Bin",
    "Boilerplate",
    "Bridge",
    "Claim",
    "Clock",
    "Corrected",
    "Correction",
    "Cost",
    "Dated",
    "Dispute",
    "Duplicate",
    "Edge",
    "Entity",
    "Evidence",
    "Extraction",
    "Fault",
    "Figure",
    "Filter",
    "Graph",
    "Group",
    "Judgement",
    "Linked",
    "Loss",
    "Measure",
    "Member",
    "Mention",
    "MentionKind",
    "Modality",
    "Month",
    "Naming",
    "Node",
    "Path",
    "Polarity",
    "Quantity",
    "Ranked",
    "Reading",
    "Referent",
    "Referred",
    "Relation",
    "Removed",
    "Renamed",
    "Renaming",
    "Report",
    "Reprint",
    "Ruling",
    "SavedView",
    "Seen",
    "Shared",
    "Side",
    "Span",
    "Split",
    "Standing",
    "Statement",
    "Verdict",
    "When",
    "altogether",
    "best_first",
    "content_id",
    "edge_id",
    "entity_id",
    "fold",
    "ruling_of",
    "source_name",
    "supporting",
]
