"""Let nothing be fetched but from public addresses of the internet and, where that is wanted, of a net of one's own."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from inkweb.errors import ReadError

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_V4_COMPATIBLE = ipaddress.ip_network("::/96")
_NEAR = tuple(
    map(ipaddress.ip_network, ("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7"))
)
"""Loopback, RFC 1918 and RFC 4193."""


def is_public(address: str) -> bool:
    """Whether an address is one of the public internet: not private, loopback, link-local, reserved or multicast.

    IPv4 addresses inside IPv6 ones (mapped, 6to4, Teredo, NAT64) are judged as well.

    >>> [is_public(a) for a in ("93.184.215.14", "127.0.0.1", "169.254.169.254", "::ffff:10.0.0.1", "224.0.0.1", "x")]
    [True, False, False, False, False, False]
    """
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    return all(part.is_global and not part.is_multicast and not part.is_reserved for part in _parts(ip))


def is_near(address: str) -> bool:
    """Whether an address is public, or one of this machine or of the net it stands in.

    Where clouds keep their keys (link-local) and what is no host's address stay out of reach.

    >>> [is_near(a) for a in ("93.184.215.14", "127.0.0.1", "10.0.0.1", "fd00::1", "169.254.169.254", "0.0.0.0")]
    [True, True, True, True, False, False]
    """
    if is_public(address):
        return True
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    return all(any(part in net for net in _NEAR if net.version == part.version) for part in _parts(ip))


def _parts(
    ip: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> Iterable[ipaddress.IPv4Address | ipaddress.IPv6Address]:
    if isinstance(ip, ipaddress.IPv4Address):
        return [ip]
    if ip.ipv4_mapped:
        return [ip.ipv4_mapped]
    if ip in _NAT64 or (ip in _V4_COMPATIBLE and not ip.is_loopback):
        return [ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)]
    return [ip, *([ip.sixtofour] if ip.sixtofour else []), *(ip.teredo or ())]


def resolve(host: str, port: int) -> list[str]:
    """Ask the system for the addresses of a host, in the order in which they are to be tried."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True, slots=True)
class Guard:
    """Turns a host into the addresses that may be connected to; ``advice`` is for whom it refuses."""

    resolve: Callable[[str, int], list[str]] = resolve
    is_allowed: Callable[[str], bool] = is_public
    advice: str = "Save the page and give the file, or set INKWEB_PRIVATE_ADDRESSES=1."

    def addresses(self, host: str, port: int) -> list[str]:
        """Resolve a host once, and refuse it when any of its addresses is not allowed.

        >>> Guard().addresses("0x7f000001", 80)  # doctest: +ELLIPSIS
        Traceback (most recent call last):
            ...
        inkweb.errors.ReadError: 0x7f000001 is not on the public internet (127.0.0.1). Save the page ...

        Raises:
            ReadError: the host is unknown or not public.
        """
        try:
            found = self.resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise ReadError(f"no such host: {host}. Check the address and the connection.") from error
        for address in found:
            if not self.is_allowed(address):
                raise ReadError(f"{host} is not on the public internet ({address}). {self.advice}")
        return found


PUBLIC = Guard()
"""Lets nothing be reached but the public internet."""

NEAR = Guard(is_allowed=is_near, advice="Save the page and give the file.")
"""Lets this machine and the net it stands in be reached as well."""
