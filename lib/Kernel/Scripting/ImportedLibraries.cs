using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>The libraries that cells have imported, as a host sees them: one of them may answer its questions.</summary>
/// <remarks>
/// Neither side refers to the other. A library that answers leaves a function in <see cref="AppContext"/> data when it is
/// loaded; it gets a question as JSON and gives a value to show.
/// </remarks>
internal sealed class ImportedLibraries(SubmissionLoader loader)
{
    private const string AnswerKey = "NotebookCourse.Answer";

    /// <summary>The answer to a question.</summary>
    /// <exception cref="CellErrorException">No library answers questions.</exception>
    public object? Answer(string question)
    {
        // A library is loaded when code first needs it, and none may have been run yet.
        loader.LoadAll();
        return AppContext.GetData(AnswerKey) is Func<string, object?> answer
            ? answer(question)
            : throw new CellErrorException(new CellError("NoAnswer", "The course's library answers no questions. Build it anew: dotnet build lib/Course"));
    }
}
