using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookCourse.Kernel.Editing;
using NotebookCourse.Kernel.Scripting;

namespace NotebookCourse.Kernel.Analysis;

/// <summary>What the compiler objects to in a cell, compiled as it would be to run it.</summary>
internal static class DiagnosticAnswers
{
    /// <summary>All objections, in the order of the text.</summary>
    public static IReadOnlyList<Squiggle> Find(ScriptSession session, EditedParts edited, CancellationToken cancellation)
    {
        var previous = session.Latest;
        foreach (var (index, text) in edited.Before.Index())
            previous = session.Settings.Analyze($"Above#{index}", Parse(text, cancellation), previous);
        var tree = Parse(edited.Text, cancellation);
        var found = session.Settings.Analyze("Edited#0", tree, previous).GetDiagnostics(cancellation)
            .Where(one => one.Location.SourceTree == tree && one.Severity != DiagnosticSeverity.Hidden && !one.IsSuppressed)
            .Select(ToSquiggle);
        if (edited.Refused is { } refused) found = found.Append(ToSquiggle(refused, edited.Source));
        return [.. found.OrderBy(one => one.Start)];
    }

    private static SyntaxTree Parse(string text, CancellationToken cancellation) =>
        CSharpSyntaxTree.ParseText(text, ScriptSettings.Parsing, cancellationToken: cancellation);

    private static Squiggle ToSquiggle(Diagnostic one) => new(
        one.Location.SourceSpan.Start,
        one.Location.SourceSpan.Length,
        one.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        },
        one.Id,
        CompileErrors.Message(one));

    private static Squiggle ToSquiggle(Notebooks.CellError refused, string source)
    {
        // In an imported file the line number is that file's: the first line of magic is then where to look.
        var lines = source.Split('\n');
        var line = refused.File is null ? refused.Line - 1 : Array.FindIndex(lines, CellParts.IsMagic);
        return new Squiggle(lines.Take(line).Sum(one => one.Length + 1), lines[line].Length, "error", refused.Name, refused.Message);
    }
}
