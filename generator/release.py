"""Which program this is: its own code and the packages it stands on, as a digest."""

import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path

CODE = Path(__file__).parent


@cache
def release() -> str:
    """32 hexadecimal digits: other code, another package or another Python, other digits."""
    state = blake2b(sys.version.encode(), digest_size=16)
    for file in sorted(CODE.rglob("*.py")):
        state.update(file.relative_to(CODE).as_posix().encode() + b"\0" + file.read_bytes())
    for package in sorted(installed()):
        state.update(package.encode() + b"\n")
    return state.hexdigest()


def installed() -> set[str]:
    """Names and versions of the packages that can be imported, as their folders say them."""
    folders = (Path(entry or ".") for entry in sys.path)
    return {
        place.name for folder in folders if folder.is_dir() for place in folder.glob("*.dist-info")
    }
