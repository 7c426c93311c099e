namespace NotebookCourse.Structure.Tests.Rules;

/// <summary>The rooms of the course's library, and which may use which: a room uses only those below it.</summary>
internal static class House
{
    /// <summary>From the ground up. Rooms of one floor do not use each other.</summary>
    private static readonly string[][] Floors =
    [
        [""],
        ["Interleaving", "Recording"],
        ["Primitives"],
        ["Workloads"],
        ["Experiments"],
        ["Figures"],
        ["Exercises"],
        ["EntryPoint"],
    ];

    /// <summary>The room of a namespace of the library: empty for the ground, null for a namespace that is none of its own.</summary>
    public static string? Room(string space)
    {
        var parts = space.Split('.');
        if (parts[0] != "NotebookCourse")
            return null;
        return parts.Length == 1 ? "" : parts[1];
    }

    /// <summary>Why code in one namespace may not use code in another; null if it may.</summary>
    public static string? Complaint(string from, string to)
    {
        if (Room(from) is not { } user || Room(to) is not { } used || user == used)
            return null;
        if (FloorOf(user) < 0 || FloorOf(used) < 0)
            return $"{from} uses {to}: expected rooms of the house ({string.Join(", ", Floors.SelectMany(floor => floor).Skip(1))})";
        return FloorOf(used) < FloorOf(user) ? null : $"{from} uses {to}, which does not lie below it";
    }

    private static int FloorOf(string room) => Array.FindIndex(Floors, floor => floor.Contains(room));
}
