using System.Runtime.CompilerServices;

namespace NotebookCourse.Player.Tests.EndToEnd;

/// <summary>A folder of small notebooks that need no library; gone after the test.</summary>
internal sealed class NotebookFolder : IDisposable
{
    public const string Fine = """
        #!markdown

        # 1 · Fine

        *5 minutes*

        #!csharp

        int n = 2;   //@param {type:"slider", min:1, max:9, step:1}
        Console.WriteLine($"n is {n}");
        n * 21

        """;

    public const string Failing = """
        #!csharp

        var zero = 0;

        #!csharp

        // Not yet.
        var x = 1 / zero;

        #!csharp

        "not reached"

        """;

    public const string NotCompiling = "#!csharp\n\nint b = nosuch;\n";

    public const string Endless = "#!csharp\n\nwhile (true) { }\n";

    public const string Dying = "#!csharp\n\nEnvironment.FailFast(\"gone\");\n";

    public NotebookFolder([CallerMemberName] string name = "") =>
        Root = Directory.CreateTempSubdirectory($"player-{name[..Math.Min(name.Length, 20)]}-").FullName;

    /// <summary>Its full path.</summary>
    public string Root { get; }

    /// <summary>The full path of a file in it.</summary>
    public string this[string name] => Path.Combine(Root, name);

    /// <summary>Writes a file, and the folder it is in.</summary>
    public NotebookFolder With(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this;
    }

    public Task<Ending> CourseAsync(params string[] arguments) => PlayerProcess.RunAsync(Root, arguments);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
