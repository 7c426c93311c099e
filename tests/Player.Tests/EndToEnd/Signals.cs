namespace NotebookCourse.Player.Tests.EndToEnd;

/// <summary>Whether a signal can be tried here.</summary>
internal static class Signals
{
    /// <summary>Skips the test where a started process would not hear the signal.</summary>
    /// <param name="name">The signal, such as <c>INT</c>.</param>
    /// <param name="bit">Its bit in the mask of <c>/proc</c>: its number less one.</param>
    public static void SkipWhereIgnored(string name, int bit)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc and kill");
        // What starts these tests may have told its children to ignore the signal.
        Assert.SkipWhen((Convert.ToUInt64(Status("SigIgn"), 16) >> bit & 1) == 1, $"SIG{name} is ignored here");
    }

    private static string Status(string name) =>
        File.ReadLines("/proc/self/status").First(line => line.StartsWith($"{name}:", StringComparison.Ordinal))[(name.Length + 1)..].Trim();
}
