"""Times kernels through Jupyter's own client, taking turns; writes the seconds of each as JSON.

Arguments: how many starts, how many cells, and for each kernel its name and a small cell, in which # stands for a number.
"""

import json
import sys
import time

from jupyter_client.manager import KernelManager

GUARD = 120
WARM_UP = 10


def start(name):
    begin = time.perf_counter()
    manager = KernelManager(kernel_name=name)
    manager.start_kernel()
    client = manager.blocking_client()
    client.start_channels()
    request = client.kernel_info()
    while client.get_shell_msg(timeout=GUARD)["parent_header"]["msg_id"] != request:
        pass
    return time.perf_counter() - begin, manager, client


def end(manager, client):
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def run(client, code):
    """From the request to its idle; the reply, which comes before, is read afterwards."""
    begin = time.perf_counter()
    request = client.execute(code)
    results = 0
    while True:
        message = client.get_iopub_msg(timeout=GUARD)
        if message["parent_header"].get("msg_id") != request:
            continue
        results += message["msg_type"] == "execute_result"
        if message["content"].get("execution_state") == "idle":
            break
    seconds = time.perf_counter() - begin
    status = client.get_shell_msg(timeout=GUARD)["content"]["status"]
    if (status, results) != ("ok", 1):
        raise SystemExit(f"{code}: expected one result, but the cell ended as {status} with {results} results.")
    return seconds


def main(starts, cells, *kernels):
    kernels = list(zip(kernels[::2], kernels[1::2]))
    figures = {name: {"starts": [], "cells": []} for name, _ in kernels}
    for _ in range(int(starts)):
        for name, _ in kernels:
            seconds, manager, client = start(name)
            figures[name]["starts"].append(seconds)
            end(manager, client)
    running = [(name, cell, *start(name)[1:]) for name, cell in kernels]
    for _, _, _, client in running:
        client.wait_for_ready(timeout=GUARD)
        request = client.comm_info()
        while client.get_shell_msg(timeout=GUARD)["parent_header"]["msg_id"] != request:
            pass
    for number in range(WARM_UP + int(cells)):
        for name, cell, _, client in running:
            seconds = run(client, cell.replace("#", str(number)))
            if number >= WARM_UP:
                figures[name]["cells"].append(seconds)
    for _, _, manager, client in running:
        end(manager, client)
    print(json.dumps(figures))


main(*sys.argv[1:])
