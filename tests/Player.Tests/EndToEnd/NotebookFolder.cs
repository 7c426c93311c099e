using System.Runtime.CompilerServices;

namespace NotebookCourse.Player.Tests.EndToEnd;

/// <summary>A folder of small notebooks that need no library; gone after the test.</summary>
internal sealed class NotebookFolder([CallerMemberName] string name = "") : TemporaryFolder(name[..Math.Min(name.Length, 20)])
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

    /// <summary>Writes a file, and the folder it is in.</summary>
    public NotebookFolder With(string name, string text)
    {
        Write(name, text);
        return this;
    }

    public Task<Ending> CourseAsync(params string[] arguments) => PlayerProcess.RunAsync(Root, arguments);
}
