"""Mentions and judgements in, entities and statements out: who is who, inside an article and across articles."""

from inkweb.link.blocking import keys
from inkweb.link.compare import compare
from inkweb.link.linker import link
from inkweb.link.partial import partial, parts
from inkweb.link.regrouping import regroup
from inkweb.link.resolver import Resolver, resolve

__all__ = ["Resolver", "compare", "keys", "link", "partial", "parts", "regroup", "resolve"]
