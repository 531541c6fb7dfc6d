"""Certificates are verified, but where a newspaper says why they cannot be."""

from __future__ import annotations

import ipaddress
import ssl
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from loopback import Paper, crawl
from pytest_httpserver import HTTPServer

from archive.captures import Captures
from archive.paths import captures_path
from cli.exit_codes import Exit
from crawler.facts import FactError
from crawler.layouts import a_id_fck
from crawler.newspaper import NewspaperSpider

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def secure_paper(tmp_path: Path) -> Iterator[Paper]:
    """A newspaper over HTTPS whose certificate nobody has signed."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_self_signed(tmp_path))
    with HTTPServer(host="127.0.0.1", ssl_context=context) as server:
        paper = Paper(server)
        paper.listing("/giay/", [1])
        paper.article(1)
        yield paper


def _self_signed(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=9))
        .not_valid_after(now - timedelta(days=1))  # and it has expired
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]),
            critical=False,
        )
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    file = folder / "server.pem"
    file.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    return file


def test_a_bad_certificate_is_a_problem_and_nothing_is_stored(
    secure_paper: Paper, archive: Path, sql: Callable[[str], list[tuple[object, ...]]]
) -> None:
    done = crawl(archive, {"giay": secure_paper.home})
    assert done.code == Exit.PROBLEMS
    assert secure_paper.seen == []
    assert sql("SELECT DISTINCT kind FROM problems") == [("tls",)]
    ((message,),) = sql("SELECT DISTINCT message FROM problems")
    assert "lax_tls" in str(message)
    assert sql("SELECT count(*) FROM articles") == [(0,)]


def test_an_exception_is_written_on_every_capture(
    secure_paper: Paper, archive: Path, sql: Callable[[str], list[tuple[object, ...]]]
) -> None:
    reason = "hết hạn từ tháng tư, tòa soạn chưa thay"
    done = crawl(archive, {"giay": secure_paper.home}, env={"LOOPBACK_LAX_TLS": reason})
    assert done.code == Exit.OK, done.err
    assert sql("SELECT count(*) FROM articles") == [(1,)]
    captures = Captures(captures_path(archive))
    notes = {capture.note for capture in captures.find(site="giay")}
    captures.close()
    assert notes == {f"tls: the certificate was not verified: {reason}"}


def test_an_exception_is_for_a_host_of_the_newspaper_and_has_a_reason() -> None:
    facts = {
        "__doc__": "A newspaper of the tests.",
        "name": "thu",
        "title": "Báo Thử",
        "province": "Cần Thơ",
        "province_old": "Cần Thơ",
        "hosts": ("a.vn",),
        "home": "https://a.vn/",
        "layouts": (a_id_fck.LAYOUT,),
    }
    for lax in ({"b.vn": "hết hạn"}, {"a.vn": " "}):
        with pytest.raises(FactError, match="lax_tls"):
            type("Thu", (NewspaperSpider,), {**facts, "lax_tls": lax})
