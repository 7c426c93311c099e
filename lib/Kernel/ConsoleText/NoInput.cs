using NotebookCourse.Kernel.Running;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.ConsoleText;

/// <summary>The console's input as cells see it: at its end from the beginning, which the cell that reads is told once.</summary>
internal sealed class NoInput(OutputQueue queue) : TextReader
{
    private const string Refusal = "There is no input here: a cell runs without anybody at its console, so what it reads is empty. Write the value into the cell.\n";

    private int _told;

    public override int Peek() => Tell(-1);

    public override int Read() => Tell(-1);

    public override string? ReadLine() => Tell<string?>(null);

    public override string ReadToEnd() => Tell("");

    private T Tell<T>(T nothing)
    {
        if (Interlocked.Exchange(ref _told, 1) == 0) queue.Write(RunningCell.Current?.Id ?? 0, Refusal, CellOutputKind.ErrorText);
        return nothing;
    }
}
