using System.Globalization;
using System.Text;
using FSharp.Compiler.Text;

namespace NotebookCourse.Kernel.FSharpCells;

/// <summary>A text into which calls are put, each on a line of its own, while everything else keeps its place.</summary>
/// <remarks>
/// In F# the columns carry meaning, so nothing may move to the right: what follows a call goes on in a new line, after as
/// many spaces as there were signs before it. A line directive then gives that line its old number back.
/// </remarks>
internal static class FSharpText
{
    /// <summary>The text with the call put before each of the places.</summary>
    /// <param name="lines">The lines of the text.</param>
    /// <param name="firstLine">The number of the first of them.</param>
    /// <param name="document">The name under which the compiler speaks of the text.</param>
    /// <param name="calls">What is put where; lines are counted from 1 within <paramref name="lines"/>, columns from 0.</param>
    public static string With(IReadOnlyList<string> lines, int firstLine, string document, IEnumerable<FSharpCall> calls)
    {
        var byLine = calls.ToLookup(call => call.Place.Line);
        var text = new StringBuilder();
        AppendNumber(firstLine);
        for (var i = 0; i < lines.Count; i++)
        {
            var (done, broken) = (0, true);
            foreach (var (place, call, inline) in byLine[i + 1].DistinctBy(one => one.Place.Column).OrderBy(one => one.Place.Column))
            {
                // Where a line has been broken, what is left of it starts at the same column as before.
                Append(i, done, place.Column, broken);
                (done, broken) = (place.Column, !inline);
                if (inline)
                {
                    text.Append(call).Append("; ");
                    continue;
                }
                text.Append('\n').Append(' ', place.Column).Append(call).Append('\n');
                AppendNumber(firstLine + i);
            }
            Append(i, done, lines[i].Length, broken);
            text.Append('\n');
        }
        return text.ToString();

        void Append(int line, int from, int to, bool broken) => text.Append(' ', broken ? from : 0).Append(lines[line], from, to - from);

        void AppendNumber(int number) => text.Append(CultureInfo.InvariantCulture, $"# {number} \"{document}\"\n");
    }
}

/// <summary>A call that is put into a text.</summary>
/// <param name="Place">Before what.</param>
/// <param name="Text">The call.</param>
/// <param name="Inline">Whether it stays on the line, as what stands there cannot be broken.</param>
internal readonly record struct FSharpCall(Position Place, string Text, bool Inline = false);
