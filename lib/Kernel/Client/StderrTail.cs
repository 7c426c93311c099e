using NotebookCourse.Notebooks.Folding;

namespace NotebookCourse.Kernel.Client;

/// <summary>What a process writes past the console of .NET, its first and last part, and whether it is the runtime that cries out.</summary>
internal sealed class StderrTail
{
    private const int HalfCharacters = 8 * 1024;

    private static readonly string[] Cries = ["Unhandled exception. ", "Process terminated.", "Stack overflow.", "Out of memory.", "Fatal error."];

    private readonly Lock _gate = new();
    private BoundedText _text = new(HalfCharacters);
    private string? _cry;

    /// <summary>Takes text in.</summary>
    /// <returns>How much of it is the learner's; the rest is the runtime's own account of the process's death.</returns>
    public int Append(string text)
    {
        lock (_gate)
        {
            var learners = _cry is null ? LearnersPart(text) : 0;
            _text.Append(_cry is null ? text : text[learners..]);
            return learners;
        }
    }

    /// <summary>The runtime's account of the process's death; otherwise the last that was written.</summary>
    public override string ToString()
    {
        lock (_gate) return _text.ToString().Trim();
    }

    private int LearnersPart(string text)
    {
        foreach (var cry in Cries)
        {
            var start = text.IndexOf(cry, StringComparison.Ordinal);
            if (start < 0 || (start > 0 && text[start - 1] != '\n')) continue;
            _cry = cry;
            _text = new BoundedText(HalfCharacters);
            return start;
        }
        return text.Length;
    }
}
