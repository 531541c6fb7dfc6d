"""What becomes of stories when some texts changed.

Whatever the order in which articles come, change and are read anew, the stories are the connected
components of all indexed texts under "share two bands and are the same": a text that changed leaves
its story, what is left of that falls apart where the old text held it together, and the new text is
compared with all that the index brings. Texts that did not change are not compared again, except
within a story that one of them left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.stories import index, written
from archive.stories.groups import Forest, components
from archive.stories.signature import SHARED

if TYPE_CHECKING:
    import sqlite3

    from archive.stories.index import Texts
    from archive.stories.written import Measured


class Regrouping:
    """The groups that a few articles and their stories fall into.

    Args:
        connection: the archive, in a transaction.
        texts: its texts.
        changed: articles whose indexed text is another than before; `leave` the stories that they
            were in, `compare` each of them, then `write`.
    """

    def __init__(self, connection: sqlite3.Connection, texts: Texts, changed: set[int]) -> None:
        self._connection = connection
        self._texts = texts
        self._changed = changed
        self._forest = Forest()
        self._untouched: dict[int, set[int]] = {}  # stories that the index led to, by number
        self._known: dict[int, Measured] = {}

    def leave(self, story: int) -> None:
        """Take the changed articles out of a story; what is left keeps together or falls apart."""
        members = written.members(self._connection, story)
        self._known |= written.take_away(self._connection, story)
        if self._changed.isdisjoint(members):
            self._forest.add(members)
            return
        left = members - self._changed
        bands = {article: set(index.bands_of(self._connection, article)) for article in left}

        def same(one: int, other: int) -> bool:
            return len(bands[one] & bands[other]) >= SHARED and self._texts.are_same(one, other)

        for group in components(left, same):
            self._forest.add(group)

    def compare(self, article: int) -> None:
        """Find the groups to which a changed article belongs, and make them one."""
        if article not in self._forest:
            self._forest.add({article})
        for other in index.candidates(self._connection, article):
            if other not in self._forest:
                self._bring(other)
            if not self._forest.together(article, other) and self._texts.are_same(article, other):
                self._forest.join(article, other)

    def _bring(self, article: int) -> None:
        """An article that did not change comes with all of its story."""
        stories = written.stories_of(self._connection, [article])
        for story in stories:
            self._untouched[story] = written.members(self._connection, story)
            self._forest.add(self._untouched[story])
        if not stories:
            self._forest.add({article})

    def write(self) -> None:
        """Write the groups of two or more as stories; those that are as they were stay."""
        groups = [group for group in self._forest.groups() if len(group) > 1]
        for story, members in self._untouched.items():
            if members in groups:
                groups.remove(members)
            else:
                self._known |= written.take_away(self._connection, story)
        known = {
            article: measured
            for article, measured in self._known.items()
            if self._changed.isdisjoint({article, measured.reference})
        }
        for group in groups:
            written.write(self._connection, group, self._texts, known)
