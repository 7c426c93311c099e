using System.Reflection.Emit;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Finds the loops that need no stop point: those that go once over an array, a text or a list, or count to a small number, and call nothing that takes time.</summary>
/// <remarks>A loop of one addition takes twice the time with a stop point: the compiler of the runtime then jumps twice in each round.</remarks>
internal static class ShortLoops
{
    /// <summary>How often a loop may go round that counts to a number: some milliseconds.</summary>
    private const int MostRounds = 10_000_000;

    /// <summary>The stretches of a method's code that are such loops, each from its first instruction to its last.</summary>
    public static IEnumerable<ArraySegment<IlInstruction>> Of(IlMethod method, QuietCode quiet)
    {
        var code = method.Instructions.ToArray();
        for (var end = 0; end < code.Length; end++)
        {
            if (!method.LeadsBack(code[end]) || Array.FindIndex(code, one => one.Offset == method.Targets(code[end]).First()) is not (>= 0 and var start)) continue;
            var loop = new ArraySegment<IlInstruction>(code, start, end - start + 1);
            if (Step(method, loop, quiet) is { } step && IsStraight(method, loop, step) && loop.All(instruction => quiet.IsQuiet(method, instruction))) yield return loop;
        }
    }

    // Where "i++" begins, before a condition in which i is less than a bound; null if the loop does not end so.
    private static int? Step(IlMethod method, ArraySegment<IlInstruction> loop, QuietCode quiet)
    {
        var at = loop.Count - 1;
        var branch = loop[at--].Code.Name!.Split('.')[0];
        if (branch is not ("blt" or "ble") || at < 0) return null;
        if (method.Number(loop[at]) is { } bound)
        {
            if (bound > MostRounds) return null;
            at--;
        }
        else if (branch == "ble" || !SkipLength(method, loop, quiet, ref at))
        {
            return null;
        }
        if (at < 4 || method.Local(loop[at], "ldloc") is not { } counter) return null;
        return method.Local(loop[at - 1], "stloc") == counter
            && loop[at - 2].Code == OpCodes.Add
            && method.Number(loop[at - 3]) == 1
            && method.Local(loop[at - 4], "ldloc") == counter
            && loop.Count(instruction => method.Local(instruction, "stloc") == counter) == 1
            && loop.All(instruction => method.Local(instruction, "ldloca") != counter)
                ? loop[at - 4].Offset
                : null;
    }

    // Backwards over "numbers.Length", "text.Length" or "list.Count", whosever it is.
    private static bool SkipLength(IlMethod method, ArraySegment<IlInstruction> loop, QuietCode quiet, ref int at)
    {
        if (loop[at].Code == OpCodes.Conv_I4 && at > 0 && loop[at - 1].Code == OpCodes.Ldlen) at -= 2;
        else if (quiet.IsLength(method, loop[at])) at--;
        else return false;
        while (at >= 0 && loop[at].Code == OpCodes.Ldfld) at--;
        return at >= 0 && loop[at--].Code.Name!.Split('.')[0] is "ldloc" or "ldloca" or "ldarg" or "ldsfld";
    }

    // From each round into the next one only over the step.
    private static bool IsStraight(IlMethod method, ArraySegment<IlInstruction> loop, int step)
    {
        var (start, last) = (loop[0].Offset, loop[^1].Offset);
        // Where an exception may lead is not followed.
        return method.Regions.All(region => (region.TryOffset < start || region.TryOffset > last) && (region.HandlerOffset < start || region.HandlerOffset > last))
            && loop.SkipLast(1).All(instruction => method.Targets(instruction).All(target => target > instruction.Offset && (target <= step || target > last)))
            && method.Instructions.Where(instruction => instruction.Offset > last).All(instruction => method.Targets(instruction).All(target => target < start || target > last));
    }
}
