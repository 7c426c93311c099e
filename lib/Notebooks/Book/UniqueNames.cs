namespace NotebookCourse.Notebooks.Book;

/// <summary>Gives each thing a name of its own.</summary>
internal sealed class UniqueNames(StringComparer comparer)
{
    private readonly HashSet<string> _taken = new(comparer);

    /// <summary>The name, or, if it is taken, the name with the first free number behind it.</summary>
    public string Take(string name)
    {
        var free = name;
        for (var number = 2; !_taken.Add(free); number++)
            free = $"{name}-{number}";
        return free;
    }
}
