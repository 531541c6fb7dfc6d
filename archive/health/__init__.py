"""How each newspaper is doing, judged by its own history and nothing else.

A newspaper that brings three articles a week is well with three, and one that brings ninety a day
is not. `judge` is a pure function of a newspaper's visits; `history` reads them, `events` writes
down what has changed.
"""
