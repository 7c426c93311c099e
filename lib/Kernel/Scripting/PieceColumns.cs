using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NotebookCourse.Kernel.Cells;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Leads from the columns of a piece as it was compiled to those of the learner's text: stop points between them have moved what comes after them on their line.</summary>
internal static class PieceColumns
{
    private static readonly string[][] Inserted =
    [
        [.. Tokens($"global::{typeof(StopPoint).FullName}.{nameof(StopPoint.Check)}();").Select(token => token.Text)],
        [.. Tokens($"global::{typeof(StopPoint).FullName}.{nameof(StopPoint.CheckDepth)}();").Select(token => token.Text)],
    ];

    /// <summary>The part of a line as it was written that a part of it as it was compiled comes from, counted from 0; null if none of it was written.</summary>
    public static (int Start, int End)? Written(string written, string compiled, int start, int end)
    {
        if (written == compiled) return (start, end);
        var (ours, theirs) = (Tokens(written), WithoutInserted(Tokens(compiled)));
        var from = Pairs(ours, theirs).Where(pair => theirs[pair.Compiled].Start >= start && theirs[pair.Compiled].End <= end).Select(pair => ours[pair.Written]).ToList();
        return from.Count == 0 ? null : (from[0].Start, from[^1].End);
    }

    private static List<Token> Tokens(string line) =>
        [.. SyntaxFactory.ParseTokens(line, options: ScriptSettings.Parsing).Where(token => token.Span.Length > 0).Select(token => new Token(token.Text, token.Span))];

    private static List<Token> WithoutInserted(List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
            foreach (var run in Inserted)
                if (tokens.Skip(at).Take(run.Length).Select(token => token.Text).SequenceEqual(run)) tokens.RemoveRange(at, run.Length);
        return tokens;
    }

    // The longest sequence of tokens that both have; what is in the compiled line alone was put there.
    private static IEnumerable<(int Written, int Compiled)> Pairs(List<Token> written, List<Token> compiled)
    {
        var longest = new int[written.Count + 1, compiled.Count + 1];
        for (var i = written.Count - 1; i >= 0; i--)
            for (var j = compiled.Count - 1; j >= 0; j--)
                longest[i, j] = written[i].Text == compiled[j].Text ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        for (int i = 0, j = 0; i < written.Count && j < compiled.Count;)
        {
            if (written[i].Text == compiled[j].Text) yield return (i++, j++);
            else if (longest[i + 1, j] >= longest[i, j + 1]) i++;
            else j++;
        }
    }

    private readonly record struct Token(string Text, TextSpan Span)
    {
        public int Start => Span.Start;

        public int End => Span.End;
    }
}
