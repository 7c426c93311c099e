using NotebookCourse.Figures;

namespace NotebookCourse.Exercises;

/// <summary>A push towards the solution of an exercise.</summary>
public sealed class Hint : Figure
{
    internal Hint(string exercise, int number, int count, string title, string push, string caption)
    {
        (Title, Alternative, Caption) = (title, push, caption);
        Message = Message.Of(Message.Hint, new() { ["exercise"] = exercise, ["number"] = number, ["of"] = count, ["text"] = push });
    }

    /// <inheritdoc/>
    public override string Title { get; }

    /// <summary>The text of the hint.</summary>
    public override string Alternative { get; }

    /// <inheritdoc/>
    public override string Caption { get; }

    internal override Message Message { get; }

    private protected override string Body() => Html.Statement("→", Title, Alternative);
}
