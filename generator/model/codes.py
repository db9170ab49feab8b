"""Short codes for addresses: what they name decides them, and nothing else."""

from hashlib import blake2b

SIGNS = "34679acdefhjkmnprtwxy"
"""Lower-case letters and digits without look-alikes.

Neither of two signs is among them that people take for each other in print, in handwriting or in
capitals: 0 and o, 1 and i and l, 2 and z, 5 and s, 8 and b, 9 and g and q (9 stays alone), u and v.
"""


def code_of(length: int, *named: str) -> str:
    """So many of `SIGNS` by BLAKE2b (RFC 7693) of what is named."""
    digest = blake2b("\n".join(named).encode(), digest_size=8).digest()
    number, code = int.from_bytes(digest), ""
    for _ in range(length):
        number, sign = divmod(number, len(SIGNS))
        code += SIGNS[sign]
    return code
