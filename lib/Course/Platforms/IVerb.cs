namespace NotebookCourse.Platforms;

/// <summary>Something that this assembly does when it is started by itself: <c>dotnet exec NotebookCourse.dll VERB ARGUMENTS…</c>.</summary>
/// <remarks>A <see cref="VerbAttribute{T}"/> in its file gives it its name, so a new one touches nothing that is there.</remarks>
internal interface IVerb
{
    /// <summary>What it must be given, in capitals; what may be left out, in brackets: <c>METHOD [CRASH-AFTER]</c>.</summary>
    string Arguments { get; }

    /// <summary>What it does, in words.</summary>
    string Purpose { get; }

    /// <summary>Does the work of the verb, and returns when it is done.</summary>
    /// <param name="arguments">As many as it must be given, and perhaps those that may be left out.</param>
    /// <returns>The exit code of the process.</returns>
    int Run(string[] arguments);
}
