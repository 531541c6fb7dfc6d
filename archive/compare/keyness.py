"""Keyness: how surely, and how strongly, a term is more frequent in one text than in another.

Log-likelihood G2 (Dunning 1993; in the form of Rayson and Garside 2000, "Comparing corpora using
frequency profiling"): with a and b the occurrences of a term in texts of c and d terms,

    E1 = c (a + b) / (c + d),  E2 = d (a + b) / (c + d)
    G2 = 2 (a ln(a / E1) + b ln(b / E2)),  where 0 ln 0 = 0

It says how surely; with large texts small differences are sure. How strongly says the log ratio
(Hardie 2014): log2 of the two relative frequencies' ratio. 1 is twice as frequent, 2 four times.
"""

from __future__ import annotations

from math import log, log2

CRITICAL = 15.13
"""G2 above this: by chance in under one case of 10,000 (chi-squared, one degree of freedom)."""

ABSENT = 0.5
"""What stands for no occurrence in a ratio, so that it has a logarithm (Hardie's choice)."""


def log_likelihood(a: int, b: int, c: int, d: int) -> float:
    """G2 of a term with `a` of `c` terms on one side, `b` of `d` on the other; never negative."""
    if not c or not d:
        return 0.0
    both, whole = a + b, c + d
    return max(0.0, 2 * (_part(a, c * both / whole) + _part(b, d * both / whole)))


def log_ratio(a: int, b: int, c: int, d: int) -> float:
    """How many times twice as frequent on the first side; negative: on the second."""
    if not c or not d:
        return 0.0
    return log2(((a or ABSENT) / c) / ((b or ABSENT) / d))


def _part(observed: int, expected: float) -> float:
    return observed * log(observed / expected) if observed else 0.0
