using System.Reflection.Emit;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What instructions touch whose operand does not say it.</summary>
internal static class AccessTypes
{
    /// <summary>What an instruction reads from or writes into an array; null if it does neither, or says so itself.</summary>
    public static Type? ElementOf(OpCode code)
    {
        var value = code.Value;
        if (value == OpCodes.Ldelem_I1.Value || value == OpCodes.Stelem_I1.Value) return typeof(sbyte);
        if (value == OpCodes.Ldelem_U1.Value) return typeof(byte);
        if (value == OpCodes.Ldelem_I2.Value || value == OpCodes.Stelem_I2.Value) return typeof(short);
        if (value == OpCodes.Ldelem_U2.Value) return typeof(ushort);
        if (value == OpCodes.Ldelem_I4.Value || value == OpCodes.Stelem_I4.Value) return typeof(int);
        if (value == OpCodes.Ldelem_U4.Value) return typeof(uint);
        if (value == OpCodes.Ldelem_I8.Value || value == OpCodes.Stelem_I8.Value) return typeof(long);
        if (value == OpCodes.Ldelem_I.Value || value == OpCodes.Stelem_I.Value) return typeof(nint);
        if (value == OpCodes.Ldelem_R4.Value || value == OpCodes.Stelem_R4.Value) return typeof(float);
        if (value == OpCodes.Ldelem_R8.Value || value == OpCodes.Stelem_R8.Value) return typeof(double);
        return value == OpCodes.Ldelem_Ref.Value || value == OpCodes.Stelem_Ref.Value ? typeof(object) : null;
    }

    /// <summary>What an instruction reads or writes through a reference; null if it does neither, or says so itself.</summary>
    public static Type? TargetOf(OpCode code)
    {
        var value = code.Value;
        if (value == OpCodes.Ldind_I1.Value || value == OpCodes.Stind_I1.Value) return typeof(sbyte);
        if (value == OpCodes.Ldind_U1.Value) return typeof(byte);
        if (value == OpCodes.Ldind_I2.Value || value == OpCodes.Stind_I2.Value) return typeof(short);
        if (value == OpCodes.Ldind_U2.Value) return typeof(ushort);
        if (value == OpCodes.Ldind_I4.Value || value == OpCodes.Stind_I4.Value) return typeof(int);
        if (value == OpCodes.Ldind_U4.Value) return typeof(uint);
        if (value == OpCodes.Ldind_I8.Value || value == OpCodes.Stind_I8.Value) return typeof(long);
        if (value == OpCodes.Ldind_I.Value || value == OpCodes.Stind_I.Value) return typeof(nint);
        if (value == OpCodes.Ldind_R4.Value || value == OpCodes.Stind_R4.Value) return typeof(float);
        if (value == OpCodes.Ldind_R8.Value || value == OpCodes.Stind_R8.Value) return typeof(double);
        return value == OpCodes.Ldind_Ref.Value || value == OpCodes.Stind_Ref.Value ? typeof(object) : null;
    }
}
