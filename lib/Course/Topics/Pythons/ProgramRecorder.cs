using System.Text.RegularExpressions;
using NotebookCourse.Experiments;
using NotebookCourse.Platforms;
using NotebookCourse.Topics.Pythons;

[assembly: Verb<ProgramRecorder>("record-programs")]

namespace NotebookCourse.Topics.Pythons;

/// <summary>Runs the Python programs of the chapters and keeps what came of them.</summary>
internal sealed partial class ProgramRecorder : IVerb
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public string Arguments => "NOTEBOOKS PATH";

    /// <inheritdoc/>
    public string Purpose => PythonsWords.ProgramRecorderPurpose;

    /// <summary>The programs of a notebook, as its cells hand them to <see cref="Python.Run(string, double)"/>.</summary>
    public static IEnumerable<string> In(string notebook) => Program().Matches(notebook.ReplaceLineEndings("\n")).Select(match => Unindented(match.Groups["code"].Value, match.Groups["indent"].Length));

    /// <inheritdoc/>
    public int Run(string[] arguments)
    {
        var python = Python.Usual(PythonSearch.Here().Found) ?? throw new InvalidOperationException(PythonsWords.PythonsNone);
        var programs = Directory.EnumerateFiles(arguments[0], "*.dib").Order(StringComparer.Ordinal).SelectMany(file => In(File.ReadAllText(file))).Distinct();
        new RecordedPrograms(
            Machine.Here,
            TimeProvider.System.GetUtcNow(),
            [.. programs.Select(code => Python.Take(python, code, Timeout, CancellationToken.None))]).Save(arguments[1]);
        return 0;
    }

    // What stands before the closing quotes stands before every line, and belongs to none.
    private static string Unindented(string code, int indent) =>
        string.Join('\n', code.Split('\n').Select(line => line.Length >= indent ? line[indent..] : ""));

    [GeneratedRegex(@"Python\.Run\(\s*""""""\n(?<code>.*?)\n(?<indent>[ ]*)""""""", RegexOptions.Singleline)]
    private static partial Regex Program();
}
