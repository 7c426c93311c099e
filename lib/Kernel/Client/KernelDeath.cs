using System.Globalization;
using NotebookCourse.Kernel.Platforms;
using NotebookCourse.Kernel.Protocol;
using NotebookCourse.Kernel.Scripting;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Client;

/// <summary>Says in words how a kernel process died.</summary>
internal static class KernelDeath
{
    private const string Consequence = " The variables of all cells are lost; the next cell runs in a fresh process.";

    /// <summary>Describes a death.</summary>
    /// <param name="dying">What the process itself could still say.</param>
    /// <param name="exitCode">Its exit code.</param>
    /// <param name="lastWords">The last that it wrote past the console of .NET.</param>
    /// <param name="cellId">The cell that ran, or had run last.</param>
    /// <param name="cellRan">Whether that cell was still running.</param>
    /// <param name="ceiling">The bytes of memory that it was not to exceed.</param>
    public static CellError Describe(CellError? dying, int exitCode, string lastWords, int cellId, bool cellRan, long ceiling)
    {
        var error = dying ?? Guess(exitCode, lastWords, cellRan, ceiling);
        // What the runtime writes about an exception that nobody catches, the error says already, and better.
        var words = dying is not null && lastWords.StartsWith("Unhandled exception.", StringComparison.Ordinal) ? "" : LearnerFrames.Clean(lastWords, cellId);
        return error with { Message = Sentence(error.Message) + Consequence, Detail = Join(error.Detail, ExitText(exitCode), words) };
    }

    // A learner's exception may end in anything.
    private static string Sentence(string message) => message.Length == 0 || char.IsPunctuation(message[^1]) ? message : message + ".";

    private static CellError Guess(int exitCode, string lastWords, bool cellRan, long ceiling)
    {
        if (exitCode == ExitCodes.MemoryCeiling)
            return new CellError("MemoryCeiling", string.Create(CultureInfo.InvariantCulture, $"The cell used more memory than the ceiling of {ceiling >> 20} MB allows."));
        if (lastWords.Contains("Stack overflow.", StringComparison.Ordinal))
            return new CellError("StackOverflow", "The cell's calls went so deep that the stack was full, which ends a .NET process.");
        if (lastWords.Contains("Out of memory.", StringComparison.Ordinal))
            return new CellError("OutOfMemory", "The cell wanted more memory than there is, which ended the process.");
        if (lastWords.Contains("Process terminated.", StringComparison.Ordinal))
            return new CellError("FailFast", "The cell ended the process by Environment.FailFast.");
        return new CellError("ProcessExit", $"The process that runs the cells ended {(cellRan ? "while the cell ran" : "while no cell ran")}: {ExitText(exitCode)}.");
    }

    private static string ExitText(int exitCode) => string.Create(
        CultureInfo.InvariantCulture,
        $"exit code {exitCode}{(ExitMeaning.InWords(exitCode) is { } meaning ? $", {meaning}" : "")}");

    private static string Join(params string[] texts) => string.Join('\n', texts.Where(text => text.Length > 0)).TrimEnd('\n');
}
