using System.Globalization;
using NotebookCourse.Figures;
using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Topics.Processes.Figures;

/// <summary>The properties of a UNIX process, one after the other, each as it is here and now.</summary>
internal sealed class ProcessProperties(ProcessState process)
{
    private const int MostNames = 4;

    // Names that say something to many people, and tell nobody anything about somebody.
    private static readonly string[] Harmless = ["PATH", "HOME", "LANG", "USER", "SHELL", "TERM", "PWD", "TMPDIR", "OS", "windir"];

    /// <summary>The table.</summary>
    public StackedTable Table()
    {
        var rows = Rows().ToList();
        var told = rows.Count(row => row.Value is not null);
        return new(
            Words.PropertiesTitle(process.Name),
            [new(Words.PropertyColumn), new(Words.HereColumn), new(Words.WhereColumn), new(Words.MeaningColumn)],
            [.. rows.Select(row => (string[])[row.Name, row.Value ?? Words.NotTold, row.Where, row.Meaning])],
            Words.PropertiesFinding(told, rows.Count, Words.Threads(process.Threads.Count)));
    }

    private IEnumerable<(string Name, string? Value, string Where, string Meaning)> Rows() =>
    [
        (Words.ProcessId, Whole(process.Id), In("status: Pid"), Words.ProcessIdMeaning),
        (Words.ParentId, Whole(process.Parent), In("status: PPid"), Words.ParentIdMeaning),
        (Words.GroupId, Whole(process.Group), In("stat"), Words.GroupIdMeaning),
        (Words.SessionId, Whole(process.Session), In("stat"), Words.SessionIdMeaning),
        (Words.UserId, Whole(process.User), In("status: Uid"), Words.UserIdMeaning),
        (Words.UserGroupId, Whole(process.UserGroup), In("status: Gid"), Words.UserGroupIdMeaning),
        (Words.EnvironmentProperty, Variables(), In("environ"), Words.EnvironmentMeaning),
        (Words.WorkingDirectory, process.WorkingDirectory, In("cwd"), Words.WorkingDirectoryMeaning),
        (Words.ProgramFile, process.Program, In("exe"), Words.ProgramFileMeaning),
        (Words.Instructions, InstructionsText(), In("maps"), Words.InstructionsMeaning),
        (Words.ThreadsProperty, process.Threads.Count == 0 ? null : Number.Whole(process.Threads.Count), In("task"), Words.ThreadsMeaning),
        (Words.RegistersProperty, RegistersText(), In("task/*/syscall"), Words.RegistersMeaning),
        (Words.StackProperty, StackText(), In("maps"), Words.StackMeaning),
        (Words.HeapProperty, HeapText(), In("maps"), Words.HeapMeaning),
        (Words.FileDescriptors, FilesText(), In("fd"), Words.FileDescriptorsMeaning),
        (Words.SignalActionsProperty, SignalsText(), In("status: SigCgt, SigIgn, SigBlk"), Words.SignalActionsMeaning),
        (Words.SharedLibraries, LibrariesText(), In("maps"), Words.SharedLibrariesMeaning),
        (Words.MessageQueues, OnTheMachine(process.Tools?.MessageQueues), $"{Proc.SystemTools}/msg", Words.MessageQueuesMeaning),
        (Words.PipesProperty, process.OpenFiles is { } files ? Number.Whole(files.Values.Count(IsPipe)) : null, In("fd"), Words.PipesMeaning),
        (Words.SemaphoresProperty, OnTheMachine(process.Tools?.Semaphores), $"{Proc.SystemTools}/sem", Words.SemaphoresMeaning),
        (Words.SharedMemoryProperty, SharedText(), $"{Proc.SystemTools}/shm, maps", Words.SharedMemoryMeaning),
    ];

    private string In(string file) => Proc.Shown(process.Id, file);

    private string? Variables()
    {
        if (process.Environment is not { } names)
            return null;
        var shown = Harmless.Where(names.Contains).Take(MostNames).ToList();
        return shown.Count == 0 ? Words.VariablesUnnamed(names.Count) : Words.VariablesNamed(names.Count, string.Join(", ", shown));
    }

    private string? InstructionsText()
    {
        if (process.Memory is not { } memory)
            return null;
        var own = memory.Where(region => region.IsExecutable && region.Name == process.Program).Sum(region => region.Bytes);
        var made = memory.Where(region => region.IsExecutable && (!region.IsFile || region.Name.Contains("doublemapper", StringComparison.Ordinal)) && !region.Name.StartsWith('[')).Sum(region => region.Bytes);
        return made == 0 ? ByteSize.Text(own) : Words.InstructionsMade(ByteSize.Text(own), ByteSize.Text(made));
    }

    private string? RegistersText() => process.Threads.FirstOrDefault(thread => thread.Registers is not null) is { Registers: { } registers } thread
        ? Words.RegistersOfThread(thread.Id, Address.Text(registers.ProgramCounter), Address.Text(registers.StackPointer))
        : null;

    private string? StackText()
    {
        var stacks = process.Threads.Select(thread => thread.Stack).OfType<MemoryRegion>().Distinct().ToList();
        return stacks.Count == 0 ? null
            : stacks.Count == 1 ? ByteSize.Text(stacks[0].Bytes)
            : Words.StacksFromTo(stacks.Count, ByteSize.Text(stacks.Min(stack => stack.Bytes)), ByteSize.Text(stacks.Max(stack => stack.Bytes)));
    }

    private string? HeapText()
    {
        if (process.Memory is not { } memory)
            return null;
        var heap = ByteSize.Text(memory.Where(region => region.Name == "[heap]").Sum(region => region.Bytes));
        return process.Id == Environment.ProcessId ? Words.HeapOfDotnet(heap, ByteSize.Text(GC.GetTotalMemory(forceFullCollection: false))) : heap;
    }

    private string? FilesText()
    {
        if (process.OpenFiles is not { } files)
            return null;
        var (pipes, sockets) = (files.Values.Count(IsPipe), files.Values.Count(target => target.StartsWith("socket:", StringComparison.Ordinal)));
        var named = files.Values.Count(target => target.StartsWith('/'));
        return Words.FilesOpen(files.Count, named, pipes, sockets, files.Count - named - pipes - sockets);
    }

    private string? SignalsText() => process.Signals is { } signals
        ? Words.SignalsText(Some(signals.Caught), Some(signals.Ignored), Some(signals.Blocked))
        : null;

    private string? LibrariesText() => process.Libraries is { } libraries
        ? Words.LibrariesText(libraries.Count, Some([.. libraries.Select(library => Path.GetFileName(library))]))
        : null;

    private string? SharedText()
    {
        if (process.Tools is not { } tools || process.Memory is not { } memory)
            return null;
        return Words.SharedMemoryText(tools.SharedMemory, memory.Count(region => region.Rights.EndsWith('s')));
    }

    private static bool IsPipe(string target) => target.StartsWith("pipe:", StringComparison.Ordinal);

    private static string Some(IReadOnlyList<string> names) =>
        names.Count == 0 ? Words.NoneOfThem
        : names.Count <= MostNames ? string.Join(", ", names)
        : Words.SomeAndMore(string.Join(", ", names.Take(MostNames)), names.Count - MostNames);

    private static string? OnTheMachine(int? number) => number is { } found ? Words.OnTheMachine(found) : null;

    // A number that names something has no commas.
    private static string? Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
