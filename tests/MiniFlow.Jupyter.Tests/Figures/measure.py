"""Measures an installed kernel with Jupyter's own client; src/MiniFlow.Jupyter/README.md has the figures.

    miniflow jupyter install
    python3 measure.py miniflow
"""
import os
import statistics
import sys
import time

from jupyter_client.manager import start_new_kernel


def reply_to(client, message_id):
    while client.get_shell_msg(timeout=60)["parent_header"].get("msg_id") != message_id:
        pass


def run(client, code):
    """From the request to the reply and the kernel's being idle, in seconds."""
    started = time.perf_counter()
    message_id = client.execute(code)
    reply_to(client, message_id)
    while True:
        message = client.get_iopub_msg(timeout=60)
        if message["parent_header"].get("msg_id") == message_id and message["content"].get("execution_state") == "idle":
            return time.perf_counter() - started


def complete(client, code):
    started = time.perf_counter()
    reply_to(client, client.complete(code))
    return time.perf_counter() - started


def in_ms(times):
    return "median %.0f ms, 95 %% within %.0f ms" % (1000 * statistics.median(times), 1000 * sorted(times)[int(0.95 * len(times))])


starts, firsts = [], []
for attempt in range(5):
    if attempt > 0:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    started = time.perf_counter()
    manager, client = start_new_kernel(kernel_name=sys.argv[1])
    starts.append(time.perf_counter() - started)
    firsts.append(run(client, "1 + 1"))

print("start to ready: ", ["%.2f s" % start for start in starts])
print("first cell:     ", ["%.2f s" % first for first in firsts])
run(client, "var momentum = 0.9; var rates = new List<double> { 0.1 };")
print("a later cell:   ", in_ms([run(client, f"var v{i} = {i};") for i in range(200)][20:]))
samples = ["mom", "rates.", "Math.", "rates.Sel", "new Li", "Console.Wri"]
print("completion:     ", in_ms([complete(client, samples[i % len(samples)]) for i in range(100)]))
thousand = [run(client, f"momentum += {i};") for i in range(1000)]
print("a thousand more: %.0f s; the last hundred: %s" % (sum(thousand), in_ms(thousand[-100:])))
client.stop_channels()
manager.shutdown_kernel(now=True)
os._exit(0)
