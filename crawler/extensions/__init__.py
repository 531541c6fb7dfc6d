"""Extensions: what goes along with a run."""
