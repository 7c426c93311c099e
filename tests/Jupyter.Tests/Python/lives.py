"""From a kernel's start to its end."""

import json
import os
import subprocess
import unittest

from jupyter_client.connect import write_connection_file
from jupyter_client.kernelspec import get_kernel_spec
from jupyter_client.manager import start_new_kernel

from kernels import GUARD, NAME


class Lives(unittest.TestCase):
    def test_restart_forgets_the_variables_and_runs_on(self):
        manager, client = start_new_kernel(kernel_name=NAME, startup_timeout=GUARD)
        try:
            self.assertEqual("ok", client.execute_interactive("var x = 1;", timeout=GUARD)["content"]["status"])
            manager.restart_kernel()
            client.wait_for_ready(timeout=GUARD)
            reply = client.execute_interactive("x", timeout=GUARD, output_hook=lambda _: None)
            self.assertEqual("CS0103", reply["content"]["ename"])
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)

    def test_shutdown_is_answered_and_then_the_process_ends_in_good_order(self):
        manager, client = start_new_kernel(kernel_name=NAME, startup_timeout=GUARD)
        process = manager.provisioner.process
        try:
            client.execute("while (true) ;")
            client.shutdown()
            self.assertEqual({"status": "ok", "restart": False}, client.get_control_msg(timeout=GUARD)["content"])
            self.assertEqual(0, process.wait(GUARD))
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)

    def test_kernel_ends_when_who_started_it_is_gone(self):
        file, _ = write_connection_file(ip="127.0.0.1", key=b"key")
        parent = subprocess.Popen(["sleep", "infinity"])
        kernel = self.start(file, JPY_PARENT_PID=str(parent.pid))
        parent.kill()
        parent.wait()
        self.assertEqual(0, kernel.wait(GUARD))

    def test_connection_that_cannot_be_made_is_told(self):
        for change, word in (({"transport": "ipc"}, "tcp"), ({"signature_scheme": "hmac-md5"}, "hmac-sha256"), ({"shell_port": 0}, "shell_port")):
            with self.subTest(change=change):
                file, settings = write_connection_file(ip="127.0.0.1", key=b"key")
                with open(file, "w") as written:
                    json.dump({**settings, "key": "key", **change}, written)
                kernel = self.start(file, stderr=subprocess.PIPE)
                _, told = kernel.communicate(timeout=GUARD)
                self.assertEqual(2, kernel.returncode)
                self.assertIn(word, told.decode())

    def start(self, file, stderr=None, **variables):
        command = [part.replace("{connection_file}", file) for part in get_kernel_spec(NAME).argv]
        return subprocess.Popen(command, stderr=stderr, env={**os.environ, **variables})


if __name__ == "__main__":
    unittest.main(verbosity=2)
