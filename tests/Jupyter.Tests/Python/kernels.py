"""Kernels for the tests: the one that is installed as "notebookcourse", seen through Jupyter's own client."""

import unittest

from jupyter_client.manager import start_new_kernel

NAME = "notebookcourse"

# Only so that a kernel that hangs fails its test: nothing is asserted about time.
GUARD = 180


class KernelTest(unittest.TestCase):
    """One kernel for all tests of a class."""

    @classmethod
    def setUpClass(cls):
        cls.manager, cls.client = start_new_kernel(kernel_name=NAME, startup_timeout=GUARD)
        listen_up(cls.client)

    @classmethod
    def tearDownClass(cls):
        cls.client.stop_channels()
        cls.manager.shutdown_kernel(now=True)
        cls.manager.cleanup_resources()

    def run_cell(self, code, **options):
        """Runs a cell; returns its reply and what was published for it, from busy to idle."""
        return self.finish(self.client.execute(code, **options))

    def ask(self, kind, channel="shell", **content):
        """Sends any request; returns its reply and what was published for it."""
        return self.finish(self.send(kind, channel, **content), channel)

    def send(self, kind, channel="shell", **content):
        message = self.client.session.msg(kind, content)
        getattr(self.client, channel + "_channel").send(message)
        return message["header"]["msg_id"]

    def finish(self, request, channel="shell"):
        published = self.published(request)
        return self.reply(request, channel), published

    def reply(self, request, channel="shell"):
        reply = getattr(self.client, f"get_{channel}_msg")(timeout=GUARD)
        self.assertEqual(request, reply["parent_header"]["msg_id"])
        return reply

    def published(self, request, client=None):
        """What is published for a request until it is idle."""
        messages = []
        while not messages or state(messages[-1]) != "idle":
            message = (client or self.client).get_iopub_msg(timeout=GUARD)
            if message["parent_header"].get("msg_id") == request:
                messages.append(message)
        self.assertEqual("busy", state(messages[0]))
        return messages

    def wait_for(self, request, test):
        """Waits for something that is published for a request."""
        while True:
            message = self.client.get_iopub_msg(timeout=GUARD)
            if message["parent_header"].get("msg_id") == request and test(message):
                return message


def listen_up(client):
    """Hears what a client still has to hear: while it waits for a kernel, it asks more often than it listens."""
    request = client.comm_info()
    while client.get_shell_msg(timeout=GUARD)["parent_header"]["msg_id"] != request:
        pass


def state(message):
    return message["content"].get("execution_state")


def kinds(messages):
    return [message["msg_type"] for message in messages]


def one(messages, kind):
    """The content of the only message of a kind."""
    [found] = [message["content"] for message in messages if message["msg_type"] == kind]
    return found


def text(messages, name="stdout"):
    return "".join(m["content"]["text"] for m in messages if m["msg_type"] == "stream" and m["content"]["name"] == name)
