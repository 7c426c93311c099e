namespace NotebookCourse.Topics.Turtles;

/// <summary>The keys that a turtle listens to.</summary>
public enum TurtleKey
{
    /// <summary>Forward by <see cref="Turtle.StepUnits"/>.</summary>
    Up,

    /// <summary>To the left by <see cref="Turtle.TurnDegrees"/>.</summary>
    Left,

    /// <summary>To the right by <see cref="Turtle.TurnDegrees"/>.</summary>
    Right,
}
