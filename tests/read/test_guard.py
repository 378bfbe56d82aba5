"""Nothing but the public internet can be reached."""

from __future__ import annotations

import pytest

from inkweb.errors import ReadError
from inkweb.model import Fault
from inkweb.read import Guard, read
from inkweb.read.guard import is_near, is_public
from inkweb.settings import Settings
from inkweb.workspace import Workspace

PRIVATE = [
    "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1", "fc00::1",
    "fd00:ec2::254", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1",
    "2002:7f00:1::", "2001:db8::1",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_addresses_that_are_not_public_are_refused(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_public_addresses_pass(address: str) -> None:
    assert is_public(address)


NEAR = [
    "127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "192.168.1.1", "::1", "fc00::1", "fd00:ec2::254",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_of_addresses_that_are_not_public_those_of_hosts_nearby_can_be_let_in(address: str) -> None:
    assert is_near(address) == (address in NEAR)


@pytest.mark.parametrize("told", ["", "0", "no", "1", "yes"])
def test_a_page_of_ones_own_net_is_read_where_the_environment_says_so(told: str, server: str) -> None:
    with Workspace(Settings.read({"INKWEB_PRIVATE_ADDRESSES": told})) as workspace:
        [read] = workspace.read([server.replace("weir.example", "127.0.0.1") + "/page"])
    assert isinstance(read, Fault) == (told not in ("1", "yes"))
    assert not isinstance(read, Fault) or read.message == (
        "127.0.0.1 is not on the public internet (127.0.0.1). Save the page and give the file, "
        "or set INKWEB_PRIVATE_ADDRESSES=1."
    )


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "169.254.169.254", "[::ffff:127.0.0.1]", "2130706433", "0x7f000001",
     "0x7f.0.0.1", "127.1", "0177.0.0.1", "0"],
)  # fmt: skip
def test_every_spelling_of_a_private_address_is_refused(host: str) -> None:
    [fault] = read([f"http://{host}:9/a"])
    assert isinstance(fault, Fault)
    refusals = ("not on the public internet", "no such host", "not an http or https address")
    assert any(words in fault.message for words in refusals)


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://weir.example/a", "gopher://weir.example/", "http://", "http://[::1"]
)
def test_other_schemes_and_broken_addresses_are_refused(url: str) -> None:
    [fault] = read([url])
    assert isinstance(fault, Fault)
    assert fault.message.startswith("not an http or https address")


def test_one_private_address_among_several_is_enough_to_refuse() -> None:
    guard = Guard(resolve=lambda host, port: ["93.184.215.14", "10.0.0.1"])
    with pytest.raises(ReadError, match=r"mixed.example is not on the public internet \(10.0.0.1\)"):
        guard.addresses("mixed.example", 80)


def test_an_unknown_host_is_told() -> None:
    def nowhere(host: str, port: int) -> list[str]:
        raise OSError

    with pytest.raises(ReadError, match="no such host"):
        Guard(resolve=nowhere).addresses("nowhere.example", 80)


def test_passwords_in_addresses_are_refused_and_not_repeated() -> None:
    [fault] = read(["https://me:secret@weir.example/"])
    assert isinstance(fault, Fault)
    assert "secret" not in fault.message
