namespace NotebookCourse.Figures.Sources;

/// <summary>A piece of the library's own code, with the file in which it stands and the numbers of its lines.</summary>
public sealed class SourceFigure : Figure
{
    internal static readonly string Style = Asset.Lines("code.css");

    private readonly string _name;
    private readonly CodeExtract? _extract;

    internal SourceFigure(Type type, string? method)
    {
        var outer = type;
        while (outer.DeclaringType is { } around) outer = around;
        _name = method is null ? type.Name.Split('`')[0] : $"{type.Name.Split('`')[0]}.{method}";
        _extract = outer.Assembly == typeof(Figure).Assembly ? CodeExtract.Of(outer, type.Name.Split('`')[0], method) : null;
    }

    /// <inheritdoc/>
    public override string Title => FiguresWords.SourceTitle.With(_name);

    /// <inheritdoc/>
    public override string Caption => _extract is { } its ? FiguresWords.SourceFound.With(_name, its.Path, its.First, its.Last) : FiguresWords.SourceNotFound.With(_name);

    /// <summary>The code as it is written.</summary>
    public override string Alternative => _extract is { } its ? string.Join('\n', its.Lines) : "";

    /// <summary>A line of code; where it is too long, what goes on below begins further right than the line does.</summary>
    internal static string Line(string line) => $"<code style=\"--nc-indent:{line.Length - line.TrimStart().Length}\">{Html.Text(line)}</code>";

    private protected override string Body() => _extract is { } its ? $"""
        <style>{Style}</style>
        <div class="nc-code nc-long" tabindex="0">{string.Concat(its.Lines.Select((line, index) => $"<div class=\"nc-row\"><span class=\"nc-num\">{its.First + index}</span>{Line(line)}</div>"))}</div>
        """ : "";
}
