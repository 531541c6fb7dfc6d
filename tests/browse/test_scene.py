"""What pictures show besides the practice newspapers: a story and an edited article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from given import NOW, SITE, an_archive

from archive import sites
from archive.stories.find import printings, story_of
from browse import scene

if TYPE_CHECKING:
    from pathlib import Path


def test_the_scene_has_a_story_whose_first_printing_was_edited(tmp_path: Path) -> None:
    archive, _ = an_archive(tmp_path)
    db = archive.connection
    for short in ("baohaugiang", "baonghean", "baoquangngai"):
        sites.register(
            db,
            sites.Site(
                site=short, name=short, province=SITE.province, province_old=SITE.province_old,
                home=f"https://{short}.vn/", family=SITE.family, status="live",
            ),
            {},
        )  # fmt: skip
    number = scene.add(db, now=NOW)
    story = story_of(db, number)
    assert story is not None
    assert (story.newspapers, story.first_id) == (4, number)
    assert len(printings(db, story.id)) == 4
    row = db.execute("SELECT version FROM articles WHERE id = ?", [number]).fetchone()
    assert row["version"] == 2
    archive.close()
