namespace NotebookCourse.Topics.Streams;

/// <summary>Holds an <see cref="AlarmRule"/> against every zone, moment after moment.</summary>
/// <remarks>
/// The state of a zone is two numbers in two arrays: no object a zone, none a moment. Invariant: <c>_inARow</c> counts the last
/// moments, since the zone last changed, that speak for another change; it is below the rule's debounce between two moments.
/// </remarks>
internal sealed class AlarmWatch(int zones, AlarmRule rule)
{
    private readonly float _high = (float)rule.Threshold, _low = (float)(rule.Threshold - rule.Hysteresis);
    private readonly bool[] _isHot = new bool[zones];
    private readonly int[] _inARow = new int[zones];

    /// <summary>Looks at a moment, and tells the control room of every zone that has changed.</summary>
    public void Look(HallSnapshot moment, IObserver<Alarm> controlRoom)
    {
        var celsius = moment.Celsius.Span;
        for (var zone = 0; zone < celsius.Length; zone++)
        {
            var speaksForChange = _isHot[zone] ? celsius[zone] <= _low : celsius[zone] >= _high;
            if (!speaksForChange)
            {
                _inARow[zone] = 0;
            }
            else if (++_inARow[zone] == rule.Debounce)
            {
                _inARow[zone] = 0;
                _isHot[zone] = !_isHot[zone];
                controlRoom.OnNext(new(moment.Time, zone, _isHot[zone], celsius[zone]));
            }
        }
    }
}
