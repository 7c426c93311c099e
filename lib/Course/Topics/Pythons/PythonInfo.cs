namespace NotebookCourse.Topics.Pythons;

/// <summary>A Python that was found on this machine and has answered.</summary>
/// <param name="Path">The file that starts it.</param>
/// <param name="Implementation">Which it is: CPython, PyPy, Jython, IronPython.</param>
/// <param name="Version">The version of the language that it speaks.</param>
/// <param name="HasGlobalLock">Whether its threads take turns; null if it does not say.</param>
/// <param name="NumPy">The version of its NumPy; null if it has none.</param>
/// <param name="HasProcesses">Whether its module for processes works.</param>
public sealed record PythonInfo(string Path, string Implementation, string Version, bool? HasGlobalLock, string? NumPy, bool HasProcesses)
{
    /// <summary>What a chart calls it: implementation, version, and whether it is one of those without the lock that others of its kind have.</summary>
    public string Name => IsFreeThreaded ? PythonsWords.PythonFreeThreaded.With(Implementation, Version) : PythonsWords.PythonNamed.With(Implementation, Version);

    internal bool IsFreeThreaded => Implementation == "CPython" && HasGlobalLock == false;

    internal Version Number => System.Version.TryParse(Version, out var number) ? number : new();

    /// <summary>Those that are alike but for their version are one kind.</summary>
    internal (string, bool?) Kind => (Implementation, HasGlobalLock);
}
