namespace NotebookCourse.Kernel.ConsoleText;

/// <summary>Puts the cells' console in place of the process's own, which the kernel never uses.</summary>
internal sealed class CellConsole(OutputQueue queue)
{
    private readonly TextWriter _writer = TextWriter.Synchronized(new CellWriter(queue) { NewLine = "\n" });

    /// <summary>Called before each cell: what an earlier cell redirected ends with that cell.</summary>
    public void Install()
    {
        if (!ReferenceEquals(Console.Out, _writer)) Console.SetOut(_writer);
        if (!ReferenceEquals(Console.Error, _writer)) Console.SetError(_writer);
        Console.SetIn(TextReader.Null);
    }
}
