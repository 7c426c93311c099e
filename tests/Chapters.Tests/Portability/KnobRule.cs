using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Portability;

/// <summary>Every form comment is one that the player can draw.</summary>
internal static class KnobRule
{
    /// <summary>Finds the first that is not.</summary>
    public static IEnumerable<string> Violations(Draft draft)
    {
        try
        {
            KnobParser.Find(draft.Notebook);
            return [];
        }
        catch (NotebookException error)
        {
            return [error.Message];
        }
    }
}
