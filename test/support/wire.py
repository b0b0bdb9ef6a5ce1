"""A network between this machine and a network namespace, with delay, jitter, loss, rate and outages.

Two tun devices, and packets carried between them here: real TCP meets real loss, where the kernel has no netem.
Usage: wire.py NAMESPACE DEVICE HERE THERE; commands on standard input: "set delay=MS jitter=MS loss=SHARE rate=BYTES
up=0|1", each answered by a line.
"""
import fcntl
import heapq
import os
import random
import select
import struct
import subprocess
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TUN, IFF_NO_PI = 0x0001, 0x1000
# Seconds of packets that a slow line holds before it drops more.
BUFFER = 0.5


def tun(name):
    fd = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(fd, TUNSETIFF, struct.pack("16sH", name.encode(), IFF_TUN | IFF_NO_PI))
    return fd


namespace, device, here, there = sys.argv[1:5]
near, far = tun(device + "a"), tun(device + "b")
ip = lambda *args: subprocess.run(["ip", *args], check=True)
ip("link", "set", device + "b", "netns", namespace)
ip("addr", "add", here, "peer", there, "dev", device + "a")
ip("link", "set", device + "a", "up", "mtu", "1400")
ip("-n", namespace, "addr", "add", there, "peer", here, "dev", device + "b")
ip("-n", namespace, "link", "set", device + "b", "up", "mtu", "1400")
ip("-n", namespace, "link", "set", "lo", "up")
print("ready", flush=True)

line = {"delay": 0.0, "jitter": 0.0, "loss": 0.0, "rate": 0.0, "up": 1.0}
free = {near: 0.0, far: 0.0}
last = {near: 0.0, far: 0.0}
queue, count = [], 0
other = {near: far, far: near}
while True:
    wait = max(0.0, queue[0][0] - time.monotonic()) if queue else None
    readable, _, _ = select.select([near, far, sys.stdin], [], [], wait)
    now = time.monotonic()
    while queue and queue[0][0] <= now:
        _, _, target, packet = heapq.heappop(queue)
        if line["up"]:
            try:
                os.write(target, packet)
            except OSError:
                pass
    for source in readable:
        if source is sys.stdin:
            command = sys.stdin.readline()
            if not command:
                sys.exit(0)
            for word in command.split()[1:]:
                name, value = word.split("=")
                line[name] = float(value)
            print("ok", flush=True)
            continue
        for _ in range(64):
            try:
                packet = os.read(source, 2048)
            except BlockingIOError:
                break
            if not line["up"] or random.random() < line["loss"]:
                continue
            start = max(now, free[source])
            if line["rate"]:
                if start - now > BUFFER:
                    continue
                start += len(packet) / line["rate"]
                free[source] = start
            at = start + (line["delay"] + random.uniform(0, line["jitter"])) / 1000
            # A line does not overtake itself.
            last[source] = at = max(at, last[source])
            count += 1
            heapq.heappush(queue, (at, count, other[source], packet))
