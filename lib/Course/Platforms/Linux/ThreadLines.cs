using System.Globalization;

namespace NotebookCourse.Platforms.Linux;

/// <summary>What the kernel says of one thread, in a folder such as <c>/proc/self/task/1234</c>.</summary>
/// <param name="Id">Its number in the kernel's books.</param>
/// <param name="Name">Its name, cut to fifteen letters.</param>
/// <param name="State">One letter: R runs or could, S sleeps, D sleeps and cannot be woken, T is stopped, Z has ended.</param>
/// <param name="Processor">The processor on which it ran last; null if it is not told.</param>
/// <param name="Priority">Its place in the scheduler's order: 20 is usual, less is more urgent.</param>
/// <param name="WaitsIn">In which function of the kernel it waits; null if it does not, or that is not told.</param>
/// <param name="SystemCall">The number of the system call that it is in; null if it is in none, or that is not told.</param>
/// <param name="StackPointer">Where the top of its stack is; null while it runs, or if that is not told.</param>
/// <param name="ProgramCounter">Where its next instruction is; null while it runs, or if that is not told.</param>
/// <param name="Waits">How often it has left a processor of its own accord.</param>
/// <param name="Interruptions">How often a processor was taken from it.</param>
internal sealed record ThreadLines(
    int Id, string Name, char State, int? Processor, int Priority, string? WaitsIn, int? SystemCall,
    ulong? StackPointer, ulong? ProgramCounter, long? Waits, long? Interruptions)
{
    private const int StateField = 3, PriorityField = 18, ProcessorField = 39;

    /// <summary>Reads the folder; null if the thread has ended meanwhile.</summary>
    public static ThreadLines? Read(string folder)
    {
        if (StatLine.Parse(Text(folder, "stat")) is not { } stat) return null;
        var (call, stackPointer, programCounter) = Registers(Text(folder, "syscall"));
        var facts = KeyedLines.Parse((Text(folder, "status") ?? "").Split('\n'));
        return new(
            int.Parse(stat.Id, CultureInfo.InvariantCulture),
            stat.Name,
            stat.Field(StateField) is [var state, ..] ? state : '?',
            Number(stat.Field(ProcessorField)) is >= 0 and var processor ? (int)processor : null,
            (int)(Number(stat.Field(PriorityField)) ?? 0),
            Text(folder, "wchan") is { } place && place is not ("" or "0") ? place : null,
            call, stackPointer, programCounter,
            Number(facts["voluntary_ctxt_switches"].FirstOrDefault()),
            Number(facts["nonvoluntary_ctxt_switches"].FirstOrDefault()));
    }

    // "running", or the number of the call (-1 outside of one), its arguments, the stack pointer and the program counter.
    private static (int? Call, ulong? StackPointer, ulong? ProgramCounter) Registers(string? line)
    {
        if (line?.Split(' ') is not { Length: >= 3 } parts || !int.TryParse(parts[0], CultureInfo.InvariantCulture, out var call))
            return default;
        return (call >= 0 ? call : null, Hexadecimal(parts[^2]), Hexadecimal(parts[^1]));
    }

    private static ulong? Hexadecimal(string text) =>
        text.StartsWith("0x", StringComparison.Ordinal) && ulong.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) && value > 0 ? value : null;

    private static long? Number(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string? Text(string folder, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, file)).TrimEnd();
        }
        // Threads end while one reads about them, and some files are for the administrator alone.
        catch (Exception hidden) when (hidden is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
