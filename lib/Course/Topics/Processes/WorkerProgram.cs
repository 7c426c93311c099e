using NotebookCourse.Platforms;

namespace NotebookCourse.Topics.Processes;

/// <summary>Where the programs lie that a cell needs to start a process of its own.</summary>
/// <remarks>
/// <c>dotnet exec NotebookCourse.dll line-worker</c> answers each line that it is sent with the same line in capitals, and ends
/// where there are no more. <c>die Exception</c>, and the other members of <see cref="Crash"/>, end it at once. With
/// <c>pipe NAME</c>, <c>socket PORT</c> or <c>memory FILE</c> after it, it comes to meet whoever started it there.
/// </remarks>
public static class WorkerProgram
{
    /// <summary>The program <c>dotnet</c>.</summary>
    /// <exception cref="FileNotFoundException">It is not where it must be.</exception>
    public static string Dotnet => CourseProgram.DotnetHost;

    /// <summary>The course's own assembly, which <c>dotnet exec</c> starts.</summary>
    /// <exception cref="FileNotFoundException">It was loaded from memory.</exception>
    public static string Path => CourseProgram.Path;
}
