"""Write what Neo4j is told: one closed door on loopback, little memory, no file or network import."""

from __future__ import annotations

from pathlib import Path

HEAP_MB = 512
PAGE_CACHE_MB = 64

#: The settings, each with its reason; those named ``internal.`` are of Neo4j 5 and checked by its strict validation.
_CONFIGURATION = """\
# Written by Inkweb at every start; changes made here are lost.
server.config.strict_validation.enabled=true

# Bolt alone, on loopback alone: not even a web page opened on this machine can talk to it, Bolt asks for the password.
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.bolt.tls_level=DISABLED
server.http.enabled=false
server.https.enabled=false
internal.dbms.bolt.local_enabled=false
dbms.security.auth_enabled=true

# A query reads the graph and nothing else: no file, no address.
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0

# Small: beside a browser and a language model on a laptop.
server.memory.heap.initial_size={heap}m
server.memory.heap.max_size={heap}m
server.memory.pagecache.size={page_cache}m
dbms.memory.transaction.total.max={transactions}m
db.transaction.timeout=15m
db.tx_log.rotation.size=32m
db.tx_log.rotation.retention_policy=64M size
db.logs.query.enabled=OFF

# A plan is kept for a minute, not ten seconds, and serves lists of any length: in a graph that grows from nothing each
# query was planned over and over, which took longer than to run it.
dbms.cypher.min_replan_interval=1m
internal.cypher.use_parameter_size=false

# Quiet, and quick to come and go.
dbms.usage_report.enabled=false
internal.dbms.dump_diagnostics=false
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
"""


def write_configuration(directory: Path, *, port: int) -> None:
    """Write ``neo4j.conf`` into ``directory``."""
    directory.mkdir(parents=True, exist_ok=True)
    text = _CONFIGURATION.format(port=port, heap=HEAP_MB, page_cache=PAGE_CACHE_MB, transactions=HEAP_MB * 3 // 4)
    (directory / "neo4j.conf").write_text(text, encoding="utf-8")
