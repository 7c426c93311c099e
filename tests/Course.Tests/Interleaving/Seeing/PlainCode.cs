using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>Programs in plain C#, compiled as a cell is: into memory, and nowhere else.</summary>
internal static class PlainCode
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.Collections.Concurrent; using System.Linq; using System.Threading; using System.Threading.Tasks;
        using NotebookCourse.Interleaving; using NotebookCourse.Primitives; using NotebookCourse.Topics.Deadlocks; using NotebookCourse.Topics.Locks.Exercises; using NotebookCourse.Topics.Races.Exercises;
        """;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Explorer).Assembly.Location).Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>Compiles a program.</summary>
    /// <param name="body">The body of a method that returns a <see cref="Scenario"/>.</param>
    /// <param name="members">What stands beside that method in its class.</param>
    /// <param name="optimised">Whether as a release build.</param>
    public static Func<Scenario> Compile(string body, string members = "", bool optimised = false) => Compile([(body, members)], optimised)[0];

    /// <summary>Compiles several programs at once, which takes hardly longer.</summary>
    public static Func<Scenario>[] Compile(IReadOnlyList<(string Body, string Members)> programs, bool optimised)
    {
        var classes = programs.Select((program, number) => $"public static class Cell{number} {{ {program.Members}\npublic static Scenario Program() {{ {program.Body} }} }}");
        var cells = Load(string.Join('\n', classes), optimised);
        return [.. programs.Select((_, number) => cells.GetType($"Cell{number}")!.GetMethod("Program")!.CreateDelegate<Func<Scenario>>())];
    }

    /// <summary>Compiles code as a cell is.</summary>
    /// <param name="source">Classes.</param>
    /// <param name="optimised">Whether as a release build.</param>
    public static Assembly Load(string source, bool optimised)
    {
        var compilation = CSharpCompilation.Create(
            "cell" + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText($"{Usings}\n{source}", cancellationToken: TestContext.Current.CancellationToken)], References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: optimised ? OptimizationLevel.Release : OptimizationLevel.Debug, allowUnsafe: true));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return Assembly.Load(stream.ToArray());
    }
}
