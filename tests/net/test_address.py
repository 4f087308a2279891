"""The table of addresses, against a dated extract of both IANA registries and at each block's ends."""

import ipaddress

import pytest

from verifier.net.address import may_be_reached

# Every block of the special-purpose registries as of that day. Also those that they call globally
# reachable: relays, anycast services and identifiers, of which no issuer is one.
REGISTERED_2026_07_18 = """\
0.0.0.0/8 0.0.0.0/32 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24
192.0.0.0/29 192.0.0.8/32 192.0.0.9/32 192.0.0.10/32 192.0.0.170/32 192.0.0.171/32 192.0.2.0/24
192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.88.99.2/32 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15
198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 255.255.255.255/32
::1/128 ::/128 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 100:0:0:1::/64 2001::/23 2001::/32
2001:1::1/128 2001:1::2/128 2001:1::3/128 2001:2::/48 2001:3::/32 2001:4:112::/48 2001:10::/28 2001:20::/28
2001:30::/28 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20 5f00::/16 fc00::/7 fe80::/10"""
OTHERS = [
    "224.0.0.0/4",
    "168.63.129.16/32",
    "ff00::/8",
    "fec0::/10",
    "4000::/2",
    "8000::/1",
    "::/8",
    "1000::/4",
]


@pytest.mark.parametrize("block", [*REGISTERED_2026_07_18.split(), *OTHERS])
def test_no_special_block_is_reached(block):
    network = ipaddress.ip_network(block)
    middle = network[network.num_addresses // 2]
    assert not any(may_be_reached(str(address)) for address in (network[0], middle, network[-1]))


@pytest.mark.parametrize(
    "address",
    [
        *(
            "1.0.0.0",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "126.255.255.255",
            "128.0.0.0",
        ),
        *("168.63.129.15", "168.63.129.17", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0"),
        *("192.0.1.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255"),
        *("2001:200::", "2001:db7:ffff::1", "2001:db9::1", "2003::1", "2606:4700:4700::1111", "3ffe:ffff::1"),
        "3fff:1000::1",
    ],
)
def test_the_neighbours_of_special_blocks_are_reached(address):
    assert may_be_reached(address)


@pytest.mark.parametrize(
    "text", ["", "a.org", "1.2.3", "01.2.3.4", "8.8.8.8/32", "8.8.8.8%1", "2606:4700::1%0", "١.1.1.1"]
)
def test_what_is_no_plain_address_is_not_reached(text):
    assert not may_be_reached(text)


def test_an_operator_can_deny_more():
    denied = (ipaddress.ip_network("8.8.8.0/24"), ipaddress.ip_network("2606:4700::/32"))
    assert not may_be_reached("8.8.8.8", denied=denied)
    assert not may_be_reached("2606:4700:4700::1111", denied=denied)
    assert may_be_reached("8.8.4.4", denied=denied)
