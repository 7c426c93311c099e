using NotebookCourse.PlainHost;

namespace NotebookCourse.Chapters.Tests.Portability;

/// <summary>Every cell compiles with the namespaces that all hosts have open and those that the import opens; our own kernel has more.</summary>
internal static class CompileRule
{
    /// <summary>Finds cells that do not.</summary>
    public static IEnumerable<string> Violations(Draft draft) =>
        PlainCompiler.Errors(draft.Cells, File.ReadAllText(Repository.At("lib/course.csx")))
            .Select(found => $"line {found.Cell.Line}: {found.Error}");
}
