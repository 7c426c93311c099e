using System.Text;
using NotebookCourse.Kernel.Running;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.ConsoleText;

/// <summary>The console's output, or its errors, as cells see it: text goes to the cell whose code writes, also after that cell's end.</summary>
/// <remarks>Closing it does nothing: the next cell still writes to it.</remarks>
internal sealed class CellWriter(OutputQueue queue, CellOutputKind kind) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => queue.Write(RunningCell.Current?.Id ?? 0, buffer, kind);

    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void WriteLine(ReadOnlySpan<char> buffer) => Write(string.Concat(buffer, NewLine));
}
