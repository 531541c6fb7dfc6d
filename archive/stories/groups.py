"""Groups of articles that belong together, directly or through others (connected components)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def components(members: Iterable[int], same: Callable[[int, int], bool]) -> list[set[int]]:
    """The connected components of `members`, the lowest number first.

    `same` is asked as seldom as can be: never for two that are connected already. In a story whose
    printings are all alike that is once for each of them.
    """
    left = sorted(members)
    found = []
    while left:
        group, border = set[int](), [left.pop(0)]
        while border:
            one = border.pop()
            group.add(one)
            joined = {other for other in left if same(one, other)}
            left = [other for other in left if other not in joined]
            border.extend(joined)
        found.append(group)
    return found


class Forest:
    """Disjoint groups that grow together, each found by any of its members."""

    def __init__(self) -> None:
        self._groups: dict[int, set[int]] = {}

    def __contains__(self, member: int) -> bool:
        return member in self._groups

    def add(self, members: Iterable[int]) -> None:
        """Add a group; none of its members may be in another one."""
        group = set(members)
        self._groups |= dict.fromkeys(group, group)

    def together(self, one: int, other: int) -> bool:
        """Are two members in one group?"""
        return self._groups[one] is self._groups[other]

    def join(self, one: int, other: int) -> None:
        """Make one group of those of two members."""
        kept, gone = sorted((self._groups[one], self._groups[other]), key=len, reverse=True)
        if kept is not gone:
            kept |= gone
            self._groups |= dict.fromkeys(gone, kept)

    def groups(self) -> list[set[int]]:
        """All groups."""
        return list({id(group): group for group in self._groups.values()}.values())
