"""Which addresses of the network may be read: only those of the public internet."""

from __future__ import annotations

import ipaddress
import socket

from entente.intake.codes import IntakeCode, refusal

# Source: RFC 6052, section 2.1: IPv6 addresses that a gateway turns into the IPv4 address at their end.
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")


def addresses_of(host: str, port: int, *, where: str, allow_private: bool = False) -> list[str]:
    """Every address that a host's name stands for, each checked.

    One address that is not public refuses the host: which of them would answer is not ours to choose.
    Errors: E113, E114.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        reason = (
            error.strerror if isinstance(error, OSError) and error.strerror else "the name is not well formed"
        )
        what = f"no address was found for {host}: {reason}"
        raise refusal(IntakeCode.NOT_REACHED, found=what, where=where) from None
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        if not allow_private and not is_public(address):
            named = address if host.strip("[]") == address else f"{host} stands for {address}, which"
            what = f"{named} is no public address"
            raise refusal(IntakeCode.ADDRESS_PRIVATE, found=what, where=where)
    return addresses


def is_public(address: str) -> bool:
    """Whether the address belongs to the public internet; an IPv4 address inside an IPv6 one counts for it.

    Source: the IANA special-purpose address registries, as the standard library holds them; RFC 7526 (6to4).
    """
    if "%" in address:  # an address with a zone is of one link
        return False
    given = ipaddress.ip_address(address)
    if isinstance(given, ipaddress.IPv6Address):
        if given.sixtofour is not None:
            return False
        given = _inside(given)
    return given.is_global and not (given.is_multicast or given.is_reserved or given.is_unspecified)


def _inside(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """The IPv4 address that is written inside, where there is one."""
    if address in _TRANSLATED:
        return ipaddress.IPv4Address(address.packed[-4:])
    return address.ipv4_mapped or address
