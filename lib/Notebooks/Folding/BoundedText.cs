using System.Globalization;
using System.Text;

namespace NotebookCourse.Notebooks.Folding;

/// <summary>A text of which only the first and the last part are kept when it grows too long.</summary>
/// <param name="halfCharacters">How many characters are kept of each end.</param>
public sealed class BoundedText(int halfCharacters = BoundedText.DefaultHalf) : IWrittenText
{
    private const int DefaultHalf = 256 * 1024;

    private readonly StringBuilder _first = new();
    private readonly StringBuilder _last = new();
    private long _linesLeftOut;
    private string? _firstText;

    /// <summary>The beginning of the text.</summary>
    public string First => _firstText is { } known && known.Length == _first.Length ? known : _firstText = _first.ToString();

    /// <summary>How many lines are left out after the beginning.</summary>
    public long LinesLeftOut
    {
        get
        {
            Trim();
            return _linesLeftOut;
        }
    }

    /// <summary>What follows the lines left out; what follows the beginning if none is.</summary>
    public string Last
    {
        get
        {
            Trim();
            return _last.ToString();
        }
    }

    /// <inheritdoc/>
    public void Append(string text)
    {
        var room = Math.Min(halfCharacters - _first.Length, text.Length);
        if (room > 0) _first.Append(text, 0, room);
        _last.Append(text, room, text.Length - room);
        // Cut seldom, so that a long text costs no copying for each piece.
        if (_last.Length > 2 * halfCharacters) Cut();
    }

    /// <inheritdoc/>
    public override string ToString() => LinesLeftOut == 0
        ? First + Last
        : string.Create(CultureInfo.InvariantCulture, $"{First}\n… {LinesLeftOut:N0} lines left out …\n{Last}");

    private void Trim()
    {
        if (_last.Length > halfCharacters) Cut();
    }

    private void Cut()
    {
        var excess = _last.Length - halfCharacters;
        _linesLeftOut += _last.ToString(0, excess).AsSpan().Count('\n');
        _last.Remove(0, excess);
    }
}
