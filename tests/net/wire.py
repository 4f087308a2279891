"""The transport seam: made-up names with constant public addresses, served from loopback.

The guard judges the public address exactly as it does in production; only then, in the socket's own
connect step, is the loopback server dialled in its place.
"""

import asyncio
import datetime
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp.connector import AddrInfoType
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.net.spy import MOMENT, PUBLIC
from verifier.net.connector import Wire
from verifier.net.egress import Egress
from verifier.net.fetcher import GuardedFetcher, guarded_fetcher
from verifier.net.timing import Timing

UNI = "https://uni.badges-world.org"
PLAIN = "http://uni.badges-world.org"
PATIENT = Timing(lookup=20, connect=20, silence=20, whole=40, slow_after=20, retry_pause=0.0)
QUICK = Timing(lookup=0.2, connect=0.4, silence=0.2, whole=0.8, slow_after=0.1, retry_pause=0.0)
"""For hosts that keep silent: the only ones whose answer is that time ran out, however busy the machine."""

Script = Callable[[asyncio.StreamWriter], Awaitable[None]]


def page(body: bytes, *, status: str = "200 OK", headers: Sequence[str] = ()) -> bytes:
    """Write an honest answer."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Content-Type: application/json", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def redirect(location: str, *, status: str = "302 Found") -> bytes:
    """Write a redirect."""
    return page(b"", status=status, headers=[f"Location: {location}"])


class Loopback:
    """A small internet of raw answers: URL → bytes, a script, or several of them in turn."""

    def __init__(self, tls: ssl.SSLContext) -> None:
        self.answers: dict[str, bytes | Script | list[bytes | Script]] = {}
        self.names: dict[str, list[str] | list[list[str]] | int | None] = {}  # None: no answer ever
        self.requests: list[str] = []
        self.heads: list[str] = []
        self.looked_up: list[str] = []
        self.dialled: list[tuple[str, int]] = []
        self.silent = asyncio.Event()  # for scripts that wait for the end of the world
        self._tls = tls
        self.ports: dict[int, int] = {}  # what is dialled → where it is served
        self._talks: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def running(self, server_tls: ssl.SSLContext) -> AsyncIterator["Loopback"]:
        """Serve on two free ports of loopback, one with TLS."""
        plain = await asyncio.start_server(self._talker("http"), "127.0.0.1", 0)
        secure = await asyncio.start_server(self._talker("https"), "127.0.0.1", 0, ssl=server_tls)
        self.ports = {80: plain.sockets[0].getsockname()[1], 443: secure.sockets[0].getsockname()[1]}
        try:
            yield self
        finally:
            self.silent.set()
            plain.close()
            secure.close()
            await asyncio.gather(*self._talks, return_exceptions=True)

    @asynccontextmanager
    async def fetcher(
        self,
        timing: Timing = PATIENT,
        *,
        egress: Egress | None = None,
        monotonic: Callable[[], float] | None = None,
    ) -> AsyncIterator[GuardedFetcher]:
        """Open the real fetcher on this world."""
        wire = Wire(lookup=self._lookup, open_socket=self.open_socket, tls=self._tls)
        clock = monotonic or asyncio.get_running_loop().time
        async with guarded_fetcher(
            now=lambda: MOMENT, monotonic=clock, wire=wire, timing=timing, egress=egress
        ) as fetcher:
            yield fetcher

    @property
    def unused_port(self) -> int:
        """A port of loopback at which nobody listens."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            return free.getsockname()[1]

    async def _lookup(self, host: str) -> Sequence[str]:
        self.looked_up.append(host)
        addresses = self.names.get(host, [PUBLIC])
        if addresses is None:
            await self.silent.wait()
        if isinstance(addresses, int):  # an error, as the system numbers them
            raise socket.gaierror(addresses, "as told")
        if addresses and isinstance(addresses[0], list):
            return addresses.pop(0)
        return addresses

    def open_socket(self, _info: AddrInfoType) -> socket.socket:
        dialled, ports = self.dialled, self.ports

        class Rerouted(socket.socket):
            def connect(self, address):
                dialled.append(address[:2])
                super().connect(("127.0.0.1", ports.get(address[1], ports[80])))

        return Rerouted(socket.AF_INET, socket.SOCK_STREAM)

    def _talker(self, scheme: str):
        def connected(reader, writer) -> None:
            talk = asyncio.create_task(self._talk(scheme, reader, writer))
            self._talks.add(talk)
            talk.add_done_callback(self._talks.discard)

        return connected

    async def _talk(self, scheme: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            self.heads.append(head)
            host = next(line[6:] for line in head.split("\r\n") if line.lower().startswith("host: "))
            url = f"{scheme}://{host}{head.split(' ')[1]}"
            self.requests.append(url)
            answer = self.answers.get(url, page(b"not here", status="404 Not Found"))
            if isinstance(answer, list):
                answer = answer.pop(0)
            if isinstance(answer, bytes):
                writer.write(answer)
                await writer.drain()
            else:
                await answer(writer)
        except (ConnectionError, asyncio.IncompleteReadError, ssl.SSLError):
            pass  # the other side hung up: that is what some tests want
        finally:
            writer.close()


def certificates(directory: Path, names: Sequence[str]) -> Mapping[str, ssl.SSLContext]:
    """Make a certificate authority of the test's own and one server certificate for ``names``."""
    authority_key, server_key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    authority = _certificate("test authority", authority_key, issuer="test authority", signer=authority_key)
    server = _certificate(names[0], server_key, issuer="test authority", signer=authority_key, names=names)
    pem = directory / "server.pem"
    pem.write_bytes(
        server_key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + server.public_bytes(serialization.Encoding.PEM)
    )
    (directory / "authority.pem").write_bytes(authority.public_bytes(serialization.Encoding.PEM))
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(pem)
    trusting = ssl.create_default_context(cadata=authority.public_bytes(serialization.Encoding.PEM).decode())
    return {"serving": serving, "trusting": trusting, "strangers": ssl.create_default_context()}


def _certificate(name, key, *, issuer, signer, names=()):
    """Sign a certificate; without ``names`` it is the authority's own."""
    begin = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin.replace(year=2120))
        .add_extension(x509.BasicConstraints(ca=not names, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False
        )
    )
    if names:
        alternatives = x509.SubjectAlternativeName([x509.DNSName(host) for host in names])
        builder = builder.add_extension(alternatives, critical=False)
    else:
        usage = {field: field in ("key_cert_sign", "crl_sign") for field in _KEY_USAGES}
        builder = builder.add_extension(x509.KeyUsage(**usage), critical=True)
    return builder.sign(signer, hashes.SHA256())


_KEY_USAGES = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
)
