namespace NotebookCourse.Topics.Turtles.Figures;

/// <summary>What turtles look like.</summary>
public static class TurtleFigures
{
    // More are not seen beside each other.
    private const int MostStates = 12;

    /// <summary>A window with a turtle that listens to the arrow keys.</summary>
    public static TurtleWindow Open(this Turtle turtle) => new(turtle);

    /// <summary>The path that a turtle has gone, and where it stands.</summary>
    public static PathFigure Chart(this Turtle turtle) => new(turtle);

    /// <summary>A turtle before any key, and after each key of a script.</summary>
    /// <exception cref="ArgumentException">The script has more keys than can be seen beside each other.</exception>
    public static StatesFigure States(this KeyScript script) => script.Keys.Count > MostStates
        ? throw new ArgumentException(TurtlesWords.TooManyStates.With(MostStates, script.Keys.Count), nameof(script))
        : new(script);
}
