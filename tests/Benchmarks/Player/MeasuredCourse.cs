namespace NotebookCourse.Benchmarks.Player;

/// <summary>A course of one chapter, whose cells are what the player is measured with.</summary>
internal static class MeasuredCourse
{
    /// <summary>The address of the chapter.</summary>
    public const string Chapter = "chapter/01-measured";

    /// <summary>The cells by name, in their order.</summary>
    public static IReadOnlyList<(string Name, string Source)> Cells { get; } =
    [
        ("first", "40 + 2"),
        ("warm", "1 + 1"),
        ("loop", "while (true) { }"),
        ("lock", "var (a, b) = (new object(), new object());\nvar other = new Thread(() => { lock (b) { Thread.Sleep(50); lock (a) { } } }) { IsBackground = true };\nother.Start();\nlock (a) { Thread.Sleep(50); lock (b) { } }"),
        ("sleep", "Thread.Sleep(Timeout.Infinite);"),
        ("await", "await Task.Delay(Timeout.Infinite);"),
        ("knob", "int n = 5;   //@param {type:\"slider\", min:1, max:500, step:1}\nn * n"),
        ("lines", "for (var line = 0; line < 10_000_000; line++) Console.WriteLine(line);"),
        ("death", "new Thread(() => throw new InvalidOperationException(\"on its own thread\")).Start(); Thread.Sleep(Timeout.Infinite);"),
    ];

    /// <summary>The place of a cell among those that can be run.</summary>
    public static int Place(string name) => Cells.ToList().FindIndex(cell => cell.Name == name);

    /// <summary>Writes the course into a new folder.</summary>
    public static DirectoryInfo Write()
    {
        var folder = Directory.CreateTempSubdirectory("measured-course-");
        var notebooks = folder.CreateSubdirectory("notebooks");
        var cells = Cells.Select(cell => $"#!csharp\n\n{cell.Source}\n");
        File.WriteAllText(Path.Combine(notebooks.FullName, "01-measured.dib"), $"#!markdown\n\n# 1 · Measured\n\n{string.Join('\n', cells)}");
        return folder;
    }
}
