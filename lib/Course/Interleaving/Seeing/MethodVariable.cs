using System.Reflection;
using System.Reflection.Emit;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>A local or an argument of a method, by its number.</summary>
internal readonly record struct MethodVariable(bool IsArgument, int Index)
{
    /// <summary>The one that an instruction sets, or to which it takes a reference; null if it does neither.</summary>
    public static MethodVariable? ChangedBy(Instruction instruction) => instruction.Code.Value switch
    {
        0x0A or 0x0B or 0x0C or 0x0D => new(false, instruction.Code.Value - 0x0A),
        var value when Is(value, OpCodes.Stloc, OpCodes.Stloc_S) || Is(value, OpCodes.Ldloca, OpCodes.Ldloca_S) => new(false, (int)instruction.Operand!),
        var value when Is(value, OpCodes.Starg, OpCodes.Starg_S) || Is(value, OpCodes.Ldarga, OpCodes.Ldarga_S) => new(true, (int)instruction.Operand!),
        _ => null,
    };

    /// <summary>The one of which an instruction takes the value; null if it takes none.</summary>
    public static MethodVariable? ReadBy(Instruction instruction) => instruction.Code.Value switch
    {
        0x02 or 0x03 or 0x04 or 0x05 => new(true, instruction.Code.Value - 0x02),
        0x06 or 0x07 or 0x08 or 0x09 => new(false, instruction.Code.Value - 0x06),
        var value when Is(value, OpCodes.Ldloc, OpCodes.Ldloc_S) => new(false, (int)instruction.Operand!),
        var value when Is(value, OpCodes.Ldarg, OpCodes.Ldarg_S) => new(true, (int)instruction.Operand!),
        _ => null,
    };

    /// <summary>Its type in a method.</summary>
    public Type TypeIn(MethodBase method, MethodBody body)
    {
        if (!IsArgument) return body.LocalVariables[Index].LocalType;
        if (method.IsStatic) return method.GetParameters()[Index].ParameterType;
        return Index > 0 ? method.GetParameters()[Index - 1].ParameterType : method.DeclaringType!.IsValueType ? method.DeclaringType.MakeByRefType() : method.DeclaringType;
    }

    private static bool Is(short value, OpCode code, OpCode brief) => value == code.Value || value == brief.Value;
}
