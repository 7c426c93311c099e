using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>A method of an emitted piece.</summary>
/// <param name="definition">What it is.</param>
/// <param name="name">Its name.</param>
/// <param name="body">Its code.</param>
/// <param name="place">Where its code begins in the piece.</param>
internal sealed class IlMethod(MethodDefinition definition, string name, byte[] body, int place)
{
    /// <summary>What it is.</summary>
    public MethodDefinition Definition => definition;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Where its code begins in the piece.</summary>
    public int Place => place;

    /// <summary>Whether another method can stand in its place.</summary>
    public bool IsVirtual => (definition.Attributes & MethodAttributes.Virtual) != 0;

    /// <summary>Its code, from the first instruction to the last.</summary>
    public IReadOnlyList<IlInstruction> Instructions { get; } = [.. IlCode.Read(body)];

    /// <summary>The parts of it from which exceptions lead to others.</summary>
    public required IReadOnlyList<ExceptionRegion> Regions { get; init; }

    /// <summary>Whether an instruction may lead back to where the code has been before, or to itself.</summary>
    public bool LeadsBack(IlInstruction instruction) => Targets(instruction).Any(target => target <= instruction.Offset);

    /// <summary>Where a branch may lead.</summary>
    public IEnumerable<int> Targets(IlInstruction instruction) => IlCode.Targets(body, instruction);

    /// <summary>The token, or the number, in an instruction that has one of four bytes.</summary>
    public int Operand(IlInstruction instruction) => IlCode.Int32(body, instruction.Operand);

    /// <summary>The local variable that an instruction of that family reads, writes or takes the address of; null if it is of another family.</summary>
    /// <param name="instruction">The instruction.</param>
    /// <param name="family">"ldloc", "stloc" or "ldloca".</param>
    public int? Local(IlInstruction instruction, string family)
    {
        var words = instruction.Code.Name!.Split('.');
        if (words[0] != family) return null;
        return instruction.Code.OperandType switch
        {
            OperandType.InlineNone => words[1][0] - '0',
            OperandType.ShortInlineVar => body[instruction.Operand],
            _ => BitConverter.ToUInt16(body, instruction.Operand),
        };
    }

    /// <summary>The number that an instruction loads; null if it loads none that is in it.</summary>
    public int? Number(IlInstruction instruction) => instruction.Code.Name!.Split('.') switch
    {
        ["ldc", "i4"] => Operand(instruction),
        ["ldc", "i4", "s"] => (sbyte)body[instruction.Operand],
        ["ldc", "i4", var digit] when char.IsAsciiDigit(digit[0]) => digit[0] - '0',
        _ => null,
    };
}
