"""Layouts of newspapers whose CMS is nobody else's, one module each; `historic` has the rest."""
