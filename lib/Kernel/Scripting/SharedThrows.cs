using System.Diagnostics;
using System.Reflection;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Finds the line of an exception that optimised code throws from one place for the whole method: an index out of range, an overflow.</summary>
/// <remarks>The runtime gives such an exception no line, or that of the method's last instruction.</remarks>
internal static class SharedThrows
{
    /// <summary>The lines from which the exception can have come, and the document that they are in; none if its own frames say where.</summary>
    public static (string Document, int[] Lines) Of(Exception thrown, StackFrame[] frames)
    {
        // Above it are at most the runtime's own frames that throw.
        var own = Array.Find(frames, frame => frame.GetMethod() is { } one && !one.Name.StartsWith("Throw", StringComparison.Ordinal))?.GetMethod();
        if (own is null || !PieceSymbols.Has(own) || own.GetMethodBody()?.GetILAsByteArray() is not { } body) return ("", []);
        var throwing = thrown switch
        {
            IndexOutOfRangeException => WithoutInitializers(IlCode.Read(body)).Where(instruction => TakesAnIndex(own, body, instruction)),
            OverflowException => IlCode.Read(body).Where(instruction => instruction.Code.Name!.Contains(".ovf", StringComparison.Ordinal)),
            _ => [],
        };
        return PieceSymbols.Lines(own, throwing.Select(instruction => instruction.Offset));
    }

    // What fills a new array duplicates it for each element, which is always in its range.
    private static IEnumerable<IlInstruction> WithoutInitializers(IEnumerable<IlInstruction> instructions)
    {
        var duplicates = 0;
        var isNew = false;
        foreach (var instruction in instructions)
        {
            var name = instruction.Code.Name!;
            if (name == "newarr") isNew = true;
            else if (name.StartsWith("st", StringComparison.Ordinal) && !name.StartsWith("stelem", StringComparison.Ordinal)) (isNew, duplicates) = (false, 0);
            else if (name == "dup" && isNew) duplicates++;
            if (name.StartsWith("stelem", StringComparison.Ordinal) && duplicates > 0) duplicates--;
            else yield return instruction;
        }
    }

    private static bool TakesAnIndex(MethodBase method, byte[] body, IlInstruction instruction)
    {
        var name = instruction.Code.Name!;
        if (name.StartsWith("ldelem", StringComparison.Ordinal) || name.StartsWith("stelem", StringComparison.Ordinal)) return true;
        return name is "call" or "callvirt" && Called(method, BitConverter.ToInt32(body, instruction.Operand)) is { DeclaringType: { } type } called
            && (type.IsArray
                || (called.Name == "get_Chars" && type == typeof(string))
                || (called.Name == "get_Item" && type.Name is "Span`1" or "ReadOnlySpan`1"));
    }

    private static MethodBase? Called(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMethod(token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (Exception unknown) when (unknown is ArgumentException or BadImageFormatException or FileNotFoundException or MissingMethodException)
        {
            return null;
        }
    }
}
