"""What is not handed on is decided and counted in one place, whatever the reason."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from archive.database import connect
from archive.exporting import withheld
from archive.exporting.withheld import Reason, Withheld

if TYPE_CHECKING:
    from pathlib import Path


def test_a_reason_is_counted_within_what_was_asked_for(archive: Path) -> None:
    with closing(connect(archive, readonly=True)) as connection:
        holding = withheld.reasons(include_noarchive=False)
        every = withheld.count(connection, holding, scope="1", values={})
        assert every == (Withheld(site="baocantho", reason="noarchive", articles=2),)
        scope, values = "articles.native_id = :find_0", {"find_0": "12"}
        (one,) = withheld.count(connection, holding, scope=scope, values=values)
        assert one.articles == 1
        assert withheld.count(connection, holding, scope="0", values={}) == ()


def test_a_reason_can_stand_in_a_table_of_its_own(archive: Path) -> None:
    taken = Reason(name="taken", kept="1", sites="SELECT site FROM temp.taken")
    with closing(connect(archive, readonly=True)) as connection:
        connection.execute("CREATE TEMP TABLE taken (site TEXT)")
        connection.execute("INSERT INTO taken VALUES ('baolaocai'), ('baolaocai')")
        found = withheld.count(
            connection, (*withheld.REASONS, taken), scope=":find_0 = 1", values={"find_0": 1}
        )
    assert [(each.reason, each.articles) for each in found] == [("noarchive", 2), ("taken", 2)]


def test_only_what_can_be_lifted_names_an_option() -> None:
    assert [reason.name for reason in withheld.reasons(include_noarchive=True)] == ["redacted"]
    assert withheld.option_against("noarchive") == "--include-noarchive"
    assert withheld.option_against("redacted") is None
