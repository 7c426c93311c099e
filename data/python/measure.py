# Finds prime factors and fetches pictures: one after the other, with threads, with processes, with NumPy.
#
# Reads one line of JSON: {"numbers": [...], "addresses": [...], "workers": 4, "rounds": 3}
# Writes a line of JSON for each way: {"load": ..., "way": ..., "seconds": [...], "digest": ...}, or with "missing" and the
# reason. The digest is that of the answers, so that whoever reads it can tell whether they are right.
# Runs on 2.7 and on every 3.x, on CPython, PyPy, Jython and IronPython. The clock runs inside, as the slides' did: the
# start of the interpreter itself is in no time, that of its worker processes is.
from __future__ import print_function

import hashlib
import json
import platform
import sys
import threading
import time

try:
    from urllib.request import HTTPDefaultErrorHandler, HTTPErrorProcessor, HTTPHandler, OpenerDirector
except ImportError:
    from urllib2 import HTTPDefaultErrorHandler, HTTPErrorProcessor, HTTPHandler, OpenerDirector

# time.time may jump; perf_counter does not, where there is one.
clock = getattr(time, "perf_counter", time.time)

# Plain HTTP and nothing else: no proxy is asked for what is on this machine, and no certificates are read.
opener = OpenerDirector()
for handler in (HTTPHandler, HTTPDefaultErrorHandler, HTTPErrorProcessor):
    opener.add_handler(handler())


def factors(number):
    """The prime factors of a number, by trial division."""
    found = []
    divisor = 2
    while divisor * divisor <= number:
        while number % divisor == 0:
            found.append(divisor)
            number //= divisor
        divisor += 1
    if number > 1:
        found.append(number)
    return found


def factors_of_all(numbers):
    return [factors(number) for number in numbers]


def fetch(address):
    """The bytes behind an address."""
    answer = opener.open(address, timeout=30)
    try:
        return answer.read()
    finally:
        answer.close()


def fetch_all(addresses):
    return [fetch(address) for address in addresses]


def dealt(items, workers):
    """Hands items out like cards."""
    return [items[worker::workers] for worker in range(workers)]


def collected(shares, count):
    """Puts what has been dealt back into its order."""
    results = [None] * count
    for worker, share in enumerate(shares):
        results[worker::len(shares)] = share
    return results


def with_threads(work, items, workers):
    shares = dealt(items, workers)
    results = [None] * workers
    faults = []

    def run(worker):
        try:
            results[worker] = work(shares[worker])
        except Exception as fault:
            faults.append(fault)

    threads = [threading.Thread(target=run, args=(worker,)) for worker in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]
    return collected(results, len(items))


def with_processes(work, items, workers):
    import multiprocessing
    pool = multiprocessing.Pool(workers)
    try:
        return collected(pool.map(work, dealt(items, workers), 1), len(items))
    finally:
        pool.terminate()
        pool.join()


def with_numpy(numbers):
    """All numbers at once: each prime is tried on the whole array by native code."""
    import numpy
    limit = int(max(numbers) ** 0.5) + 1
    sieve = numpy.ones(limit + 1, dtype=bool)
    sieve[:2] = False
    for candidate in range(2, int(limit ** 0.5) + 1):
        if sieve[candidate]:
            sieve[candidate * candidate::candidate] = False
    rest = numpy.array(numbers, dtype=numpy.int64)
    found = [[] for _ in numbers]
    for prime in numpy.nonzero(sieve)[0]:
        hit = numpy.nonzero(rest % prime == 0)[0]
        while len(hit):
            rest[hit] //= prime
            for index in hit:
                found[index].append(int(prime))
            hit = hit[rest[hit] % prime == 0]
    for index in numpy.nonzero(rest > 1)[0]:
        found[index].append(int(rest[index]))
    return found


def text_of(results):
    return "".join(" ".join(str(factor) for factor in each) + "\n" for each in results).encode("ascii")


def warm_up(numbers):
    """A compiler that works while the program runs needs a second to find out what is worth it; CPython has hardly any."""
    start = clock()
    while platform.python_implementation() != "CPython" and clock() - start < 1:
        factors_of_all(numbers)


def measure(load, way, rounds, work, digest_of):
    """Runs the rounds that count, and keeps the time of each."""
    line = {"load": load, "way": way}
    try:
        # What comes first pays for what is loaded late. Who only waits has nothing to warm up.
        if load == "Factoring":
            work()
        line["seconds"] = []
        for _ in range(rounds):
            start = clock()
            results = work()
            line["seconds"].append(clock() - start)
        line["digest"] = hashlib.sha256(digest_of(results)).hexdigest()
    except Exception as fault:
        line = {"load": load, "way": way, "missing": "%s: %s" % (type(fault).__name__, fault)}
    print(json.dumps(line))
    sys.stdout.flush()


def main():
    task = json.loads(sys.stdin.readline())
    numbers, workers, rounds = task["numbers"], task["workers"], task["rounds"]
    # Where JSON gives another kind of string, Jython's sockets do not take it.
    addresses = [str(address) for address in task["addresses"]]
    ways = [
        ("Sequential", lambda work, items, most: work(items)),
        ("Threads", with_threads),
        ("Processes", with_processes),
    ]
    warm_up(numbers)
    for name, way in ways:
        measure("Factoring", name, rounds, lambda: way(factors_of_all, numbers, workers), text_of)
    measure("Factoring", "NumPy", rounds, lambda: with_numpy(numbers), text_of)
    for name, way in ways:
        measure("Downloading", name, rounds, lambda: way(fetch_all, addresses, len(addresses)), b"".join)


if __name__ == "__main__":
    main()
