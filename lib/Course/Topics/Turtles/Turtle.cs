namespace NotebookCourse.Topics.Turtles;

/// <summary>A turtle with a pen, steered by three keys. It starts in the middle and looks to the right.</summary>
/// <remarks>Source: the turtle of Logo, Feurzeig, Papert and Solomon, 1967, in the shape that Python's module gave it.</remarks>
public sealed class Turtle
{
    /// <summary>How far it goes on Up.</summary>
    public const int StepUnits = 50;

    /// <summary>By how many degrees it turns on Left and Right.</summary>
    public const int TurnDegrees = 30;

    private readonly List<TurtlePoint> _path = [default];
    private int _direction;

    /// <summary>Where it has been, from the start to where it is.</summary>
    public IReadOnlyList<TurtlePoint> Path => _path;

    /// <summary>The place at which it is.</summary>
    public TurtlePoint At => _path[^1];

    /// <summary>Where it looks, in degrees: 0 is to the right, 90 is up.</summary>
    public int Heading => _direction * TurnDegrees;

    /// <summary>How many keys it has handled.</summary>
    public int Keys { get; private set; }

    /// <summary>The handler of a key.</summary>
    public void Press(TurtleKey key)
    {
        Keys++;
        switch (key)
        {
            case TurtleKey.Up:
                _path.Add(At + TurtlePoint.Step(_direction));
                break;
            case TurtleKey.Left:
                _direction = (_direction + 1) % TurtlePoint.Directions;
                break;
            case TurtleKey.Right:
                _direction = (_direction + TurtlePoint.Directions - 1) % TurtlePoint.Directions;
                break;
        }
    }
}
