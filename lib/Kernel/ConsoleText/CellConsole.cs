using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.ConsoleText;

/// <summary>Puts the cells' console in place of the process's own, which the kernel never uses.</summary>
internal sealed class CellConsole(OutputQueue queue)
{
    /// <summary>Called before each cell: what an earlier cell redirected ends with that cell.</summary>
    public void Install()
    {
        // A new one each time: .NET puts a lock around it, which a thread that was stopped may have left taken.
        Console.SetOut(Writer(CellOutputKind.Text));
        Console.SetError(Writer(CellOutputKind.ErrorText));
        Console.SetIn(new NoInput(queue));
    }

    private TextWriter Writer(CellOutputKind kind) => TextWriter.Synchronized(new CellWriter(queue, kind) { NewLine = "\n" });
}
