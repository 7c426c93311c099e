using System.Text;

namespace NotebookCourse.Kernel.Client;

/// <summary>The end of what a process wrote, however much it was.</summary>
internal sealed class LastWords(int characters)
{
    private readonly StringBuilder _text = new();

    public void Append(ReadOnlySpan<char> text)
    {
        lock (_text)
        {
            _text.Append(text);
            if (_text.Length > 2 * characters) _text.Remove(0, _text.Length - characters);
        }
    }

    public override string ToString()
    {
        lock (_text) return _text.ToString(Math.Max(0, _text.Length - characters), Math.Min(_text.Length, characters)).Trim();
    }
}
