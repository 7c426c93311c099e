"""Notebooks executed by nbconvert, and what then stands in them."""

import os
import subprocess
import tempfile
import unittest

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from kernels import GUARD, NAME

FIGURE = """
class TypeFormatterSourceAttribute(Type source) : Attribute { public Type FormatterSourceType => source; }
class Forms
{
    public IEnumerable<object> CreateTypeFormatters() => [new Form()];
}
class Form
{
    public string MimeType => "text/html";
    public bool Format(object value, TextWriter writer) { writer.Write("<svg><title>drawn</title></svg>"); return true; }
}
[TypeFormatterSource(typeof(Forms))]
class Drawing { public override string ToString() => "a drawing"; }
"""


def allowed_to_fail(source):
    cell = new_code_cell(source)
    cell.metadata["tags"] = ["raises-exception"]
    return cell


class Notebooks(unittest.TestCase):
    def execute(self, *cells):
        """Executes a notebook; returns its code cells, and the exit code and text of nbconvert."""
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "notebook.ipynb")
            notebook = new_notebook(cells=list(cells))
            notebook.metadata["kernelspec"] = {"name": NAME, "display_name": "C#", "language": "C#"}
            nbformat.write(notebook, path)
            ran = subprocess.run(
                ["/usr/bin/jupyter", "nbconvert", "--to", "notebook", "--execute", "--output", "ran.ipynb", f"--ExecutePreprocessor.timeout={GUARD}",
                 f"--ExecutePreprocessor.startup_timeout={GUARD}", path],
                capture_output=True, timeout=2 * GUARD)
            result = os.path.join(folder, "ran.ipynb")
            if not os.path.exists(result):
                return [], ran.returncode, ran.stderr.decode()
            executed = nbformat.read(result, as_version=4)
            nbformat.validate(executed)
            return [cell for cell in executed.cells if cell.cell_type == "code"], ran.returncode, ran.stderr.decode()

    def test_notebook_is_executed_with_all_that_it_shows(self):
        cells, code, told = self.execute(
            new_markdown_cell("# A notebook"),
            new_code_cell('File.WriteAllText("here.txt", "x"); Console.WriteLine("one"); Console.WriteLine("two");'),
            new_code_cell('var shown = 1.Display(); shown.Update(2);'),
            new_code_cell(FIGURE + "new Drawing()"),
            allowed_to_fail('throw new InvalidOperationException("meant");'),
            new_code_cell('Console.Write("old"); Outputs.Clear(); Console.Write(File.ReadAllText("here.txt"));'),
            new_code_cell("Directory.GetCurrentDirectory()"),
            new_code_cell("#!mermaid\ngraph LR\nA --> B"))

        self.assertEqual(0, code, told)
        outputs = [cell.outputs for cell in cells]
        self.assertEqual("one\ntwo\n", outputs[0][0].text)
        self.assertEqual("2", outputs[1][0].data["text/plain"])
        self.assertEqual("<svg><title>drawn</title></svg>", outputs[2][0].data["text/html"])
        self.assertEqual(("error", "meant"), (outputs[3][0].output_type, outputs[3][0].evalue))
        self.assertEqual([("stream", "x")], [(output.output_type, output.text) for output in outputs[4]])
        self.assertIn("text/plain", outputs[5][0].data)
        self.assertIn("text/vnd.mermaid", outputs[6][0].data)
        self.assertEqual([1, 2, 3, 4, 5, 6, 7], [cell.execution_count for cell in cells])

    def test_notebook_with_a_failing_cell_fails(self):
        _, code, told = self.execute(new_code_cell("1 +"), new_code_cell("2"))

        self.assertNotEqual(0, code)
        self.assertIn("CS1733", told)


if __name__ == "__main__":
    unittest.main(verbosity=2)
