using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Keeps the compiler on the thread that calls it.</summary>
/// <remarks>
/// A script is compiled by tasks on the thread pool, for which the caller waits: once a cell has filled the pool with
/// blocked tasks, no later cell would ever compile. Script options cannot say otherwise, compilation options can, and
/// a script takes the compilation that it finds in its field. A cell is so small that one thread is no slower.
/// </remarks>
internal static class SequentialCompilation
{
    /// <summary>To be called before the script is compiled for the first time.</summary>
    public static void Prepare(Script script)
    {
        var compilation = (CSharpCompilation)script.GetCompilation();
        CompilationOf(script) = compilation.WithOptions(compilation.Options.WithConcurrentBuild(false));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_lazyCompilation")]
    private static extern ref Compilation? CompilationOf(Script script);
}
