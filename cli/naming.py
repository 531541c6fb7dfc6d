"""Newspapers that were named on the command line, and do not exist."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


def refuse_unknown(
    names: Iterable[str], known: Collection[str], *, where: str | None = None
) -> None:
    """See that every name is known.

    Args:
        names: what was asked for.
        known: what there is.
        where: who knows them, where that is not the house: "the archive".

    Raises:
        typer.BadParameter: with the nearest name that there is.
    """
    unknown = [name for name in names if name not in known]
    if not unknown:
        return
    said = f"{where} knows no newspaper" if where else "no newspaper is called"
    near = [match for name in unknown for match in get_close_matches(name.casefold(), known, n=1)]
    hint = f"; did you mean {', '.join(dict.fromkeys(near))}?" if near else ""
    raise typer.BadParameter(f"{said} {', '.join(unknown)} (`baotinh sites` lists them){hint}")
