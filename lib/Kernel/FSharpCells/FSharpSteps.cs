using FSharp.Compiler.CodeAnalysis;
using FSharp.Compiler.Syntax;
using FSharp.Compiler.Text;
using NotebookCourse.Kernel.Cells;
using NotebookCourse.Kernel.Scripting;

namespace NotebookCourse.Kernel.FSharpCells;

/// <summary>Takes a text apart into the steps in which it runs.</summary>
/// <remarks>
/// F# Interactive itself runs what stands before a directive before it compiles what comes after. Taken apart here, each
/// step is compiled whole or not at all, so that a step which the compiler refuses has not run.
/// </remarks>
internal static class FSharpSteps
{
    private static readonly string Begin = $"{typeof(CellStart).FullName}.{nameof(CellStart.Begin)}()";
    private static readonly string Check = $"{typeof(StopPoint).FullName}.{nameof(StopPoint.Check)}()";

    /// <summary>The steps in the order in which they run.</summary>
    public static IReadOnlyList<FSharpStep> Of(ScriptPart part, FSharpParseFileResults syntax)
    {
        var file = ((ParsedInput.ImplFile)syntax.ParseTree).Item;
        // Nothing but a file of its own can be a module with a name, or have a namespace.
        if (part.File is not null && file.Contents.Any(one => !one.kind.IsAnonModule)) return [Load(part)];
        var lines = part.Text.Split('\n');
        if (syntax.ParseHadErrors) return [Step(part, lines, 0, lines.Length, beginAt: 0, [])];
        var declared = file.Contents.SelectMany(one => one.decls).ToList();
        BlankSeparators(lines, declared);
        return [.. Steps(part, lines, declared, StopPlaces.Of(syntax.ParseTree))];
    }

    private static FSharpStep Load(ScriptPart part)
    {
        var text = $"#load @\"{part.File}\"";
        return new FSharpStep(text, text);
    }

    private static IEnumerable<FSharpStep> Steps(ScriptPart part, string[] lines, List<SynModuleDecl> declared, IReadOnlyList<StopPlace> places)
    {
        var start = 0;
        for (var i = 0; i < declared.Count;)
        {
            var directives = declared.Skip(i).TakeWhile(IsDirective).Count();
            var code = declared.Skip(i + directives).TakeWhile(one => !IsDirective(one)).Count();
            var beginAt = directives == 0 ? start : declared[i + directives - 1].Range.EndLine;
            i += directives + code;
            var end = i < declared.Count ? declared[i].Range.StartLine - 1 : lines.Length;
            yield return Step(part, lines, start, end, code == 0 ? null : beginAt, places);
            start = end;
        }
    }

    private static FSharpStep Step(ScriptPart part, string[] lines, int start, int end, int? beginAt, IReadOnlyList<StopPlace> places)
    {
        var own = lines[start..end];
        List<FSharpCall> begin = beginAt is { } line && line < end ? [new(PositionModule.mkPos(line - start + 1, 0), Begin)] : [];
        var checks = places.Where(place => place.Before.Line > start && place.Before.Line <= end)
            .Select(place => new FSharpCall(PositionModule.mkPos(place.Before.Line - start, place.Before.Column), Check, place.IsInLine));
        string With(IEnumerable<FSharpCall> calls) => FSharpText.With(own, part.FirstLine + start, part.Document, calls);
        return new FSharpStep(With(begin.Concat(checks)), With(begin));
    }

    private static bool IsDirective(SynModuleDecl declaration) => declaration is SynModuleDecl.HashDirective;

    // F# Interactive would stop at a ";;" and never say that more comes after it.
    private static void BlankSeparators(string[] lines, List<SynModuleDecl> declared)
    {
        for (var i = 0; i < declared.Count; i++)
        {
            var from = declared[i].Range.End;
            var to = i + 1 < declared.Count ? declared[i + 1].Range.Start : PositionModule.mkPos(lines.Length, lines[^1].Length);
            for (var line = from.Line; line <= to.Line; line++)
            {
                var text = lines[line - 1];
                var first = line == from.Line ? from.Column : 0;
                var last = line == to.Line ? to.Column : text.Length;
                lines[line - 1] = text[..first] + text[first..last].Replace(";;", "  ", StringComparison.Ordinal) + text[last..];
            }
        }
    }
}
