"""The fetcher, against a real server on this machine."""

from __future__ import annotations

import gzip
import socket
import time
import zlib
from http.server import BaseHTTPRequestHandler
from threading import Thread
from typing import Any

import pytest

from entente.engine.errors import IntakeError
from entente.intake import Kind, addresses, receive
from entente.intake.fetch import fetch
from entente.intake.received import Content
from tests.intake.conftest import Site

PAGE = b"<html><body><main><p>We will meet in the spring.</p></main></body></html>"


def fetched(address: str, *, max_bytes: int = 1_000_000, seconds: float = 10, silence: float = 5) -> Content:
    """What the fetcher gives for an address of this machine."""
    return fetch(address, max_bytes=max_bytes, seconds=seconds, silence_seconds=silence, allow_private=True)


def test_a_page_is_read_under_its_address(site: Site) -> None:
    """The name of what was received is the address that answered."""
    address = site.page("/statement", PAGE, media_type="text/html; charset=utf-8")

    received = receive(address, allow_private=True)

    assert (received.name, received.kind, received.text) == (
        address,
        Kind.HTML,
        "We will meet in the spring.\n",
    )


def test_the_kind_is_told_by_bytes_then_media_type_then_name(site: Site) -> None:
    """Servers state the wrong type; the first bytes of a PDF file do not lie."""
    markdown = site.page("/a.md?raw=1", b"# Trade", media_type="text/plain")
    unnamed = site.page("/b", PAGE, media_type="application/octet-stream")
    plain = site.page("/c", b"We will <b> meet.", media_type="text/plain")

    assert receive(markdown, allow_private=True).kind is Kind.MARKDOWN
    assert receive(unnamed, allow_private=True).kind is Kind.HTML
    assert receive(plain, allow_private=True).text == "We will <b> meet."


def test_a_picture_is_refused(site: Site) -> None:
    """By its media type, whatever its bytes."""
    with pytest.raises(IntakeError, match="E105.*image/svg"):
        receive(site.page("/a", b"<svg/>", media_type="image/svg+xml"), allow_private=True)


def test_redirects_are_followed_to_the_end(site: Site) -> None:
    """Also relative ones; the address at the end is the name."""
    end = site.page("/folder/end", PAGE)
    site.redirect("/folder/second", "end", status=301)
    start = site.redirect("/start", "/folder/second", status=308)

    assert fetched(start).name == end
    assert site.paths == ["/start", "/folder/second", "/folder/end"]


def test_redirects_in_a_circle_are_refused(site: Site) -> None:
    """After ten."""
    with pytest.raises(IntakeError, match="E117"):
        fetched(site.redirect("/a", "/a"))

    assert len(site.paths) == 11


@pytest.mark.parametrize(("target", "code"), [("", "E118"), ("ftp://example.org/", "E112")])
def test_a_redirect_to_nowhere_is_refused(site: Site, target: str, code: str) -> None:
    """Only http(s) addresses are followed."""
    with pytest.raises(IntakeError, match=code):
        fetched(site.redirect("/a", target))


@pytest.mark.parametrize("status", [204, 401, 403, 404, 410, 429, 500, 503])
def test_an_answer_other_than_200_is_refused_with_its_status(site: Site, status: int) -> None:
    """The page of an error is no statement."""
    with pytest.raises(IntakeError, match=f"E115.*{status}"):
        fetched(site.page("/a", b"" if status == 204 else b"We will be back.", status=status))


def test_an_empty_page_is_refused(site: Site) -> None:
    """Nothing is no statement."""
    with pytest.raises(IntakeError, match="E104"):
        fetched(site.page("/a", b""))


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_a_packed_page_is_unpacked(site: Site, packing: str) -> None:
    """As the fetcher says that it can."""
    packed = gzip.compress(PAGE) if packing == "gzip" else zlib.compress(PAGE)

    assert fetched(site.page("/a", packed, Content_Encoding=packing)).raw == PAGE


@pytest.mark.parametrize(
    ("body", "packing", "code"),
    [
        (gzip.compress(bytes(50_000_000)), "gzip", "E103"),
        (gzip.compress(PAGE)[:-12], "gzip", "E118"),
        (b"not packed at all", "gzip", "E118"),
        (PAGE, "br", "E118"),
    ],
    ids=["bomb", "broken off", "not packed", "unknown"],
)
def test_broken_packing_is_refused(site: Site, body: bytes, packing: str, code: str) -> None:
    """A bomb is never unpacked past the limit."""
    with pytest.raises(IntakeError, match=code):
        fetched(site.page("/a", body, Content_Encoding=packing))


def test_too_large_a_page_is_refused_while_it_comes(site: Site) -> None:
    """The rest is never asked for."""
    sent = []

    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        for _ in range(10_000):
            request.wfile.write(bytes(100_000))
            sent.append(1)

    site.answers["/endless"] = endless

    with pytest.raises(IntakeError, match="E103"):
        fetched(f"{site.address}/endless")
    assert len(sent) < 1_000


def test_a_silent_server_is_given_up() -> None:
    """One wait has its limit."""
    with socket.create_server(("127.0.0.1", 0)) as server, pytest.raises(IntakeError, match="E116"):
        fetched(f"http://127.0.0.1:{server.getsockname()[1]}/", silence=0.2)


@pytest.mark.parametrize("where", ["head", "body"])
def test_a_server_that_drips_is_given_up(where: str) -> None:
    """Many small waits have their limit together."""
    start = (
        b"HTTP/1.1 200 OK\r\n" if where == "head" else b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"
    )
    drop = b"X-More: of this\r\n" if where == "head" else b"a"

    def drip(server: socket.socket) -> None:
        connection, _ = server.accept()
        with connection:
            connection.sendall(start)
            try:
                for _ in range(100):
                    connection.sendall(drop)
                    time.sleep(0.05)
            except OSError:
                return

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = Thread(target=drip, args=(server,))
        thread.start()
        begun = time.monotonic()

        with pytest.raises(IntakeError, match="E116.*took too long"):
            fetched(f"http://127.0.0.1:{server.getsockname()[1]}/", seconds=0.4)

        assert time.monotonic() - begun < 3
        thread.join()


def test_a_closed_port_is_not_reached() -> None:
    """The message says what the system said."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

    with pytest.raises(IntakeError, match="E113.*no connection"):
        fetched(f"http://127.0.0.1:{port}/")


@pytest.mark.parametrize(
    "answer", [b"SSH-2.0-server\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", b""]
)
def test_an_answer_that_breaks_the_rules_is_refused(answer: bytes) -> None:
    """Half a page is no page."""

    def speak(server: socket.socket) -> None:
        connection, _ = server.accept()
        with connection:
            connection.recv(10_000)
            connection.sendall(answer)

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = Thread(target=speak, args=(server,))
        thread.start()

        with pytest.raises(IntakeError, match="E118"):
            fetched(f"http://127.0.0.1:{server.getsockname()[1]}/")

        thread.join()


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://10.1.2.3/", "http://192.168.0.1/",
        "http://172.16.0.1/", "http://169.254.169.254/latest/meta-data/", "http://0.0.0.0/", "http://0/",
        "http://2130706433/", "http://0x7f.1/", "http://127.1/", "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:10.0.0.1]/", "http://[fe80::1]/", "http://[fd00::1]/", "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/", "http://100.64.0.1/", "http://224.0.0.1/", "http://255.255.255.255/",
        "https://127.0.0.1/",
    ],
)  # fmt: skip
def test_private_addresses_are_refused_however_they_are_written(address: str) -> None:
    """This machine, its network and what its cloud tells it are nobody's to read by way of us."""
    with pytest.raises(IntakeError, match="E11[34]"):
        fetch(address, max_bytes=1_000)


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "2606:4700::1111", "::ffff:93.184.215.14", "64:ff9b::5db8:d70e"]
)
def test_public_addresses_are_not(address: str) -> None:
    """Also those that a gateway or a system writes inside others."""
    assert addresses.is_public(address)


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """Names that stand for addresses of this machine; each question takes the next answer, the last one stays."""
    known: dict[str, list[str]] = {}
    real = socket.getaddrinfo

    def resolve(host: Any, *rest: Any, **options: Any) -> Any:
        answers = known.get(host)
        if answers is None:
            return real(host, *rest, **options)
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        return [found for each in answer.split(",") for found in real(each, *rest, **options)]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1")
    return known


def test_a_name_is_refused_where_any_of_its_addresses_is_private(
    site: Site, names: dict[str, list[str]]
) -> None:
    """Which of them would answer is not ours to choose."""
    names["statement.example"] = ["127.0.0.1,127.0.0.2"]
    port = site.address.rpartition(":")[2]

    with pytest.raises(IntakeError, match=r"E114.*127\.0\.0\.2"):
        fetch(f"http://statement.example:{port}/", max_bytes=1_000)

    assert site.paths == []


def test_each_redirect_is_checked(site: Site, names: dict[str, list[str]]) -> None:
    """A public page must not lead us into a private one."""
    names["inside.example"] = ["10.0.0.1"]
    start = site.redirect("/start", "http://inside.example/")

    with pytest.raises(IntakeError, match=r"E114.*10\.0\.0\.1"):
        fetch(start, max_bytes=1_000)


def test_the_address_that_was_checked_is_the_one_that_is_connected(
    site: Site, names: dict[str, list[str]]
) -> None:
    """A name that stands for another address a moment later changes nothing; the server hears the name."""
    names["statement.example"] = ["127.0.0.1", "10.0.0.1"]
    site.page("/", PAGE)
    port = site.address.rpartition(":")[2]

    content = fetch(f"http://statement.example:{port}/", max_bytes=1_000)

    assert content.raw == PAGE
    assert content.name == f"http://statement.example:{port}/"
    assert site.hosts == [f"statement.example:{port}"]


def test_tls_asks_for_the_name_and_not_for_the_address(names: dict[str, list[str]]) -> None:
    """So that the certificate is checked against the name."""
    names["statement.example"] = ["127.0.0.1"]
    heard = []

    def listen(server: socket.socket) -> None:
        connection, _ = server.accept()
        with connection:
            heard.append(connection.recv(10_000))

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = Thread(target=listen, args=(server,))
        thread.start()

        with pytest.raises(IntakeError, match="E113"):
            fetch(f"https://statement.example:{server.getsockname()[1]}/", max_bytes=1_000)

        thread.join()
    assert b"statement.example" in heard[0]


def test_the_next_address_is_tried_where_one_does_not_answer(site: Site, names: dict[str, list[str]]) -> None:
    """Servers with several addresses have some that are down."""
    names["statement.example"] = ["127.0.0.9,127.0.0.1"]
    site.page("/", PAGE)
    port = site.address.rpartition(":")[2]

    content = fetch(f"http://statement.example:{port}/", max_bytes=1_000, allow_private=True)

    assert content.raw == PAGE


def test_an_unknown_name_is_not_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says which name."""

    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)

    with pytest.raises(IntakeError, match="E113.*nowhere.example.*not known"):
        fetch("https://nowhere.example/", max_bytes=1_000)


@pytest.mark.parametrize("address", ["http://", "http://user:secret@example.org/", "http://[", "http://exa mple.org/",
                                     "https://" + "a" * 70 + ".example/"])  # fmt: skip
def test_an_address_that_is_none_is_refused(address: str) -> None:
    """A password in an address would end up in reports."""
    with pytest.raises(IntakeError, match="E11[23]") as caught:
        fetch(address, max_bytes=1_000)

    assert "secret" not in str(caught.value)


def test_wishes_of_the_environment_are_not_heard(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy would connect to an address that nobody checked."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1")

    assert fetched(site.page("/a", PAGE)).raw == PAGE
