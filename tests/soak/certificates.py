"""An authority that only these tests trust, and certificates for an address on loopback."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificates:
    """Files: the authority's certificate, and two of the server with their key."""

    authority: Path
    valid: Path
    expired: Path


def certificates(folder: Path, address: str) -> Certificates:
    """Make them."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name("Cơ quan chứng thực của bài thử")
    now = datetime.now(UTC)
    made = _build(name, name, key.public_key(), now + timedelta(days=90))
    made = made.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    authority = folder / "authority.pem"
    authority.write_bytes(_pem(made.sign(key, hashes.SHA256())))
    files = {}
    for what, until in (("valid", now + timedelta(days=90)), ("expired", now - timedelta(days=1))):
        own = ec.generate_private_key(ec.SECP256R1())
        leaf = _build(_name(address), name, own.public_key(), until).add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))]),
            critical=False,
        )
        private = own.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        files[what] = folder / f"{what}.pem"
        files[what].write_bytes(private + _pem(leaf.sign(key, hashes.SHA256())))
    return Certificates(authority=authority, valid=files["valid"], expired=files["expired"])


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _build(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, until: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(until - timedelta(days=365))
        .not_valid_after(until)
    )


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)
