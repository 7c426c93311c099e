using System.Text;

namespace NotebookCourse.Player.Commands;

/// <summary>Writes to a terminal, and nothing that would steer it: names of files and messages of cells may be any text.</summary>
/// <param name="inner">What is written to.</param>
internal sealed class TerminalText(TextWriter inner) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <summary>The text with U+FFFD for each character that is none to read; lines and tabs stay.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1f') && !text.AsSpan().ContainsAnyInRange('\x7f', '\x9f')) return text;
        return string.Create(text.Length, text, (characters, from) =>
        {
            for (var i = 0; i < characters.Length; i++)
            {
                var endsLine = from[i] == '\n' || (from[i] == '\r' && i + 1 < from.Length && from[i + 1] == '\n');
                characters[i] = char.IsControl(from[i]) && from[i] != '\t' && !endsLine ? '\uFFFD' : from[i];
            }
        });
    }

    /// <inheritdoc/>
    public override void Write(char value) => inner.Write(Of($"{value}"));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => inner.Write(Of(new string(buffer, index, count)));

    /// <inheritdoc/>
    public override void Write(string? value) => inner.Write(Of(value ?? ""));

    /// <inheritdoc/>
    public override void WriteLine() => inner.WriteLine();

    /// <inheritdoc/>
    public override void WriteLine(string? value) => inner.WriteLine(Of(value ?? ""));

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();
}
