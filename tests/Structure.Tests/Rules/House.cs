namespace NotebookCourse.Structure.Tests.Rules;

/// <summary>The rooms of the course's library, and which may use which: a room uses only those below it.</summary>
/// <remarks>A topic is a room of its own in the floor of topics; it uses another topic only where it is listed here.</remarks>
internal static class House
{
    /// <summary>From the ground up. Rooms of one floor do not use each other.</summary>
    private static readonly string[][] Floors =
    [
        [""],
        ["Platforms", "Interleaving", "Recording"],
        ["Primitives"],
        ["Experiments"],
        ["Figures"],
        ["Exercises"],
        [Topics],
        [EntryPoint],
    ];

    /// <summary>The other topics that a topic uses.</summary>
    private static readonly Dictionary<string, string[]> OtherTopics = new()
    {
        // Whatever needs something to compute factors numbers, and whatever fetches something fetches pictures.
        ["Events"] = ["Downloads"],
        ["Gpu"] = ["Factoring"],
        ["Interpreters"] = ["Factoring"],
        ["Measuring"] = ["Factoring"],
        ["Pythons"] = ["Downloads", "Factoring"],
        // It shows the bugs of the others.
        ["Museum"] = ["Deadlocks", "Locks", "Races"],
    };

    private const string Topics = "Topics", EntryPoint = "EntryPoint";

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
        if (Room(from) is not { } user || Room(to) is not { } used)
            return null;
        if (user == Topics && used == Topics)
            return TopicComplaint(from, to);
        if (user == EntryPoint && Topic(to) is not null)
            return $"{from} uses {to}: what the assembly can be started to do is found, not named";
        if (user == used)
            return null;
        if (FloorOf(user) < 0 || FloorOf(used) < 0)
            return $"{from} uses {to}: expected rooms of the house ({string.Join(", ", Floors.SelectMany(floor => floor).Skip(1))})";
        return FloorOf(used) < FloorOf(user) ? null : $"{from} uses {to}, which does not lie below it";
    }

    /// <summary>The topic of a namespace of the library; null where it is not in one.</summary>
    private static string? Topic(string space) => space.Split('.') is [_, Topics, var topic, ..] ? topic : null;

    // What stands in the floor itself and in no topic is the list of exercises, to which every topic adds its own.
    private static string? TopicComplaint(string from, string to) =>
        Topic(from) is not { } user || Topic(to) is not { } used || user == used || (OtherTopics.TryGetValue(user, out var others) && others.Contains(used))
            ? null
            : $"{from} uses {to}: a topic uses another one only where the picture lists it";

    private static int FloorOf(string room) => Array.FindIndex(Floors, floor => floor.Contains(room));
}
