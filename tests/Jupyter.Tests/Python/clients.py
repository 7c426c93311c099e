"""What front ends may rely on, asked through jupyter_client."""

import json
import os
import random
import socket
import tempfile
import unittest

import zmq
from jupyter_client import BlockingKernelClient

from kernels import GUARD, KernelTest, kinds, listen_up, one, state, text

DEADLOCK = """
object one = new(), other = new();
var both = new Barrier(2);
void Take(object first, object second) { lock (first) { both.SignalAndWait(); Console.WriteLine("running"); lock (second) { } } }
var threads = new[] { new Thread(() => Take(one, other)), new Thread(() => Take(other, one)) };
foreach (var thread in threads) { thread.IsBackground = true; thread.Start(); }
foreach (var thread in threads) thread.Join();
"""


class Cells(KernelTest):
    def test_cell_with_everything_is_told_in_order(self):
        reply, told = self.run_cell('Console.Write("a"); 1.Display(); Console.Error.Write("b"); 2')

        self.assertEqual(["status", "execute_input", "stream", "display_data", "stream", "execute_result", "status"], kinds(told))
        self.assertEqual("ok", reply["content"]["status"])
        self.assertEqual(reply["content"]["execution_count"], one(told, "execute_result")["execution_count"])
        self.assertEqual(("a", "b"), (text(told), text(told, "stderr")))

    def test_update_names_the_place_that_was_shown(self):
        _, told = self.run_cell('var shown = "old".Display(); shown.Update("new");')

        shown, updated = one(told, "display_data"), one(told, "update_display_data")
        self.assertEqual({"text/plain": "new"}, updated["data"])
        self.assertTrue(shown["transient"]["display_id"])
        self.assertEqual(shown["transient"], updated["transient"])

    def test_data_for_the_host_is_not_told(self):
        keep = '((Action<string, string>)AppContext.GetData("NotebookCourse.Keep"))'
        _, told = self.run_cell(f'{keep}("application/vnd.notebookcourse.run+json", "{{}}");')

        self.assertEqual(["status", "execute_input", "status"], kinds(told))

    def test_diagram_can_be_read_where_it_is_not_drawn(self):
        _, told = self.run_cell("#!mermaid\ngraph LR\nA --> B")

        self.assertEqual({"text/vnd.mermaid": "graph LR\nA --> B", "text/plain": "graph LR\nA --> B"}, one(told, "execute_result")["data"])

    def test_language_line_names_the_language(self):
        self.assertEqual("<b>x</b>", one(self.run_cell("#!html\n<b>x</b>")[1], "execute_result")["data"]["text/html"])
        self.assertIn("<em>y</em>", one(self.run_cell("#!markdown\n*y*")[1], "execute_result")["data"]["text/html"])
        self.assertEqual("3", one(self.run_cell("#!csharp\n1 + 2")[1], "execute_result")["data"]["text/plain"])
        reply, told = self.run_cell("#!pwsh\nGet-Date")
        self.assertEqual("ok", reply["content"]["status"])
        self.assertIn("is in PowerShell", text(told))

    def test_silent_cell_runs_unseen_and_uncounted(self):
        before = self.run_cell("var silent = 0;")[0]["content"]["execution_count"]
        reply, told = self.run_cell('silent = 5; Console.WriteLine("unseen"); silent', silent=True)

        self.assertEqual(["status", "status"], kinds(told))
        self.assertEqual(before, reply["content"]["execution_count"])
        self.assertEqual("5", one(self.run_cell("silent")[1], "execute_result")["data"]["text/plain"])

    def test_cell_that_is_not_stored_is_not_in_the_history(self):
        before = self.run_cell("1")[0]["content"]["execution_count"]
        self.assertEqual(before, self.run_cell("2", store_history=False)[0]["content"]["execution_count"])

        history = self.ask("history_request", hist_access_type="tail", n=1, output=True, raw=True)[0]["content"]["history"]
        self.assertEqual([[1, before, ["1", "1"]]], history)

    def test_expression_is_refused_by_name(self):
        reply, _ = self.run_cell("1", user_expressions={"x": "1 + 1"})

        self.assertEqual("error", reply["content"]["user_expressions"]["x"]["status"])

    def test_reading_the_console_is_refused_in_words(self):
        reply, told = self.run_cell("Console.ReadLine() is null", allow_stdin=True)

        self.assertEqual("ok", reply["content"]["status"])
        self.assertIn("There is no input here", text(told, "stderr"))
        self.assertEqual("True", one(told, "execute_result")["data"]["text/plain"])

    def test_error_is_told_and_replied_alike(self):
        reply, told = self.run_cell('throw new FormatException("meant");')

        error = one(told, "error")
        self.assertEqual("error", reply["content"]["status"])
        self.assertEqual(("FormatException", "meant"), (error["ename"].split(".")[-1], error["evalue"]))
        self.assertEqual(error, {name: reply["content"][name] for name in error})

    def test_late_output_belongs_to_the_cell_that_started_its_thread(self):
        first = self.client.execute('var go = new ManualResetEventSlim(); new Thread(() => { go.Wait(); Console.WriteLine("late"); }).Start();')
        self.finish(first)
        self.client.execute("go.Set();")

        self.wait_for(first, lambda message: message["msg_type"] == "stream" and message["content"]["text"] == "late\n")
        self.client.get_shell_msg(timeout=GUARD)

    def test_requests_behind_a_failed_one_are_aborted(self):
        with tempfile.TemporaryDirectory() as folder:
            here = os.path.join(folder, "here")
            wait = f'while (!File.Exists(@"{here}")) Thread.Sleep(10); Thread.Sleep(1000);'
            first = self.client.execute(wait + ' throw new Exception("meant");')
            behind = [self.client.execute(f"var aborted{number} = {number};") for number in range(2)]
            asked = self.send("kernel_info_request")
            # By the time that a later message on another socket is answered, those before are in the kernel's line.
            self.reply(self.send("kernel_info_request", "control"), "control")
            open(here, "w").close()

            self.assertEqual("error", self.reply(first)["content"]["status"])
            for request in behind:
                self.assertEqual({"status": "aborted"}, self.reply(request)["content"])
                self.assertEqual(["status", "status"], kinds(self.published(request)))
            self.assertEqual("ok", self.reply(asked)["content"]["status"])
        self.assertEqual("ok", self.run_cell("1")[0]["content"]["status"])

    def test_requests_behind_a_failure_that_is_allowed_run(self):
        first = self.client.execute('throw new Exception("meant");', stop_on_error=False)
        second = self.client.execute("1")

        self.assertEqual("error", self.reply(first)["content"]["status"])
        self.assertEqual("ok", self.reply(second)["content"]["status"])

    def test_deadlock_is_interrupted_and_explained(self):
        self.run_cell("var kept = 17;")
        request = self.client.execute(DEADLOCK)
        self.wait_for(request, lambda message: message["msg_type"] == "stream" and "running" in message["content"]["text"])
        # While the cell hangs, control answers.
        self.reply(self.send("kernel_info_request", "control"), "control")
        self.assertEqual({"status": "ok"}, self.reply(self.send("interrupt_request", "control"), "control")["content"])

        told = self.wait_for(request, lambda message: message["msg_type"] == "error")["content"]
        self.assertEqual("Stopped", told["ename"])
        self.assertIn("interrupted", told["evalue"])
        self.assertEqual("error", self.reply(request)["content"]["status"])
        self.assertEqual("17", one(self.run_cell("kept")[1], "execute_result")["data"]["text/plain"])

    def test_interrupt_while_nothing_runs_changes_nothing(self):
        self.reply(self.send("interrupt_request", "control"), "control")

        self.assertEqual("ok", self.run_cell("1")[0]["content"]["status"])

    def test_cell_that_kills_its_process_is_an_error_and_the_next_one_runs(self):
        _, told = self.run_cell("Environment.FailFast(null);")

        self.assertEqual("FailFast", one(told, "error")["ename"])
        self.assertIn("variables of all cells are lost", one(told, "error")["evalue"])
        self.assertEqual("42", one(self.run_cell("6 * 7")[1], "execute_result")["data"]["text/plain"])


class Requests(KernelTest):
    def test_completion_counts_characters_of_unicode(self):
        reply, _ = self.ask("complete_request", code='var s = "😀😀"; Console.WriteLi', cursor_pos=29)

        self.assertEqual((["WriteLine"], 22, 29), tuple(reply["content"][name] for name in ("matches", "cursor_start", "cursor_end")))

    def test_inspection_of_a_name_gives_text_and_markdown(self):
        reply, _ = self.ask("inspect_request", code="Console.WriteLine", cursor_pos=17, detail_level=0)

        self.assertTrue(reply["content"]["found"])
        self.assertIn("WriteLine", reply["content"]["data"]["text/plain"])
        self.assertTrue(reply["content"]["data"]["text/markdown"].startswith("```csharp\n"))

    def test_inspection_of_nothing_finds_nothing(self):
        reply, _ = self.ask("inspect_request", code="   ", cursor_pos=1, detail_level=0)

        self.assertEqual({"status": "ok", "found": False, "data": {}, "metadata": {}}, reply["content"])

    def test_kernel_info_names_version_and_links(self):
        reply, _ = self.ask("kernel_info_request")

        self.assertEqual("5.4", reply["content"]["protocol_version"])
        self.assertTrue(all(link["text"] and link["url"] for link in reply["content"]["help_links"]))

    def test_every_request_is_framed_on_both_sockets(self):
        for channel in ("shell", "control"):
            _, told = self.ask("kernel_info_request", channel)
            self.assertEqual(["busy", "idle"], [state(message) for message in told])

    def test_there_are_no_comms(self):
        self.assertEqual({"status": "ok", "comms": {}}, self.ask("comm_info_request")[0]["content"])

        opened = self.published(self.send("comm_open", comm_id="c1", target_name="widget", data={}))
        self.assertEqual("c1", one(opened, "comm_close")["comm_id"])
        self.assertEqual(["status", "status"], kinds(self.published(self.send("comm_msg", comm_id="c1", data={}))))

    def test_what_is_not_known_is_refused(self):
        self.assertEqual("error", self.ask("debug_request", "control", command="initialize")[0]["content"]["status"])
        self.assertEqual("error", self.ask("unheard_request")[0]["content"]["status"])

    def test_content_that_is_wrong_is_refused_by_name(self):
        reply, told = self.ask("execute_request", code=5)

        self.assertEqual("error", reply["content"]["status"])
        self.assertIn("code", reply["content"]["evalue"])
        self.assertEqual(reply["content"]["evalue"], one(told, "error")["evalue"])

    def test_two_clients_get_their_own_replies_and_hear_each_other(self):
        # Not one of the manager's, which would be the same client once more: with a session, and hence a name, of its own.
        other = BlockingKernelClient(connection_file=self.manager.connection_file)
        other.load_connection_file()
        other.start_channels()
        try:
            other.wait_for_ready(timeout=GUARD)
            listen_up(other)
            mine, theirs = self.client.execute("1 + 1"), other.execute("2 + 2")

            self.assertEqual(mine, self.client.get_shell_msg(timeout=GUARD)["parent_header"]["msg_id"])
            self.assertEqual(theirs, other.get_shell_msg(timeout=GUARD)["parent_header"]["msg_id"])
            self.assertEqual("2", one(self.published(mine, other), "execute_result")["data"]["text/plain"])
            self.assertEqual("4", one(self.published(theirs), "execute_result")["data"]["text/plain"])
        finally:
            other.stop_channels()


class Strangers(KernelTest):
    """Frames as they are on the wire. What is dropped gets no reply: the next one that comes is that to the question after it."""

    def parts(self):
        session = self.client.session
        return session.serialize(session.msg("kernel_info_request", {}))

    def assert_dropped(self, *frames):
        self.client.shell_channel.socket.send_multipart(list(frames))
        self.assertEqual("ok", self.ask("comm_info_request")[0]["content"]["status"])

    def test_unsigned_message_is_dropped(self):
        delimiter, _, *parts = self.parts()
        self.assert_dropped(delimiter, b"", *parts)

    def test_wrongly_signed_message_is_dropped(self):
        delimiter, signature, *parts = self.parts()
        self.assert_dropped(delimiter, signature[::-1], *parts)

    def test_changed_message_is_dropped(self):
        delimiter, signature, header, parent, metadata, _ = self.parts()
        self.assert_dropped(delimiter, signature, header, parent, metadata, b'{"code": "1"}')

    def test_replayed_message_is_dropped(self):
        parts = self.parts()
        self.client.shell_channel.socket.send_multipart(parts)
        self.assertEqual("kernel_info_reply", self.client.get_shell_msg(timeout=GUARD)["msg_type"])
        self.assert_dropped(*parts)

    def test_malformed_messages_are_dropped(self):
        delimiter, signature, *parts = self.parts()
        sign = self.client.session.sign
        for wrong in (b"", b"{", b"[]", b"\xff\xfe", b'"x"', b'{"msg_id": "1"}', b'{"msg_id": 1, "msg_type": 2}', b'{"\\ud800": 1}'):
            with self.subTest(header=wrong):
                changed = [wrong, *parts[1:]]
                self.assert_dropped(delimiter, sign(changed), *changed)
        for few in ([], [delimiter], [delimiter, signature], [b"x"] * 7, [delimiter, signature, *parts[:2]]):
            with self.subTest(frames=few):
                self.assert_dropped(*(few or [b""]))

    def test_garbage_on_every_port_harms_nobody(self):
        chance = random.Random(5)
        with open(self.manager.connection_file, encoding="utf-8") as file:
            ports = [port for name, port in json.load(file).items() if name.endswith("_port")]
        for _ in range(5):
            for port in 100 * ports:
                with socket.create_connection(("127.0.0.1", port)) as stranger:
                    # One in three reads as the length of a message.
                    stranger.sendall((b"\xff" if chance.random() < 0.3 else b"") + chance.randbytes(chance.randint(1, 400)))
            self.assert_beats(b"after strangers")
        self.assertEqual("ok", self.ask("comm_info_request")[0]["content"]["status"])
        self.assertEqual("ok", self.ask("kernel_info_request", "control")[0]["content"]["status"])

    def test_answers_on_the_input_socket_are_dropped(self):
        self.client.input("unasked")
        self.assertEqual("ok", self.ask("comm_info_request")[0]["content"]["status"])

    def test_heartbeat_sends_back_what_it_gets(self):
        self.assert_beats(b"ping", b"", bytes(range(256)))

    def assert_beats(self, *beats):
        heart = self.manager.connect_hb()
        heart.setsockopt(zmq.RCVTIMEO, 1000 * GUARD)
        for beat in beats:
            heart.send(beat)
            self.assertEqual(beat, heart.recv())
        heart.close()


if __name__ == "__main__":
    unittest.main(verbosity=2)
