using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.InteropServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>The code of a twin while it is written: instructions, locals and handlers, with the places of the original they stand for.</summary>
internal sealed class TwinBody(DynamicMethod method)
{
    private readonly DynamicILInfo _info = method.GetDynamicILInfo();
    private readonly List<byte> _code = [];
    private readonly Dictionary<int, int> _places = [];
    private readonly List<(int At, int Next, int Target)> _jumps = [];
    private readonly List<(Type Type, bool IsPinned)> _locals = [];
    private readonly Dictionary<Type, int> _spare = [];

    /// <summary>Adds a local of the original.</summary>
    public void AddLocal(LocalVariableInfo local) => _locals.Add((local.LocalType, local.IsPinned));

    /// <summary>A local of the twin's own.</summary>
    public int NewLocal(Type type)
    {
        _locals.Add((type, false));
        return _locals.Count - 1;
    }

    /// <summary>A local for a value that is put aside for a moment.</summary>
    public int Spare(Type type)
    {
        if (_spare.TryGetValue(type, out var known)) return known;
        return _spare[type] = NewLocal(type);
    }

    /// <summary>Says that what comes next stands for the original's instruction at an offset.</summary>
    public void Mark(int offset) => _places[offset] = _code.Count;

    /// <summary>Writes an instruction without an operand.</summary>
    public void Emit(OpCode code)
    {
        if (code.Size == 2) _code.Add((byte)(code.Value >> 8));
        _code.Add((byte)code.Value);
    }

    /// <summary>Writes one with a number.</summary>
    public void Emit(OpCode code, int number)
    {
        Emit(code);
        Add(number);
    }

    /// <summary>Writes one with a long number, or the bits of one with a fraction.</summary>
    public void Emit(OpCode code, long number)
    {
        Emit(code);
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        _code.AddRange(bytes);
    }

    /// <summary>Writes one on a local or an argument.</summary>
    public void EmitVariable(OpCode code, int index)
    {
        Emit(code);
        Span<byte> bytes = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)index);
        _code.AddRange(bytes);
    }

    /// <summary>Writes one with a small number.</summary>
    public void EmitByte(OpCode code, byte number)
    {
        Emit(code);
        _code.Add(number);
    }

    /// <summary>Writes a jump to where an instruction of the original is.</summary>
    public void EmitJump(OpCode code, int target)
    {
        Emit(code);
        _jumps.Add((_code.Count, _code.Count + sizeof(int), target));
        Add(0);
    }

    /// <summary>Writes a jump over what comes next, if what lies on the stack is false.</summary>
    /// <returns>What tells <see cref="Land"/> which jump it is.</returns>
    public int EmitSkip()
    {
        Emit(OpCodes.Brfalse, 0);
        return _code.Count;
    }

    /// <summary>Says that a jump over something ends here.</summary>
    public void Land(int skip) => BinaryPrimitives.WriteInt32LittleEndian(CollectionsMarshal.AsSpan(_code)[(skip - sizeof(int))..], _code.Count - skip);

    /// <summary>Writes a jump by a number.</summary>
    public void EmitSwitch(IReadOnlyList<int> targets)
    {
        Emit(OpCodes.Switch, targets.Count);
        var next = _code.Count + (sizeof(int) * targets.Count);
        foreach (var target in targets)
        {
            _jumps.Add((_code.Count, next, target));
            Add(0);
        }
    }

    /// <summary>Writes one on a type.</summary>
    public void Emit(OpCode code, Type type) => Emit(code, _info.GetTokenFor(type.TypeHandle));

    /// <summary>Writes one on a field.</summary>
    public void Emit(OpCode code, FieldInfo field) => Emit(code, field.DeclaringType is { IsGenericType: true } type
        ? _info.GetTokenFor(field.FieldHandle, type.TypeHandle)
        : _info.GetTokenFor(field.FieldHandle));

    /// <summary>Writes one on a method.</summary>
    public void Emit(OpCode code, MethodBase other) => Emit(code, other switch
    {
        DynamicMethod twin => _info.GetTokenFor(twin),
        { DeclaringType: { IsGenericType: true } or { IsArray: true } } => _info.GetTokenFor(other.MethodHandle, other.DeclaringType!.TypeHandle),
        _ => _info.GetTokenFor(other.MethodHandle),
    });

    /// <summary>Writes one on a text.</summary>
    public void Emit(OpCode code, string text) => Emit(code, _info.GetTokenFor(text));

    /// <summary>Writes an instruction of the original as it is.</summary>
    /// <exception cref="NotSupportedException">Its operand is of a kind that a twin has no words for.</exception>
    public void Copy(in Instruction instruction)
    {
        var code = instruction.Code;
        switch (instruction.Operand)
        {
            // Those that stand before an access go with it.
            case var _ when code.Value == OpCodes.Volatile.Value || code.Value == OpCodes.Tailcall.Value || code.Value == OpCodes.Readonly.Value || code.Value == OpCodes.Unaligned.Value:
                break;
            case null:
                Emit(code);
                break;
            case int target when code.OperandType is OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget:
                EmitJump(LongForms.Of(code), target);
                break;
            case int[] targets:
                EmitSwitch(targets);
                break;
            case int index when code.OperandType is OperandType.InlineVar or OperandType.ShortInlineVar:
                EmitVariable(LongForms.Of(code), index);
                break;
            case int number when code.OperandType == OperandType.ShortInlineI:
                EmitByte(code, (byte)number);
                break;
            case int number:
                Emit(code, number);
                break;
            case long number:
                Emit(code, number);
                break;
            case float number:
                Emit(code, BitConverter.SingleToInt32Bits(number));
                break;
            case double number:
                Emit(code, BitConverter.DoubleToInt64Bits(number));
                break;
            case string text:
                Emit(code, text);
                break;
            case Type type:
                Emit(code, type);
                break;
            case FieldInfo field:
                Emit(code, field);
                break;
            case MethodBase method:
                Emit(code, method);
                break;
            default:
                throw new NotSupportedException($"Expected an operand that a twin has, but found {instruction.Operand}.");
        }
    }

    /// <summary>Puts the code into the method.</summary>
    /// <param name="mostStack">How many values the stack holds at most.</param>
    /// <param name="clauses">The original's handlers.</param>
    public void Finish(int mostStack, IList<ExceptionHandlingClause> clauses)
    {
        var code = _code.ToArray();
        foreach (var (at, next, target) in _jumps) BinaryPrimitives.WriteInt32LittleEndian(code.AsSpan(at), _places[target] - next);
        _info.SetCode(code, mostStack);
        var locals = SignatureHelper.GetLocalVarSigHelper();
        foreach (var (type, isPinned) in _locals) locals.AddArgument(type, isPinned);
        _info.SetLocalSignature(locals.GetSignature());
        if (clauses.Count > 0) _info.SetExceptions(Handlers(clauses));
    }

    // A section of fat clauses: ECMA-335, II.25.4.5 and II.25.4.6.
    private byte[] Handlers(IList<ExceptionHandlingClause> clauses)
    {
        const int Size = 24, EHTable = 1, FatFormat = 0x40;
        var section = new byte[4 + (Size * clauses.Count)];
        BinaryPrimitives.WriteInt32LittleEndian(section, (section.Length << 8) | EHTable | FatFormat);
        for (var index = 0; index < clauses.Count; index++)
        {
            var clause = clauses[index];
            var into = section.AsSpan(4 + (Size * index));
            var (start, handler) = (_places[clause.TryOffset], _places[clause.HandlerOffset]);
            var last = clause.Flags switch
            {
                ExceptionHandlingClauseOptions.Clause => _info.GetTokenFor(clause.CatchType!.TypeHandle),
                ExceptionHandlingClauseOptions.Filter => _places[clause.FilterOffset],
                _ => 0,
            };
            BinaryPrimitives.WriteInt32LittleEndian(into, (int)clause.Flags);
            BinaryPrimitives.WriteInt32LittleEndian(into[4..], start);
            BinaryPrimitives.WriteInt32LittleEndian(into[8..], _places[clause.TryOffset + clause.TryLength] - start);
            BinaryPrimitives.WriteInt32LittleEndian(into[12..], handler);
            BinaryPrimitives.WriteInt32LittleEndian(into[16..], _places[clause.HandlerOffset + clause.HandlerLength] - handler);
            BinaryPrimitives.WriteInt32LittleEndian(into[20..], last);
        }
        return section;
    }

    private void Add(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        _code.AddRange(bytes);
    }
}
