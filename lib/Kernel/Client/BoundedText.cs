using System.Globalization;
using System.Text;

namespace NotebookCourse.Kernel.Client;

/// <summary>A text of which only the first and the last part are kept when it grows too long.</summary>
internal sealed class BoundedText(int halfCharacters = BoundedText.DefaultHalf)
{
    private const int DefaultHalf = 256 * 1024;

    private readonly StringBuilder _first = new();
    private readonly StringBuilder _last = new();
    private long _linesLeftOut;

    public void Append(string text)
    {
        var room = Math.Min(halfCharacters - _first.Length, text.Length);
        if (room > 0) _first.Append(text, 0, room);
        _last.Append(text, room, text.Length - room);
        // Cut seldom, so that a long text costs no copying for each piece.
        if (_last.Length > 2 * halfCharacters) Cut();
    }

    public override string ToString()
    {
        if (_last.Length > halfCharacters) Cut();
        return _linesLeftOut == 0
            ? $"{_first}{_last}"
            : string.Create(CultureInfo.InvariantCulture, $"{_first}\n… {_linesLeftOut:N0} lines left out …\n{_last}");
    }

    private void Cut()
    {
        var excess = _last.Length - halfCharacters;
        _linesLeftOut += _last.ToString(0, excess).AsSpan().Count('\n');
        _last.Remove(0, excess);
    }
}
