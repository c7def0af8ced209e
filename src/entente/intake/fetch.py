"""The one fetcher of the project: from an http(s) address to bytes, and never to a private machine.

It resolves the host itself, checks each address, and connects to one that it checked, under the host's name (Host
header and TLS). So a name that stands for another address a moment later changes nothing. Each redirect is such a
request.
"""

from __future__ import annotations

import socket
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.message import Message
from threading import Timer
from types import TracebackType
from typing import Self

import httpcore2
import httpx2

from entente.engine.errors import IntakeError
from entente.intake.addresses import addresses_of
from entente.intake.codes import IntakeCode, refusal
from entente.intake.files import too_large
from entente.intake.received import Content

MAX_REDIRECTS = 10
_HEADERS = {
    "User-Agent": "entente (reads joint statements)",
    "Accept": "text/html, application/xhtml+xml, application/pdf, text/plain, text/markdown, */*;q=0.5",
    "Accept-Encoding": "gzip, identity",
}
_NEW_CONNECTION = ("connection.connect_tcp.complete", "connection.start_tls.complete")


def fetch(
    address: str,
    *,
    max_bytes: int,
    seconds: float = 60,
    silence_seconds: float = 15,
    allow_private: bool = False,
) -> Content:
    """What an address answers, under the address that answered in the end.

    `seconds` bounds the whole, `silence_seconds` each wait. `allow_private` is for tests against this machine.
    Errors: E103, E104, E112 to E118.
    """
    url = _checked_url(address, where=address)
    limit = _Deadline(seconds)
    with limit as deadline, _translated(deadline, address), _client(silence_seconds) as client:
        for _ in range(MAX_REDIRECTS + 1):
            client.cookies.clear()
            response = _answer(client, url, deadline, where=address, allow_private=allow_private)
            try:
                following = _redirect(response, url, where=address)
                if following is None:
                    content = _content(response, url, max_bytes=max_bytes, where=address)
                    _check_time(deadline, address)
                    return content
                url = following
            finally:
                response.close()
    found = f"it sends on to another address more than {MAX_REDIRECTS} times"
    raise refusal(IntakeCode.TOO_MANY_REDIRECTS, found=found, where=address)


class _Deadline:
    """Ends every connection when its time is up: the client bounds each wait, but not many small ones."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._sockets: list[socket.socket] = []
        self._timer = Timer(seconds, self._close)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._timer.cancel()

    @property
    def passed(self) -> bool:
        return time.monotonic() >= self._end

    def trace(self, event: str, facts: dict[str, object]) -> None:
        """Remembers each new connection; the client calls it."""
        if event in _NEW_CONNECTION and isinstance(stream := facts["return_value"], httpcore2.NetworkStream):
            self._sockets.append(stream.get_extra_info("socket"))
            if self.passed:
                self._close()

    def _close(self) -> None:
        for each in self._sockets:
            with suppress(OSError):  # it ended by itself
                each.shutdown(socket.SHUT_RDWR)


def _check_time(deadline: _Deadline, where: str) -> None:
    """An answer that states no length ends where its connection does, also where the deadline ended that."""
    if deadline.passed:
        raise refusal(IntakeCode.TOO_SLOW, found="the answer took too long", where=where)


def _client(silence_seconds: float) -> httpx2.Client:
    """A client that obeys no proxy, password file or other wish of the environment.

    It keeps no connection: one that was checked for one name must not serve another at the same address.
    """
    limits = httpx2.Limits(max_keepalive_connections=0)
    return httpx2.Client(timeout=silence_seconds, limits=limits, trust_env=False, follow_redirects=False)


@contextmanager
def _translated(deadline: _Deadline, where: str) -> Iterator[None]:
    """Makes each error of the library one of ours."""
    try:
        yield
    except IntakeError:
        raise
    except httpx2.TimeoutException:
        raise refusal(IntakeCode.TOO_SLOW, found="no answer came in time", where=where) from None
    except httpx2.ConnectError as error:
        found = f"no connection could be made: {error}"
        raise refusal(IntakeCode.NOT_REACHED, found=found, where=where) from None
    except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError) as error:
        if deadline.passed:
            raise refusal(IntakeCode.TOO_SLOW, found="the answer took too long", where=where) from None
        found = f"the answer breaks the rules of HTTP or broke off: {error}"
        raise refusal(IntakeCode.ANSWER_BROKEN, found=found, where=where) from None


def _checked_url(address: str, *, where: str) -> httpx2.URL:
    try:
        url = httpx2.URL(address)
    except (httpx2.InvalidURL, UnicodeError) as error:
        found = f"this is no address: {error}"
        raise refusal(IntakeCode.ADDRESS_WRONG, found=found, where=where) from None
    if url.scheme not in ("http", "https") or not url.host:
        found = f"{address[:200]} is no http(s) address"
        raise refusal(IntakeCode.ADDRESS_WRONG, found=found, where=where)
    if url.port is not None and not 0 < url.port < 1 << 16:
        found = f"there is no port {url.port}"
        raise refusal(IntakeCode.ADDRESS_WRONG, found=found, where=where)
    if url.userinfo:
        found = "a name or password stands in the address"
        raise refusal(IntakeCode.ADDRESS_WRONG, found=found, where=url.host)
    return url


def _answer(
    client: httpx2.Client, url: httpx2.URL, deadline: _Deadline, *, where: str, allow_private: bool
) -> httpx2.Response:
    """The answer of the first checked address that takes the connection; its body is still to come."""
    port = url.port or {"http": 80, "https": 443}[url.scheme]
    addresses = addresses_of(url.raw_host.decode(), port, where=where, allow_private=allow_private)
    for left, address in reversed(list(enumerate(reversed(addresses)))):
        try:
            return client.send(_request(client, url, address, deadline), stream=True)
        except (httpx2.ConnectError, httpx2.ConnectTimeout):
            if left == 0:
                raise
    raise AssertionError("a host without addresses was refused before")


def _request(client: httpx2.Client, url: httpx2.URL, address: str, deadline: _Deadline) -> httpx2.Request:
    """A request to the checked address under the host's own name."""
    headers = {**_HEADERS, "Host": url.netloc.decode()}
    extensions = {"sni_hostname": url.raw_host.decode(), "trace": deadline.trace}
    return client.build_request("GET", url.copy_with(host=address), headers=headers, extensions=extensions)


def _redirect(response: httpx2.Response, url: httpx2.URL, *, where: str) -> httpx2.URL | None:
    if response.status_code not in (301, 302, 303, 307, 308):
        return None
    location = response.headers.get("Location", "")
    try:
        following = url.join(location)
    except (httpx2.InvalidURL, UnicodeError):
        following = None
    if not location or following is None:
        found = f"it sends on (status {response.status_code}) without saying where to"
        raise refusal(IntakeCode.ANSWER_BROKEN, found=found, where=where)
    return _checked_url(str(following), where=where)


def _content(response: httpx2.Response, url: httpx2.URL, *, max_bytes: int, where: str) -> Content:
    if response.status_code != 200:
        found = f"the server answered {response.status_code} {response.reason_phrase}".strip()
        raise refusal(IntakeCode.REFUSED, found=found, where=where)
    raw = _body(response, max_bytes=max_bytes, where=where)
    if not raw:
        raise refusal(IntakeCode.EMPTY, found="the server sent an empty page", where=where)
    stated = Message()
    stated["Content-Type"] = response.headers.get("Content-Type", "application/octet-stream")
    return Content(str(url), raw, stated.get_content_type(), stated.get_content_charset())


def _body(response: httpx2.Response, *, max_bytes: int, where: str) -> bytes:
    """The body, unpacked; neither what comes nor what it unpacks to passes the limit."""
    parts: list[bytes] = []
    size = 0
    for part in _unpacked(response, max_bytes=max_bytes, where=where):
        size += len(part)
        if size > max_bytes:
            raise too_large(max_bytes, where=where)
        parts.append(part)
    return b"".join(parts)


def _unpacked(response: httpx2.Response, *, max_bytes: int, where: str) -> Iterator[bytes]:
    packing = response.headers.get("Content-Encoding", "identity").strip().lower()
    if packing == "identity":
        yield from response.iter_raw()
    elif packing in ("gzip", "x-gzip", "deflate"):
        yield from _inflated(response.iter_raw(), max_bytes=max_bytes, where=where)
    else:
        found = f"it is packed as {packing}, which was not asked for"
        raise refusal(IntakeCode.ANSWER_BROKEN, found=found, where=where)


def _inflated(parts: Iterator[bytes], *, max_bytes: int, where: str) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)  # gzip or zlib, as its header says
    try:
        for part in parts:
            yield unpacker.decompress(part, max_bytes + 1)
            if unpacker.unconsumed_tail:
                raise too_large(max_bytes, where=where)
        yield unpacker.flush()
    except zlib.error as error:
        found = f"its packing is broken: {error}"
        raise refusal(IntakeCode.ANSWER_BROKEN, found=found, where=where) from None
    if not unpacker.eof:
        raise refusal(IntakeCode.ANSWER_BROKEN, found="it broke off before its end", where=where)
