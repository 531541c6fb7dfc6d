"""Reads `baotinh.toml` and the environment into a `Configuration`, or says all that is wrong."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crawler.configuration.errors import ConfigurationError
from crawler.configuration.locate import line_of
from crawler.configuration.model import TABLES, Configuration, Key, SiteRules, keys_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

NAME = "baotinh.toml"
SYSTEM = Path("/etc") / NAME
PREFIX = "BAOTINH_"
SHORT = {"BAOTINH_CONTACT": ("crawl", "contact")}
"""Variables with a shorter name than BAOTINH_<TABLE>_<KEY>."""


def find(given: Path | None, environ: Mapping[str, str], archive: Path) -> Path | None:
    """The file that holds: --config, BAOTINH_CONFIG, beside the archive, /etc; None without one.

    Raises:
        ConfigurationError: the file that was asked for is not there.
    """
    named = environ.get("BAOTINH_CONFIG")
    asked = given or (Path(named) if named else None)
    if asked is None:
        # os.path: a folder that one may not look into has no file for us, and is no error.
        places = (archive.absolute().with_name(NAME), SYSTEM)
        return next(filter(os.path.isfile, places), None)
    if not asked.is_file():
        how = "--config" if given else "BAOTINH_CONFIG"
        raise ConfigurationError([f"{asked}: no such file ({how} names it)"])
    return asked


def load(
    file: Path | None, environ: Mapping[str, str], *, newspapers: Collection[str] = ()
) -> Configuration:
    """Read a file (or none) and the environment, which goes before it.

    Args:
        file: as `find` has found it.
        environ: variables; those of `BAOTINH_<TABLE>_<KEY>` are read.
        newspapers: the names that [sites.…] may have; any, where none are given.

    Raises:
        ConfigurationError: it names every fault, its file and line, and the remedy.
    """
    reading = _Reading(file=file, text=_text(file))
    document = _parsed(file, reading.text)
    for name, content in document.items():
        if name == "sites":
            reading.sites(content, newspapers)
        else:
            reading.table(name, content)
    reading.environment(environ)
    if not reading.faults:
        reading.compare_intervals()
    if reading.faults:
        raise ConfigurationError(reading.faults)
    return reading.configuration()


def _text(file: Path | None) -> str:
    if file is None:
        return ""
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError([f"{file}: cannot be read ({error})"]) from error


def _parsed(file: Path | None, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError([f"{file}: no TOML: {error}; texts stand in quotes"]) from error


@dataclass(slots=True)
class _Reading:
    """What was read so far: values by table and key, where each is from, and all faults."""

    file: Path | None
    text: str
    values: dict[tuple[str, ...], dict[str, Any]] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def table(self, name: str, content: Any) -> None:
        """Read a table of the file."""
        if name not in TABLES:
            self._unknown((name,), (*TABLES, "sites"), "table")
        elif self._is_table((name,), content):
            self._keys((name,), keys_of(TABLES[name]), content)

    def sites(self, content: Any, newspapers: Collection[str]) -> None:
        """Read the tables of newspapers."""
        for name, rules in content.items() if self._is_table(("sites",), content) else ():
            if newspapers and name not in newspapers:
                self._unknown(("sites", name), newspapers, "newspaper")
            elif self._is_table(("sites", name), rules):
                self._keys(("sites", name), keys_of(SiteRules), rules)

    def environment(self, environ: Mapping[str, str]) -> None:
        """Read the variables; a name that begins like ours and is none is a fault."""
        known = {
            f"{PREFIX}{table}_{name}".upper(): (table, name)
            for table, cls in TABLES.items()
            for name in keys_of(cls)
        } | SHORT
        for variable, raw in sorted(environ.items()):
            if variable in known and raw:
                table, name = known[variable]
                key = keys_of(TABLES[table])[name]
                self._take((table, name), key, raw, f"environment: {variable}")
            elif variable not in known and _is_ours(variable):
                self.faults.append(f"environment: {variable} is no setting{_like(variable, known)}")

    def _keys(self, table: tuple[str, ...], keys: dict[str, Key], content: dict[str, Any]) -> None:
        for name, raw in content.items():
            path = (*table, name)
            if name not in keys:
                self._unknown(path, keys, "key")
            elif keys[name].secret and self._others_may_read():
                self.faults.append(
                    f"{self._place(path)}: {'.'.join(path)} is a secret, and others may read this "
                    f"file: chmod 600 {self.file}, or set {PREFIX}{'_'.join(path).upper()} instead"
                )
            else:
                self._take(path, keys[name], raw, self._place(path))

    def _take(self, path: tuple[str, ...], key: Key, raw: Any, origin: str) -> None:
        try:
            self.values.setdefault(path[:-1], {})[key.name] = key.read(raw)
        except ValueError as error:
            shown = "its value" if key.secret else repr(raw)
            self.faults.append(f"{origin}: {'.'.join(path)}: {error}, not {shown}")
        self.origins[".".join(path)] = origin

    def _is_table(self, path: tuple[str, ...], content: Any) -> bool:
        if isinstance(content, dict):
            return True
        name = ".".join(path)
        self.faults.append(f"{self._place(path)}: {name} is a table: write [{name}]")
        return False

    def _unknown(self, path: tuple[str, ...], known: Collection[str], what: str) -> None:
        hint = _like(path[-1], known)
        self.faults.append(f"{self._place(path)}: {'.'.join(path)}: no such {what}{hint}")

    def _place(self, path: tuple[str, ...]) -> str:
        return f"{self.file}:{line_of(self.text, path)}"

    def _others_may_read(self) -> bool:
        return self.file is not None and bool(self.file.stat().st_mode & 0o077)

    def compare_intervals(self) -> None:
        """The least interval of a newspaper must not be above its greatest."""
        configuration = self.configuration()
        for table in ("crawl", *(f"sites.{name}" for name in configuration.sites)):
            rules = configuration.rules_of(table.removeprefix("sites."))
            if rules.interval_least > rules.interval_most:
                origin = self.origins.get(f"{table}.interval_least") or self.origins.get(
                    f"{table}.interval_most", table
                )
                self.faults.append(f"{origin}: {table}.interval_least is above interval_most")

    def configuration(self) -> Configuration:
        """What was read."""
        tables = {name: cls(**self.values.get((name,), {})) for name, cls in TABLES.items()}
        sites = {
            path[1]: SiteRules(**values)
            for path, values in self.values.items()
            if path[0] == "sites"
        }
        return Configuration(**tables, sites=sites, origins=self.origins, file=self.file)


def _is_ours(variable: str) -> bool:
    return variable.startswith(tuple(f"{PREFIX}{table}_".upper() for table in (*TABLES, "sites")))


def _like(name: str, known: Collection[str]) -> str:
    found = get_close_matches(name, known, n=1)
    return f"; did you mean {found[0]}?" if found else f"; there are {', '.join(known)}"[:200]
