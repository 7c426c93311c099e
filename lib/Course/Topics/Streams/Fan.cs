namespace NotebookCourse.Topics.Streams;

/// <summary>The fan of a zone, whose speed somebody sets.</summary>
public sealed class Fan
{
    /// <summary>The speed at which it runs if nobody cares, as a share of full speed.</summary>
    public const double Idle = Hall.IdleFan;

    private readonly float[] _fans;
    private readonly int _zone;

    internal Fan(float[] fans, int zone) => (_fans, _zone) = (fans, zone);

    /// <summary>Its speed as a share of full speed. It runs neither slower than a fifth of that nor faster than full speed, whatever it is told.</summary>
    public double Speed
    {
        get => _fans[_zone];
        set => _fans[_zone] = (float)Math.Clamp(value, Hall.LeastFan, 1);
    }
}
