"""Ids of documents: the stem of the file, told apart where two texts share it, whatever the order of reading."""

from collections.abc import Collection, Mapping

_SHORT = 8


def document_ids(keys: Collection[tuple[str, str]]) -> Mapping[tuple[str, str], str]:
    """The id of each text by its stem and SHA-256 (hexadecimal).

    Of the texts of one stem, the one with the smallest hash has the stem itself as its id; another has the stem, a
    hyphen and as much of its hash, from eight digits on, as no other id has.
    """
    first: dict[str, str] = {}
    for stem, sha256 in sorted(keys):
        first.setdefault(stem, sha256)
    ids = {(stem, sha256): stem for stem, sha256 in first.items()}
    taken = set(first)
    for stem, sha256 in sorted(keys):
        if (stem, sha256) in ids:
            continue
        candidates = (f"{stem}-{sha256[:length]}" for length in range(_SHORT, len(sha256) + 1))
        fallback = f"{stem}-{sha256}-"
        chosen = next((candidate for candidate in candidates if candidate not in taken), fallback)
        taken.add(chosen)
        ids[stem, sha256] = chosen
    return ids
