using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>The instructions of a compiled method.</summary>
internal static class IlCode
{
    private const byte TwoByteMark = 0xFE;

    private static readonly Dictionary<short, OpCode> Known = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Reads a method's body from its first instruction to its last.</summary>
    public static IEnumerable<IlInstruction> Read(byte[] body)
    {
        for (var at = 0; at < body.Length;)
        {
            var start = at;
            short value = body[at++];
            if (value == TwoByteMark) value = unchecked((short)(TwoByteMark << 8 | body[at++]));
            var code = Known[value];
            yield return new IlInstruction(start, code, at);
            at += OperandLength(body, code, at);
        }
    }

    /// <summary>Where a branch may lead, from the beginning of the body; nothing for what is no branch.</summary>
    public static IEnumerable<int> Targets(byte[] body, IlInstruction instruction)
    {
        var operand = instruction.Operand;
        switch (instruction.Code.OperandType)
        {
            case OperandType.ShortInlineBrTarget:
                yield return operand + 1 + (sbyte)body[operand];
                break;
            case OperandType.InlineBrTarget:
                yield return operand + sizeof(int) + Int32(body, operand);
                break;
            case OperandType.InlineSwitch:
                var end = operand + OperandLength(body, instruction.Code, operand);
                for (var at = operand + sizeof(int); at < end; at += sizeof(int)) yield return end + Int32(body, at);
                break;
        }
    }

    /// <summary>A number, or a token, that stands in a body.</summary>
    public static int Int32(byte[] body, int at) => BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at));

    private static int OperandLength(byte[] body, OpCode code, int operand) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => sizeof(int) * (1 + Int32(body, operand)),
        _ => 4,
    };
}

/// <summary>One instruction.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Code">What it does.</param>
/// <param name="Operand">Where its operand begins.</param>
internal readonly record struct IlInstruction(int Offset, OpCode Code, int Operand);
