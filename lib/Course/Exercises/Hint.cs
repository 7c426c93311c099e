using NotebookCourse.Figures;

namespace NotebookCourse.Exercises;

/// <summary>A push towards the solution of an exercise.</summary>
public sealed class Hint : Figure
{
    internal Hint(string title, string push, string caption) => (Title, Alternative, Caption) = (title, push, caption);

    /// <inheritdoc/>
    public override string Title { get; }

    /// <summary>The push itself.</summary>
    public override string Alternative { get; }

    /// <inheritdoc/>
    public override string Caption { get; }

    private protected override string Body() => Html.Statement("→", Title, Alternative);
}
