"""Runs a command with no way out: in a network namespace with loopback alone, or with sockets watched.

Where the system allows it, the command gets a namespace of its own, in which loopback is the only network.
Elsewhere `tests/conftest.py` refuses every socket that would leave loopback.
"""

import shutil
import subprocess
import sys

LOOPBACK_UP = (
    "import fcntl, socket, struct; s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); "
    "r = struct.pack('16sH14s', b'lo', 0x1 | 0x40, b''); fcntl.ioctl(s, 0x8914, r)"
)


def main(command: list[str]) -> int:
    """Run ``command`` without a network and give back its exit code."""
    unshare = shutil.which("unshare")
    inside = [sys.executable, "-c", f"{LOOPBACK_UP}; import os, sys; os.execvp(sys.argv[1], sys.argv[1:])"]
    prefix = [unshare, "--net", "--map-root-user", *inside] if unshare else []
    if prefix and _works([*prefix, sys.executable, "-c", ""]):
        print("offline: a network namespace with loopback alone", flush=True)
        return subprocess.run([*prefix, *command], check=False).returncode
    print("offline: sockets that would leave loopback are refused", flush=True)
    return subprocess.run(command, check=False).returncode


def _works(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
