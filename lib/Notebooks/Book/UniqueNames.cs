namespace NotebookCourse.Notebooks.Book;

/// <summary>Gives each thing a name of its own.</summary>
/// <param name="comparer">When two names are the same.</param>
/// <param name="first">The number that the second of a name gets.</param>
internal sealed class UniqueNames(StringComparer comparer, int first = 2)
{
    // For each name that was asked for, the number to try next.
    private readonly Dictionary<string, int> _next = new(comparer);
    private readonly HashSet<string> _taken = new(comparer);

    /// <summary>The name, or, if it is taken, the name with the first free number behind it.</summary>
    public string Take(string name)
    {
        var number = _next.GetValueOrDefault(name, first);
        var free = name;
        for (; !_taken.Add(free); number++)
            free = $"{name}-{number}";
        _next[name] = number;
        return free;
    }
}
