using System.Text.RegularExpressions;
using NotebookCourse.Structure.Tests.Sources;

namespace NotebookCourse.Structure.Tests.Rules;

/// <summary>The floors of the library speak of no topic: not in code, not in comments, not in words, styles or scripts.</summary>
internal static class TopicNameRule
{
    private const string Course = "lib/Course/", Topics = "lib/Course/Topics/";

    // Words of concurrency itself, of which the floors are made; that the floors do not use these topics the compiled code shows.
    private static readonly HashSet<string> OfTheField = ["Deadlocks", "Events", "Locks", "Measuring", "Processes", "Races", "Streams", "Switching", "Threads"];

    /// <summary>Whether a file belongs to the floors.</summary>
    public static bool IsInAFloor(string path) =>
        path.StartsWith(Course, StringComparison.Ordinal) && !path.StartsWith(Topics, StringComparison.Ordinal) && Path.GetExtension(path) is ".cs" or ".resx" or ".css" or ".js";

    /// <summary>The topics that a file names, of those that there are.</summary>
    public static IEnumerable<string> Violations(SourceFile file, IEnumerable<string> topics) =>
        topics.Where(topic => !OfTheField.Contains(topic) && Regex.IsMatch(file.Text, $@"\b{Regex.Escape(topic.TrimEnd('s'))}s?\b", RegexOptions.IgnoreCase))
            .Select(topic => $"{file.Path} speaks of the topic {topic}, but belongs to the floors below all topics");
}
