namespace NotebookCourse.Figures.Schedules;

/// <summary>Gives numbers to things, the same number to the same thing.</summary>
internal sealed class Numbering<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers = [];

    /// <summary>The things in the order of their numbers.</summary>
    public IEnumerable<T> All => _numbers.Keys;

    /// <summary>The number of a thing.</summary>
    public int Of(T thing)
    {
        if (!_numbers.TryGetValue(thing, out var number)) _numbers[thing] = number = _numbers.Count;
        return number;
    }
}
