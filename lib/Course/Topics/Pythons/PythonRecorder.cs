using NotebookCourse.Experiments;
using NotebookCourse.Platforms;
using NotebookCourse.Topics.Pythons;

[assembly: Verb<PythonRecorder>("record-pythons")]

namespace NotebookCourse.Topics.Pythons;

/// <summary>Makes the recorded run, on a quiet machine that has as many Pythons as can be.</summary>
internal sealed class PythonRecorder : IVerb
{
    /// <inheritdoc/>
    public string Arguments => "PATH";

    /// <inheritdoc/>
    public string Purpose => PythonsWords.PythonRecorderPurpose;

    /// <inheritdoc/>
    public int Run(string[] arguments)
    {
        (PythonRun.Measure() with { Machine = Machine.Here }).Save(arguments[0]);
        return 0;
    }
}
