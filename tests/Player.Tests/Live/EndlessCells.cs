namespace NotebookCourse.Player.Tests.Live;

/// <summary>Cells that never end, each in its own way. They say "running" when they have come so far.</summary>
internal static class EndlessCells
{
    public const string Loop = "Console.WriteLine(\"running\");\nwhile (true) ;";

    public const string Sleep = "Console.WriteLine(\"running\");\nThread.Sleep(-1);";

    public const string Await = "Console.WriteLine(\"running\");\nawait Task.Delay(-1);";

    /// <summary>Two threads that each hold what the other one wants.</summary>
    public const string Deadlock = """
        object a = new(), b = new();
        var both = new Barrier(2);
        void Take(object first, object second) { lock (first) { both.SignalAndWait(); lock (second) { } } }
        new Thread(() => Take(b, a)) { IsBackground = true }.Start();
        Console.WriteLine("running");
        Take(a, b);
        """;

    /// <summary>Code of .NET's own that neither waits nor comes to a stop point.</summary>
    public const string OutOfReach = """
        Console.WriteLine("running");
        Enumerable.InfiniteSequence(1, 0).Contains(2);
        """;
}
