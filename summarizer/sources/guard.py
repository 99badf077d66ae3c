"""Where a URL may lead: public addresses only, checked once and connected to as checked."""

import ipaddress
import re
import socket
from collections.abc import Callable, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from summarizer.errors import InputError

Resolver = Callable[[str, int], Sequence[str]]
"""Gives the addresses of a host; asked exactly once a connection."""

_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_NUMERIC_LABEL = re.compile(r"(?:0[xX][0-9A-Fa-f]*|\d+)")


class Target(NamedTuple):
    """A URL that passed the gate and every address of its host."""

    host: str
    port: int
    addresses: tuple[str, ...]


def resolve(host: str, port: int) -> Sequence[str]:
    """Addresses of `host` by the system's resolver.

    Raises:
        InputError: the name is unknown.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as exc:
        raise InputError(f"cannot find the host {host}; check the URL and the network") from exc
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def check_url(url: str, *, resolver: Resolver = resolve, allow_private: bool = False) -> Target:
    """Let through http and https URLs, without user name, on the usual ports, whose every address is public.

    Raises:
        InputError: any of these does not hold.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as exc:
        raise InputError(f"not a URL that can be read: {url[:200]!r}; check it") from exc
    if parts.scheme.lower() not in _PORTS:
        raise InputError(f"cannot read {url[:200]!r}: only http and https URLs are read; name files by their path")
    if parts.username is not None or parts.password is not None:
        raise InputError(f"cannot read the URL of {host}: it holds a user name or password; leave them out")
    if not host or any(character.isspace() or not character.isprintable() for character in url):
        raise InputError(f"not a URL that can be read: {url[:200]!r}; check it")
    port = port or _PORTS[parts.scheme.lower()]
    if port not in _PORTS.values() and not allow_private:
        raise InputError(f"cannot read {url[:200]}: port {port} is refused; only 80 and 443 are read")
    return Target(host, port, _addresses(host, port, resolver=resolver, allow_private=allow_private))


def _addresses(host: str, port: int, *, resolver: Resolver, allow_private: bool) -> tuple[str, ...]:
    literal = _literal_address(host)
    found = (literal,) if literal else tuple(resolver(host, port))
    if not found:
        raise InputError(f"the host {host} has no address; check the URL")
    # One private address among public ones is how rebinding begins: all must be public.
    if not allow_private and not all(is_public(address) for address in found):
        raise InputError(f"{host} leads to a private or reserved address, which is refused; save the page as a file")
    return found


def _literal_address(host: str) -> str | None:
    """The address when the host is one; names that look like numbers are refused."""
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        pass
    last = host.rstrip(".").rpartition(".")[2]
    if _NUMERIC_LABEL.fullmatch(last) or ":" in host:
        raise InputError(f"{host} is an address in a form that is refused; write it as 192.0.2.1 or by name")
    return None


def is_public(address: str) -> bool:
    """Is it an address of the public internet, also where it wraps an IPv4 address (mapped, NAT64, 6to4)."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = _wrapped(ip)
        if inner is not None:
            return is_public(str(inner))
        if ip.is_site_local or ip.teredo is not None:
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def _wrapped(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if ip.ipv4_mapped is not None:
        return ip.ipv4_mapped
    if ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.sixtofour
