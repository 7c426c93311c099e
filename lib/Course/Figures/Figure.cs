namespace NotebookCourse.Figures;

/// <summary>Something to look at. A cell that ends in a figure shows it, in every host.</summary>
/// <remarks>
/// It carries everything it needs (its style, its script, its data as a table, its description in words), since
/// hosts run outputs in any order, or only when they come into view, or without their scripts.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource))]
public abstract class Figure : IShown
{
    private static readonly string Style = Asset.Lines("figure.css");

    /// <summary>What the figure is called.</summary>
    public abstract string Title { get; }

    /// <summary>What the data say, computed from them.</summary>
    public abstract string Caption { get; }

    /// <summary>What there is to see, for those who cannot see it.</summary>
    public abstract string Alternative { get; }

    /// <summary>What it says to the host besides; null if it has nothing to say.</summary>
    internal virtual Message? Message => null;

    Message? IShown.Message => Message;

    /// <summary>The figure as HTML that draws itself wherever it is put.</summary>
    public string ToHtml()
    {
        // A figure may be shown twice in one page, so each showing has its own id.
        var id = $"nc-{Guid.NewGuid():N}";
        return $"""
            <figure class="nc-figure" id="{id}" aria-label="{Html.Text(Title)}">
            <style>{Style}</style>
            {Body()}
            <figcaption>{Html.Text(Caption)}</figcaption>
            {Appendix(id)}</figure>
            """;
    }

    /// <summary>The figure in words.</summary>
    public sealed override string ToString() => $"{Title}\n{Alternative}\n{Caption}";

    /// <summary>The HTML above the caption.</summary>
    private protected abstract string Body();

    /// <summary>The HTML below the caption: data, script.</summary>
    private protected virtual string Appendix(string id) => "";
}
