using System.Globalization;
using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Topics.Processes;

/// <summary>The folder of files that are no files, in which Linux tells of a process: <c>/proc/PID</c>.</summary>
/// <remarks>What may not be read, or is gone a moment later, counts as not told.</remarks>
/// <param name="folder">The folder of the process.</param>
/// <param name="tools">The folder of System V's tools.</param>
internal sealed class ProcFolder(string folder, string tools)
{
    private const int GroupField = 5, SessionField = 6;

    /// <summary>Whether this platform has such a thing, and the process is there.</summary>
    public bool Exists => File.Exists(In("status"));

    /// <summary>Reads the state of the process, as far as it may be read.</summary>
    public ProcessState Read()
    {
        var status = KeyedLines.Parse(File.ReadLines(In("status")));
        var stat = Told(() => StatLine.Parse(File.ReadAllText(In("stat"))));
        var memory = Told(() => File.ReadAllLines(In("maps")).Select(MemoryRegion.Parse).OfType<MemoryRegion>().ToList());
        var program = LinkOf(In("exe"));
        return new()
        {
            Id = Whole(status["Pid"].First()),
            Name = status["Name"].First(),
            Parent = Whole(status["PPid"].First()),
            Group = stat?.Field(GroupField) is { } group ? Whole(group) : null,
            Session = stat?.Field(SessionField) is { } session ? Whole(session) : null,
            User = FirstOf(status["Uid"]),
            UserGroup = FirstOf(status["Gid"]),
            Environment = Told(() => File.ReadAllText(In("environ")).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(NameOf).ToList()),
            WorkingDirectory = LinkOf(In("cwd")),
            Program = program,
            Memory = memory,
            Libraries = memory is null ? null : [.. memory.Where(region => region.IsFile && region.IsExecutable && region.Name != program && File.Exists(region.Name)).Select(region => region.Name).Distinct()],
            OpenFiles = Told(() => OpenFiles()),
            Signals = status.Contains("SigCgt") ? new(Signals(status["SigCgt"]), Signals(status["SigIgn"]), Signals(status["SigBlk"])) : null,
            Threads = Told(() => Threads(memory)) ?? [],
            // A heading, and a line for each.
            Tools = Told(() => new SystemTools(LinesOf("msg") - 1, LinesOf("sem") - 1, LinesOf("shm") - 1)),
        };
    }

    private string In(string name) => Path.Combine(folder, name);

    private int LinesOf(string tool) => File.ReadAllLines(Path.Combine(tools, tool)).Length;

    private SortedDictionary<int, string> OpenFiles()
    {
        var files = new SortedDictionary<int, string>();
        foreach (var file in Directory.EnumerateFileSystemEntries(In("fd")))
        {
            if (LinkOf(file) is { } target)
                files[Whole(Path.GetFileName(file))] = target;
        }
        return files;
    }

    private List<SeenThread> Threads(List<MemoryRegion>? memory) =>
    [
        .. Directory.EnumerateDirectories(In("task"))
            .Select(ThreadLines.Read)
            .OfType<ThreadLines>()
            .OrderBy(thread => thread.Id)
            .Select(thread => thread is { ProgramCounter: { } program, StackPointer: { } stack }
                ? new SeenThread(thread.Id, thread.Name, new(program, stack), memory?.FirstOrDefault(region => region.Holds(stack)))
                : new SeenThread(thread.Id, thread.Name, null, null)),
    ];

    private static string NameOf(string variable) => variable.Split('=', 2)[0];

    private static int Whole(string number) => int.Parse(number, CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Signals(IEnumerable<string> masks) => [.. masks.SelectMany(SignalActions.Parse)];

    // Real, effective, saved and that of the file system; the first is who started it.
    private static int? FirstOf(IEnumerable<string> ids) => ids.FirstOrDefault() is { } line ? Whole(line.Split('\t', ' ')[0]) : null;

    private static string? LinkOf(string path) => Told(() => new FileInfo(path).LinkTarget);

    private static T? Told<T>(Func<T?> ask) where T : class
    {
        try
        {
            return ask();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
