"""Who asks: the address that connects or, behind a proxy of one's own, the one that it names."""

import ipaddress
from collections.abc import Iterable

from aiohttp import web

from verifier.web.limits import address_in
from verifier.web.state import SERVICE

_MAX_HOPS = 16  # that are read; an honest request has one or two


def client_of(request: web.Request) -> str:
    """Name whoever asks, for counting: the last address of ``X-Forwarded-For`` that no proxy of ours has.

    Whoever connects without being a trusted proxy is named by its own address, whatever it says. What stands
    before the client in the header is the client's word, and is not read.
    """
    client = request.remote or ""
    proxies = request.app[SERVICE].settings.trusted_proxies
    said = ",".join(request.headers.getall("X-Forwarded-For", ())).split(",")
    for hop in reversed(said[-_MAX_HOPS:]):
        if not _is_within(client, proxies) or address_in(hop.strip()) is None:
            break
        client = hop.strip()
    return client


def _is_within(text: str, networks: Iterable[str]) -> bool:
    address = address_in(text)
    if address is None:
        return False
    forms = (address, ipaddress.ip_address(text))  # in a setting, too, either may have been written
    return any(form in ipaddress.ip_network(network) for network in networks for form in forms)
