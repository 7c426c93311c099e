using System.Reflection.Emit;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Instructions whose operand is one byte, in the form in which it is longer: a twin's code is longer, too.</summary>
internal static class LongForms
{
    private static readonly Dictionary<short, OpCode> Known = new()
    {
        [OpCodes.Br_S.Value] = OpCodes.Br,
        [OpCodes.Brtrue_S.Value] = OpCodes.Brtrue,
        [OpCodes.Brfalse_S.Value] = OpCodes.Brfalse,
        [OpCodes.Beq_S.Value] = OpCodes.Beq,
        [OpCodes.Bne_Un_S.Value] = OpCodes.Bne_Un,
        [OpCodes.Bge_S.Value] = OpCodes.Bge,
        [OpCodes.Bge_Un_S.Value] = OpCodes.Bge_Un,
        [OpCodes.Bgt_S.Value] = OpCodes.Bgt,
        [OpCodes.Bgt_Un_S.Value] = OpCodes.Bgt_Un,
        [OpCodes.Ble_S.Value] = OpCodes.Ble,
        [OpCodes.Ble_Un_S.Value] = OpCodes.Ble_Un,
        [OpCodes.Blt_S.Value] = OpCodes.Blt,
        [OpCodes.Blt_Un_S.Value] = OpCodes.Blt_Un,
        [OpCodes.Leave_S.Value] = OpCodes.Leave,
        [OpCodes.Ldloc_S.Value] = OpCodes.Ldloc,
        [OpCodes.Ldloca_S.Value] = OpCodes.Ldloca,
        [OpCodes.Stloc_S.Value] = OpCodes.Stloc,
        [OpCodes.Ldarg_S.Value] = OpCodes.Ldarg,
        [OpCodes.Ldarga_S.Value] = OpCodes.Ldarga,
        [OpCodes.Starg_S.Value] = OpCodes.Starg,
    };

    /// <summary>The long form of an instruction; itself if it has only one.</summary>
    public static OpCode Of(OpCode code) => Known.GetValueOrDefault(code.Value, code);
}
