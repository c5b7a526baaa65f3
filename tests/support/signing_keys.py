"""Throw-away keys: a certificate authority, and a practice to which it gave one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from cryptography.x509.oid import NameOID

PRACTICE = "Station Road Surgery"
PASSWORD = b"only for tests"

_USES = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
)


@cache
def keys(days: int) -> tuple[bytes, bytes, bytes]:
    """Return the practice's PKCS#12, its certificate and the authority's, as PEM.

    With days below nought the practice's certificate ran out that long ago.
    """
    authority, practice = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    by = _name("Test authority")
    root = _certificate(by, authority, by, authority, 30, "key_cert_sign", "crl_sign")
    given = _certificate(_name(PRACTICE), practice, by, authority, days, *_USES[:2])
    packed = pkcs12.serialize_key_and_certificates(
        b"practice", practice, given, [root], BestAvailableEncryption(PASSWORD)
    )
    return packed, given.public_bytes(Encoding.PEM), root.public_bytes(Encoding.PEM)


def _name(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _certificate(
    subject: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    issuer: x509.Name,
    issuer_key: ec.EllipticCurvePrivateKey,
    days: int,
    *uses: str,
) -> x509.Certificate:
    is_root = subject == issuer
    usage = x509.KeyUsage(**{use: use in uses for use in _USES})
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        # From long ago, so that a process with another clock knows it too.
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime.now(UTC) + timedelta(days=days))
        .add_extension(x509.BasicConstraints(is_root, 0 if is_root else None), True)
        .add_extension(usage, True)
        .add_extension(
            x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False
        )
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()),
            False,
        )
        .sign(issuer_key, hashes.SHA256())
    )
