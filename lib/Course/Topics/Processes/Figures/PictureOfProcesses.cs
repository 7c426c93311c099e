using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Processes.Figures;

/// <summary>Processes beside each other: above what all threads of a process share, below its threads, each with what it has for itself.</summary>
/// <remarks>Of elements that flow, so that on a phone one process stands below the other.</remarks>
public sealed class PictureOfProcesses : Figure
{
    private const int MostThreads = 6;
    private static readonly string Style = Asset.Lines("processes.css");

    private readonly IReadOnlyList<ProcessState> _processes;

    internal PictureOfProcesses(IReadOnlyList<ProcessState> processes) => _processes = processes;

    /// <inheritdoc/>
    public override string Title => ProcessesWords.PictureTitle;

    /// <inheritdoc/>
    public override string Caption
    {
        get
        {
            var counts = string.Join(' ', _processes.Select(process => ProcessesWords.PictureFinding.With(process.Name, FiguresWords.Threads.With(process.Threads.Count))));
            return _processes.All(process => process.Memory is null) ? $"{counts} {ProcessesWords.PictureUntold}"
                : _processes.Count == 1 ? $"{counts} {ProcessesWords.PictureAlone}"
                : $"{counts} {ProcessesWords.PictureReading}";
        }
    }

    /// <summary>Each process and its threads.</summary>
    public override string Alternative => string.Join('\n', _processes.Select(process => ProcessesWords.ProcessInWords.With(
        process.Name, string.Join(", ", Shared(process)), string.Join("; ", process.Threads.Select(thread => $"{NameOf(thread)}: {RegistersOf(thread)}, {StackOf(thread)}")))));

    private protected override string Body() => $"""
        <style>{Style}</style>
        <div class="nc-processes">{string.Concat(_processes.Select(Draw))}</div>
        """;

    private protected override string Appendix(string id) => $"""
        <details><summary>{Html.Text(FiguresWords.Data)}</summary><div class="nc-scroll" tabindex="0">{Html.Table(
            [new(ProcessesWords.ProcessColumn), new(ProcessesWords.ThreadColumn), new(ProcessesWords.RegistersProperty), new(ProcessesWords.StackProperty)],
            [.. _processes.SelectMany(process => process.Threads, (process, thread) => (string[])[process.Name, NameOf(thread), RegistersOf(thread), StackOf(thread)])])}</div></details>
        """;

    private static string Draw(ProcessState process)
    {
        var more = process.Threads.Count - MostThreads;
        return $"""
            <div class="nc-process"><p><strong>{Html.Text(ProcessesWords.ProcessHeading.With(process.Name, process.Id))}</strong></p>
            <p>{Html.Text(ProcessesWords.SharedByAll)}</p><ul class="nc-shared">{string.Concat(Shared(process).Select(each => $"<li>{Html.Text(each)}</li>"))}</ul>
            <p>{Html.Text(ProcessesWords.EachForItself)}</p><ul class="nc-threads">{string.Concat(process.Threads.Take(MostThreads).Select(Draw))}</ul>{(more > 0 ? $"<p>{Html.Text(ProcessesWords.MoreThreads.With(more))}</p>" : "")}</div>
            """;
    }

    // The wavy line is how the textbooks draw a thread.
    private static string Draw(SeenThread thread) => $"""
        <li><svg viewBox="0 0 12 60" aria-hidden="true"><path d="M6 0q6 7.5 0 15t0 15 0 15 0 15"/></svg><span><b>{Html.Text(NameOf(thread))}</b><br>{Html.Text(RegistersOf(thread))}<br>{Html.Text(StackOf(thread))}</span></li>
        """;

    private static IEnumerable<string> Shared(ProcessState process)
    {
        yield return ProcessesWords.SharedProgram.With(process.Program is { } program ? Path.GetFileName(program) : process.Name);
        if (process.Libraries is { } libraries)
            yield return ProcessesWords.SharedLibrariesCount.With(libraries.Count);
        yield return ProcessesWords.SharedHeap;
        yield return process.OpenFiles is { } files ? ProcessesWords.SharedFiles.With(files.Count) : ProcessesWords.SharedFilesUntold;
    }

    private static string NameOf(SeenThread thread) => thread.Name ?? FiguresWords.ThreadNumbered.With(thread.Id);

    private static string RegistersOf(SeenThread thread) => thread.Registers is { } registers
        ? ProcessesWords.RegistersAt.With(Address.Text(registers.ProgramCounter), Address.Text(registers.StackPointer))
        : ProcessesWords.RegistersUntold;

    private static string StackOf(SeenThread thread) => thread.Stack is { } stack ? ProcessesWords.StackOf.With(ByteSize.Text(stack.Bytes)) : ProcessesWords.StackUntold;
}
