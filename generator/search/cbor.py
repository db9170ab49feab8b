"""CBOR becomes the pieces it is made of, as they stand there (RFC 8949): numbers, texts, arrays."""

TEXT, ARRAY = 3, 4
"""Major types of what has more than a head."""


def sort_array(array: bytes) -> bytes:
    """An array with its items in the order of their bytes."""
    items = children(array)
    return array[: len(array) - sum(map(len, items))] + b"".join(sorted(items))


def children(array: bytes) -> list[bytes]:
    """The items of an array."""
    _, count, start = head(array, 0)
    items = []
    for _ in range(count):
        end = end_of(array, start)
        items.append(array[start:end])
        start = end
    return items


def end_of(data: bytes, start: int) -> int:
    """Where the item that begins at `start` ends."""
    major, argument, end = head(data, start)
    if major == TEXT:
        return end + argument
    if major == ARRAY:
        for _ in range(argument):
            end = end_of(data, end)
    return end


def head(data: bytes, start: int) -> tuple[int, int, int]:
    """Major type and argument of an item, and where its head ends."""
    major, argument = divmod(data[start], 32)
    end = start + 1
    if argument < 24:
        return major, argument, end
    size = 2 ** (argument - 24)
    return major, int.from_bytes(data[end : end + size], "big"), end + size
