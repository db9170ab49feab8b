"""An address becomes a host and the numbers to call it by, or a refusal.

Only https and only public hosts, so that no address in a feed, redirect or sitemap can make us ask
a machine that is not on the public net. A name is resolved once; the connection goes to exactly
the numbers that were checked. A source with `loopback` may use http, and this machine alone.
"""

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit, urlunsplit

from generator.diagnostics import say
from generator.vacancies import Unreachable

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
NAT64 = ipaddress.ip_network("64:ff9b::/96")
PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True)
class Target:
    """A document's address, and the checked numbers of its host."""

    url: str
    scheme: str
    host: str
    """As certificates name it."""
    port: int
    numbers: tuple[str, ...]

    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{self.scheme}://{self.authority()}"

    def authority(self) -> str:
        """Host and port as the header `Host` has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    def pinned(self, number: str) -> str:
        """The address with a number in place of the name."""
        parts = urlsplit(self.url)
        host = f"[{number}]" if ":" in number else number
        return urlunsplit((self.scheme, f"{host}:{self.port}", parts.path or "/", parts.query, ""))


def find_target(url: str, loopback: bool) -> Target:
    """Check an address and resolve its host; raises `Unreachable`."""
    try:
        parts = urlsplit(url)
        scheme, host, port = parts.scheme, parts.hostname or "", parts.port
    except ValueError:
        raise Unreachable(say("`{url}` is not an address", url=url)) from None
    if scheme not in ("https", *(("http",) if loopback else ())):
        raise Unreachable(say("only https is fetched, not `{url}`", url=url))
    if not host or parts.username is not None:
        raise Unreachable(say("`{url}` is not an address", url=url))
    number = port or PORTS[scheme]
    found = resolve(host, number)
    if not all(is_allowed(address, loopback) for address in found):
        raise Unreachable(say("`{host}` is not a public host", host=host))
    return Target(url, scheme, host, number, tuple(str(address) for address in found))


def follow(url: str, location: str) -> str:
    """Where a redirect leads; raises `Unreachable` when it leads nowhere."""
    try:
        return urljoin(url, location)
    except ValueError:
        raise Unreachable(say("`{url}` is not an address", url=location)) from None


def resolve(host: str, port: int) -> tuple[IPAddress, ...]:
    """Every number of a host, IPv4 first; raises `Unreachable`."""
    try:
        known = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        found = {ipaddress.ip_address(str(place[0]).partition("%")[0]) for *_, place in known}
    except (OSError, UnicodeError, ValueError):
        raise Unreachable(say("no host is called `{host}`", host=host)) from None
    return tuple(sorted(found, key=lambda address: (address.version, int(address))))


def is_allowed(address: IPAddress, loopback: bool) -> bool:
    """Whether we may call a number."""
    inner = embedded(address)
    return inner.is_loopback if loopback else inner.is_global and not inner.is_multicast


def embedded(address: IPAddress) -> IPAddress:
    """The IPv4 number that an IPv6 number stands for, if it does; else itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None) or address
