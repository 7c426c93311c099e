"""Jupyter's own suite for kernels, with every sample filled in, so that it skips nothing."""

import unittest
import warnings

import jupyter_kernel_test
from jupyter_client.manager import start_new_kernel

import kernels

jupyter_kernel_test.TIMEOUT = kernels.GUARD


class Conformance(jupyter_kernel_test.KernelTests):
    kernel_name = kernels.NAME
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oh no");'
    completion_samples = [
        {"text": "Console.WriteLi", "matches": {"WriteLine"}},
        {"text": "Math.Sqr", "matches": {"Sqrt"}},
    ]
    complete_code_samples = ["1 + 1", "var a = 1;", "void F()\n{\n}", "Console?"]
    incomplete_code_samples = ["if (true) {", "void F()\n{", "F(1,"]
    invalid_code_samples = ["int 1a = 3;", "class A { } }"]
    code_page_something = "Console?"
    code_generate_error = 'throw new InvalidOperationException("meant");'
    code_execute_result = [
        {"code": "6*7", "result": "42"},
        {"code": '"six" + "teen"', "result": "sixteen"},
        {"code": "new[] { 1, 2 }", "result": "[ 1, 2 ]"},
    ]
    code_display_data = [
        {"code": "new[] { 1, 2 }.Display();", "mime": "text/html"},
        {"code": "42.Display();", "mime": "text/plain"},
    ]
    code_history_pattern = "6?7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console"
    code_clear_output = 'Console.WriteLine("old"); Outputs.Clear();'

    @classmethod
    def setUpClass(cls):
        cls.km, cls.kc = start_new_kernel(kernel_name=cls.kernel_name, startup_timeout=kernels.GUARD)
        cls.flushing = False
        published = cls.kc.iopub_channel.get_msg
        # The suite gives a message a tenth of a second, which on a busy machine may be too short. Only where it waits
        # for there to be none is its own time kept.
        cls.kc.iopub_channel.get_msg = lambda timeout: published(timeout=timeout if cls.flushing else kernels.GUARD)

    @classmethod
    def tearDownClass(cls):
        super().tearDownClass()
        cls.km.cleanup_resources()

    def flush_channels(self):
        type(self).flushing = True
        super().flush_channels()
        type(self).flushing = False

    def execute_helper(self, code, timeout=kernels.GUARD, **options):
        return super().execute_helper(code, timeout, **options)


if __name__ == "__main__":
    warnings.simplefilter("ignore", ResourceWarning)
    unittest.main(verbosity=2)
