"""Ids made from content, so that the same input gives the same register on any machine."""

import hashlib


def digest(*parts: str, length: int = 16) -> str:
    """The first `length` hexadecimal digits of a SHA-256 over the parts, each ended by a NUL."""
    joined = "".join(f"{part}\0" for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:length]
