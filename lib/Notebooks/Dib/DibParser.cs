namespace NotebookCourse.Notebooks.Dib;

/// <summary>Splits the text of a <c>.dib</c> file into cells, in one pass over its lines.</summary>
internal sealed class DibParser
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly string _text;
    private readonly string _name;
    private readonly List<Cell> _cells = [];
    private readonly List<CellPlace> _places = [];
    private DibLanguages _languages = DibLanguages.Known;
    private WrittenLanguage _language = DibLanguages.Known.Default;

    // Of the cell being read: its language line, and the first and last line that are not empty.
    private TextLine? _opener;
    private TextLine? _first;
    private TextLine _last;

    private DibParser(string text, string name)
    {
        _text = text;
        _name = name;
    }

    /// <summary>Reads the text.</summary>
    public static Notebook Parse(string text, string name, string? path)
    {
        var parser = new DibParser(text, name);
        parser.Read();
        return new Notebook(parser._cells, path, new DibLayout(name, text, parser._places, parser._languages));
    }

    private void Read()
    {
        TextLine? mark = null;
        var isFirst = true;
        foreach (var line in TextLine.Of(_text, _text.StartsWith(ByteOrderMark) ? 1 : 0))
        {
            if (mark is { } meta)
            {
                if (!line.In(_text).StartsWith(DibLanguages.Prefix))
                    continue;

                ReadMeta(meta, line.Start);
                mark = null;
            }
            else if (isFirst && line.In(_text).TrimEnd(" \t").SequenceEqual(DibMeta.Mark))
            {
                mark = line;
                isFirst = false;
                continue;
            }

            isFirst &= line.IsEmpty;
            ReadLine(line);
        }

        if (mark is { } unfinished)
            ReadMeta(unfinished, _text.Length);
        AddCell();
    }

    private void ReadMeta(TextLine mark, int end)
    {
        _languages = DibMeta.Parse(_text[mark.Next..end], _name, mark.Number + 1);
        _language = _languages.Default;
    }

    private void ReadLine(TextLine line)
    {
        if (_languages.StartsCell(line.In(_text), out var language))
        {
            AddCell();
            _opener = line;
            _first = null;
            _language = language;
        }
        else if (!line.IsEmpty)
        {
            _first ??= line;
            _last = line;
        }
    }

    private void AddCell()
    {
        if (_first is { } first)
        {
            _places.Add(new CellPlace(first.Start, _last.End, _opener is not null));
            _cells.Add(_language.Cell(TextLine.Normalize(_text[first.Start.._last.End]), first.Number));
        }
        else if (_opener is { } opener)
        {
            _places.Add(new CellPlace(opener.Next, opener.Next, HasLanguageLine: true));
            _cells.Add(_language.Cell("", opener.Number + 1));
        }
    }
}
