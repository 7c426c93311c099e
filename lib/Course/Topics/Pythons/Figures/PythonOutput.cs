using System.Globalization;
using System.Text.RegularExpressions;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Pythons.Figures;

/// <summary>What a program in Python wrote, and how long it took; where there is no Python, what it wrote elsewhere.</summary>
public sealed partial class PythonOutput : Figure
{
    private static readonly string Style = Asset.Lines("python.css");

    private readonly string _code;
    private readonly ProgramRun? _run;
    private readonly TimeSpan _timeout;
    private readonly RecordedPrograms? _records;

    /// <summary>Shows a run on this machine.</summary>
    internal PythonOutput(ProgramRun run, TimeSpan timeout) => (_code, _run, _timeout) = (run.Code, run, timeout);

    /// <summary>Shows a program that cannot be run here, and a recorded run of it if there is one.</summary>
    internal PythonOutput(string code, ProgramRun? recorded, RecordedPrograms records) => (_code, _run, _records) = (code, recorded, records);

    /// <summary>What it wrote; empty if it wrote nothing, or nobody ran it.</summary>
    public string Output => string.Join('\n', _run?.Output ?? []);

    /// <summary>What it wrote to its second stream: a traceback, for instance.</summary>
    public string Errors => string.Join('\n', _run?.Errors ?? []);

    /// <summary>The code with which it ended, 0 for a good end; null if it had to be ended, or nobody ran it.</summary>
    public int? ExitCode => _run?.ExitCode;

    /// <summary>How long it took, in seconds, without the start of the interpreter; null if it did not come to its end, or nobody ran it.</summary>
    public double? Seconds => _run?.Seconds;

    /// <summary>What ran it, with its version; null if nobody did.</summary>
    public string? Interpreter => _run?.Interpreter;

    /// <summary>Whether this was recorded on another machine, because there is no Python here.</summary>
    public bool IsRecorded => _records is not null && _run is not null;

    /// <summary>
    /// The times that it told, each in a line such as <c>threads: 1.25 s</c>, by their names; if it told none, the one
    /// that it took, under an empty name.
    /// </summary>
    public IReadOnlyList<(string Name, double Seconds)> Times
    {
        get
        {
            List<(string, double)> told = [.. (_run?.Output ?? []).Select(line => ToldTime().Match(line)).Where(match => match.Success)
                .Select(match => (match.Groups["name"].Value, double.Parse(match.Groups["seconds"].Value, CultureInfo.InvariantCulture)))];
            return told.Count > 0 ? told : Seconds is { } seconds ? [("", seconds)] : [];
        }
    }

    /// <inheritdoc/>
    public override string Title => PythonsWords.ProgramTitle;

    /// <inheritdoc/>
    public override string Caption => string.Join(' ', Sentences());

    /// <inheritdoc/>
    public override string Alternative => string.Join('\n', (string[])[Output, Errors]).Trim() is { Length: > 0 } said ? said : PythonsWords.ProgramSilent;

    /// <summary>A bar for each time of this program, and one for each twin in C#, in one chart.</summary>
    /// <param name="twins">What a chart calls each, and how long it took.</param>
    /// <exception cref="ArgumentException">There is nothing to draw.</exception>
    public BarChart Beside(params (string Name, TimeSpan Elapsed)[] twins)
    {
        List<(string Name, double Seconds)> all =
        [
            .. Times.Select(time => (NameOf(time.Name), time.Seconds)),
            .. twins.Select(twin => (twin.Name, twin.Elapsed.TotalSeconds)),
        ];
        if (all.Count == 0) throw new ArgumentException(PythonsWords.ProgramNoTimes, nameof(twins));
        var unit = Duration.Fitting(all.Max(each => each.Seconds));
        return new(
            PythonsWords.ProgramBesideTitle,
            FiguresWords.Time,
            unit.Symbol,
            [.. all.Select(each => BarOf(each.Name, each.Seconds * unit.PerSecond))],
            string.Join(' ', BesideSentences(all)));
    }

    private protected override string Body() => $"""
        <style>{Style}</style>
        {(IsRecorded ? $"<p class=\"nc-python-name\">{Html.Text(PythonsWords.PythonRecorded.With(Interpreter!))}</p>" : "")}{Pane(Output, "")}{Pane(Errors, " nc-python-errors")}{(Output.Length + Errors.Length == 0 && _run is not null ? $"<p>{Html.Text(PythonsWords.ProgramSilent)}</p>" : "")}{(_run is null ? Pane(_code, "") : "")}
        """;

    private protected override string Appendix(string id) => $"""
        <details><summary>{Html.Text(FiguresWords.Data)}</summary><div class="nc-scroll" tabindex="0">{Html.Table(
            [new(FiguresWords.Fact), new(FiguresWords.Here)],
            [
                [PythonsWords.ProgramInterpreter, Interpreter ?? PythonsWords.PythonNo],
                [PythonsWords.ProgramSeconds, Seconds is { } seconds ? Duration.Text(seconds) : FiguresWords.NotToldHere],
                [PythonsWords.ProgramExitCode, ExitCode?.ToString(CultureInfo.InvariantCulture) ?? FiguresWords.NotToldHere],
            ])}</div>{Pane(_code, "")}</details>
        """;

    private static string Pane(string text, string more) => text.Length == 0 ? "" : $"<pre class=\"nc-python{more}\" tabindex=\"0\">{Html.Text(text)}</pre>";

    private static Bar BarOf(string name, double value) => new(name, value, value, value);

    private string NameOf(string time)
    {
        var name = time.Length == 0 ? Interpreter! : FiguresWords.Joined(Interpreter!, time);
        return IsRecorded ? PythonsWords.PythonRecorded.With(name) : name;
    }

    private IEnumerable<string> Sentences()
    {
        if (_records is not null)
        {
            yield return _run is null ? PythonsWords.ProgramNotRun : PythonsWords.ProgramRecordedOn.With(
                Interpreter!, _records.Taken.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), _records.Machine.Processor.Name ?? _records.Machine.Architecture, _records.Machine.Processors);
            if (_run is null) yield break;
        }
        yield return (ExitCode, Seconds) switch
        {
            _ when _run!.Refusal is { } refusal => refusal,
            (null, _) => PythonsWords.PythonHung.With(Interpreter!, _timeout.TotalSeconds),
            (0, { } seconds) => PythonsWords.ProgramRan.With(Interpreter!, Duration.Text(seconds)),
            (0, null) => PythonsWords.ProgramEnded.With(Interpreter!),
            (var code, _) => PythonsWords.ProgramFailed.With(Interpreter!, code!.Value),
        };
        if (_run.IsCut) yield return PythonsWords.ProgramCut.With(PipeReader.MostLines);
    }

    private IEnumerable<string> BesideSentences(List<(string Name, double Seconds)> all)
    {
        if (Times.Count == 0) yield return PythonsWords.ProgramNotRun;
        var (least, most) = (all.MinBy(each => each.Seconds), all.MaxBy(each => each.Seconds));
        if (all.Count > 1) yield return PythonsWords.ProgramBesideFinding.With(least.Name, Duration.Text(least.Seconds), most.Name, Duration.Text(most.Seconds));
        yield return PythonsWords.ProgramBesideOnce;
        if (IsRecorded) yield return PythonsWords.ProgramBesideRecorded;
    }

    [GeneratedRegex(@"^(?<name>[^:]+):\s+(?<seconds>\d+(\.\d+)?) s$")]
    private static partial Regex ToldTime();
}
