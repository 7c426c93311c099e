namespace NotebookCourse.Interleaving;

/// <summary>Whether the calling thread makes a scenario or asks for its result: then no thread of the scenario runs.</summary>
internal static class SettingUp
{
    [ThreadStatic]
    private static bool _isOn;

    /// <summary>Whether it does now.</summary>
    public static bool IsOn => _isOn;

    /// <summary>Makes a scenario.</summary>
    /// <exception cref="InvalidOperationException">There is none: the program gave null.</exception>
    public static Scenario Make(Func<Scenario> program) => Run(program) ?? throw new InvalidOperationException(InterleavingWords.NoScenario);

    /// <summary>Runs code before the threads of a scenario begin, or after they have ended.</summary>
    public static T Run<T>(Func<T> code)
    {
        _isOn = true;
        try
        {
            return code();
        }
        finally
        {
            _isOn = false;
        }
    }
}
