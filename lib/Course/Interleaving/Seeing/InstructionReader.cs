using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Reads the instructions of a method (ECMA-335, partition III).</summary>
internal static class InstructionReader
{
    private const byte Prefix = 0xFE;

    private static readonly OpCode[] Short = new OpCode[256], Long = new OpCode[256];

    static InstructionReader()
    {
        foreach (var field in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var code = (OpCode)field.GetValue(null)!;
            (code.Size == 1 ? Short : Long)[code.Value & 0xFF] = code;
        }
    }

    /// <summary>All instructions of a method, in their order.</summary>
    public static IReadOnlyList<Instruction> Read(MethodBase method, byte[] code)
    {
        var all = new List<Instruction>();
        var types = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var arguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var start = at;
            var opcode = code[at] == Prefix ? Long[code[at + 1]] : Short[code[at]];
            at += opcode.Size;
            var operand = Operand(method.Module, opcode, code.AsSpan(at), at, types, arguments, out var size);
            at += size;
            all.Add(new(start, opcode, operand, at));
        }
        return all;
    }

    private static object? Operand(Module module, OpCode opcode, ReadOnlySpan<byte> rest, int at, Type[]? types, Type[]? arguments, out int size)
    {
        size = opcode.OperandType switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(rest)),
            _ => 4,
        };
        switch (opcode.OperandType)
        {
            case OperandType.InlineNone: return null;
            case OperandType.ShortInlineBrTarget: return at + 1 + (sbyte)rest[0];
            case OperandType.ShortInlineI: return (int)(sbyte)rest[0];
            case OperandType.ShortInlineVar: return (int)rest[0];
            case OperandType.InlineVar: return (int)BinaryPrimitives.ReadUInt16LittleEndian(rest);
            case OperandType.InlineI8: return BinaryPrimitives.ReadInt64LittleEndian(rest);
            case OperandType.InlineR: return BinaryPrimitives.ReadDoubleLittleEndian(rest);
            case OperandType.ShortInlineR: return BinaryPrimitives.ReadSingleLittleEndian(rest);
        }
        var number = BinaryPrimitives.ReadInt32LittleEndian(rest);
        switch (opcode.OperandType)
        {
            case OperandType.InlineBrTarget: return at + 4 + number;
            case OperandType.InlineI: return number;
            case OperandType.InlineString: return module.ResolveString(number);
            case OperandType.InlineField: return module.ResolveField(number, types, arguments);
            case OperandType.InlineMethod: return module.ResolveMethod(number, types, arguments);
            case OperandType.InlineType: return module.ResolveType(number, types, arguments);
            case OperandType.InlineTok: return module.ResolveMember(number, types, arguments);
            case OperandType.InlineSig: return module.ResolveSignature(number);
            case OperandType.InlineSwitch:
                var targets = new int[number];
                for (var index = 0; index < number; index++) targets[index] = at + size + BinaryPrimitives.ReadInt32LittleEndian(rest[(4 + (4 * index))..]);
                return targets;
            default: throw new NotSupportedException($"Expected an operand that is known, but found {opcode.OperandType}.");
        }
    }
}
