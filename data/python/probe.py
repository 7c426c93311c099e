# Says what this Python is, as one line of JSON. Runs on 2.7 and on every 3.x, on CPython, PyPy, Jython and IronPython.
from __future__ import print_function

import json
import platform
import sys


def holds_a_lock():
    """Whether threads of this interpreter take turns; None where it does not say."""
    implementation = platform.python_implementation()
    if implementation in ("Jython", "IronPython"):
        return False
    if hasattr(sys, "_is_gil_enabled"):
        return bool(sys._is_gil_enabled())
    return True if implementation in ("CPython", "PyPy") else None


def version_of(module):
    try:
        return getattr(__import__(module), "__version__", "")
    except Exception:
        return None


def has_processes():
    try:
        import multiprocessing
        multiprocessing.Lock()
        return True
    except Exception:
        return False


if __name__ == "__main__":
    print(json.dumps({
        "implementation": platform.python_implementation(),
        "version": "%d.%d.%d" % tuple(sys.version_info[:3]),
        "executable": sys.executable,
        "gil": holds_a_lock(),
        "numpy": version_of("numpy"),
        "processes": has_processes(),
    }))
