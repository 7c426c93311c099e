# Runs program.py of its folder as if that had been started itself, and writes down how long it took, without the start
# of the interpreter. Runs on 2.7 and on every 3.x.
import io
import os
import sys
import threading
import timeit
import traceback
import types

PROGRAM = "program.py"


def end_of_threads():
    """Threads that the program has left behind belong to it."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join()


def run():
    with io.open(PROGRAM, encoding="utf-8") as file:
        source = file.read()
    # Processes that the program starts look up its functions in a module of this name, and find its file by the path.
    main = types.ModuleType("__main__")
    main.__file__ = os.path.abspath(PROGRAM)
    sys.modules["__main__"] = main
    sys.path[0] = os.getcwd()
    sys.argv = [PROGRAM]
    start = None
    try:
        code = compile(source, PROGRAM, "exec")
        start = timeit.default_timer()
        exec(code, main.__dict__)
        end_of_threads()
    finally:
        if start is not None:
            with io.open("seconds", "w") as file:
                file.write(u"%.9f" % (timeit.default_timer() - start))


def print_traceback():
    kind, error, trace = sys.exc_info()
    # Not the lines of this file, of which the learner knows nothing.
    while trace is not None and trace.tb_frame.f_code.co_filename != PROGRAM:
        trace = trace.tb_next
    traceback.print_exception(kind, error, trace)


try:
    run()
except SystemExit:
    raise
except BaseException:
    print_traceback()
    sys.exit(1)
