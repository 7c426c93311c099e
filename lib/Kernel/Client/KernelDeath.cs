using System.Globalization;
using NotebookCourse.Kernel.Protocol;
using NotebookCourse.Kernel.Scripting;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Client;

/// <summary>Says in words how a kernel process died.</summary>
internal static class KernelDeath
{
    private const string Consequence = " The variables of all cells are lost; the next cell runs in a fresh process.";

    public static CellError Describe(CellError? dying, int exitCode, string lastWords, int cellId)
    {
        var error = dying ?? Guess(exitCode, lastWords);
        return error with { Message = error.Message + Consequence, Detail = Join(error.Detail, ExitText(exitCode), dying is null ? LearnerFrames.Clean(lastWords, cellId) : "") };
    }

    private static CellError Guess(int exitCode, string lastWords)
    {
        if (exitCode == ExitCodes.MemoryCeiling)
            return new CellError("MemoryCeiling", "The cell used more memory than the ceiling allows.");
        if (lastWords.Contains("Stack overflow.", StringComparison.Ordinal))
            return new CellError("StackOverflow", "The cell's calls went so deep that the stack was full, which ends a .NET process.");
        if (lastWords.Contains("Out of memory.", StringComparison.Ordinal))
            return new CellError("OutOfMemory", "The cell wanted more memory than there is, which ended the process.");
        if (lastWords.Contains("Process terminated.", StringComparison.Ordinal))
            return new CellError("FailFast", "The cell ended the process by Environment.FailFast.");
        return new CellError("ProcessExit", $"The process that runs the cells ended while the cell ran: {ExitText(exitCode)}.");
    }

    private static string ExitText(int exitCode) => string.Create(CultureInfo.InvariantCulture, $"exit code {exitCode}");

    private static string Join(params string[] texts) => string.Join('\n', texts.Where(text => text.Length > 0)).TrimEnd('\n');
}
