using NotebookCourse.Kernel.Editing;
using NotebookCourse.Kernel.Scripting;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Analysis;

/// <summary>An edited cell and what comes before it, as the compiler takes them: imports followed, magic blanked out.</summary>
internal sealed class EditedParts
{
    private readonly string _code;

    /// <summary>Splits the cell and those above it.</summary>
    public EditedParts(CellParts splitter, EditedCell cell)
    {
        var source = Normalize(cell.Source);
        var before = cell.Above.SelectMany(above => Split(splitter, OwnText(Normalize(above)), out _)).ToList();
        var code = OwnText(source);
        var own = Split(splitter, code, out var refused);
        Before = [.. before, .. own.SkipLast(1)];
        Text = own[^1];
        Source = source;
        _code = code;
        Refused = refused;
    }

    /// <summary>The texts that come before: of the cells above and of what the cell imports.</summary>
    public IReadOnlyList<string> Before { get; }

    /// <summary>The cell's own code; everything in it stands where it stands in the cell.</summary>
    public string Text { get; }

    /// <summary>The cell as it was written, with single line ends.</summary>
    public string Source { get; }

    /// <summary>Why a line of magic in the cell cannot be followed; null if all can.</summary>
    public CellError? Refused { get; }

    /// <summary>Whether a position is one of C#.</summary>
    public bool IsCode(int position)
    {
        if (position < 0 || position > Source.Length) return false;
        var start = Source.LastIndexOf('\n', Math.Max(0, position - 1), position) + 1;
        var end = Source.IndexOf('\n', position);
        var line = start..(end < 0 ? Source.Length : end);
        return !CellParts.IsMagic(Source[line]) && Source[line] == _code[line];
    }

    // The cell may go on in another language.
    private static string OwnText(string source) => CellPieces.OwnText(new Cell(CellLanguage.CSharp, source));

    private static IReadOnlyList<string> Split(CellParts splitter, string source, out CellError? refused)
    {
        try
        {
            refused = null;
            return [.. splitter.Split(source, cellId: 0).Select(part => part.Text)];
        }
        catch (CellErrorException cause)
        {
            refused = cause.Error;
            return [CellParts.WithoutMagic(source)];
        }
    }

    // Of the same length, so that positions stay what they are.
    private static string Normalize(string source) =>
        source.Replace("\r\n", " \n", StringComparison.Ordinal).Replace('\r', '\n');
}
