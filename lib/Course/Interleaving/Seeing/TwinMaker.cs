using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Writes the code of a twin: that of its original, with what <see cref="Memory"/> and <see cref="CallWrappers"/> put in the place of accesses and calls.</summary>
internal sealed class TwinMaker
{
    // So many values more than in the original may lie on the stack.
    private const int MoreStack = 8;

    private readonly MethodBase _method;
    private readonly MethodBody _original;
    private readonly IReadOnlyList<Instruction> _instructions;
    private readonly StackShape _shape;
    private readonly TwinBody _twin;
    private readonly IReadOnlyDictionary<int, int> _sites;
    private readonly NamedLocals _named;
    private readonly bool _isOfEvent;
    private int _site = Sites.Nowhere;
    private Type? _constrained;
    private bool _hasVolatile;
    private MethodBase? _pointedTo;

    private TwinMaker(MethodBase method, DynamicMethod twin)
    {
        (_method, _original) = (method, method.GetMethodBody()!);
        _instructions = InstructionReader.Read(method, _original.GetILAsByteArray()!);
        _shape = new StackShape(method, _original, _instructions);
        _twin = new TwinBody(twin);
        _sites = Sites.Of(method);
        _named = new NamedLocals(method, _original, _instructions);
        _isOfEvent = method.IsSpecialName && method.IsDefined(typeof(CompilerGeneratedAttribute)) && (method.Name.StartsWith("add_", StringComparison.Ordinal) || method.Name.StartsWith("remove_", StringComparison.Ordinal));
    }

    // The compiler's own way to add to an event and to take from it has no race: it reads, and tries again where another was quicker.
    private bool IsVolatile(short value) => _hasVolatile || (_isOfEvent && (value == OpCodes.Ldfld.Value || value == OpCodes.Ldsfld.Value));

    /// <summary>Whether a method can have a twin: it has a body, and does nothing for which a twin has no words.</summary>
    public static bool CanMake(MethodBase method)
    {
        if (SynchronizedMethods.Has(method) && !SynchronizedMethods.HaveMonitor(method)) return false;
        if (method.IsAbstract || method.ContainsGenericParameters || method.CallingConvention.HasFlag(CallingConventions.VarArgs)) return false;
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { Length: > 0 } code) return false;
        var instructions = InstructionReader.Read(method, code);
        // A pointer to a method is only ever the half of a delegate.
        if (instructions.Zip(instructions.Skip(1)).Any(pair => pair.First.Code.Value == OpCodes.Ldftn.Value && pair.Second.Code.Value != OpCodes.Newobj.Value)) return false;
        return instructions.All(instruction => instruction.Code.Value is var value
            && value != OpCodes.Calli.Value && value != OpCodes.Jmp.Value && value != OpCodes.Arglist.Value && value != OpCodes.Localloc.Value
            && value != OpCodes.Mkrefany.Value && value != OpCodes.Refanyval.Value && value != OpCodes.Cpblk.Value && value != OpCodes.Initblk.Value && value != OpCodes.Cpobj.Value);
    }

    /// <summary>Writes the code of a method's twin.</summary>
    public static void Make(MethodBase method, DynamicMethod twin)
    {
        var maker = new TwinMaker(method, twin);
        twin.InitLocals = maker._original.InitLocals;
        maker.Write();
    }

    private void Write()
    {
        foreach (var local in _original.LocalVariables) _twin.AddLocal(local);
        var caught = _original.ExceptionHandlingClauses
            .Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Filter || (clause.Flags == ExceptionHandlingClauseOptions.Clause && clause.CatchType!.IsAssignableFrom(typeof(RunAbandonedException))))
            .Select(clause => clause.HandlerOffset).ToHashSet();
        var loops = PlainLoops.Of(_method, _original, _instructions, _shape);
        var call = loops.Count > 0 ? BeginCall() : 0;
        for (var index = 0; index < _instructions.Count; index++)
        {
            var instruction = _instructions[index];
            _twin.Mark(instruction.Offset);
            if (loops.TryGetValue(instruction.Offset, out var changed)) BeginRound(call, instruction.Offset, changed);
            if (caught.Contains(instruction.Offset))
            {
                _twin.Emit(OpCodes.Dup);
                Call(nameof(Memory.Caught));
            }
            if (_sites.TryGetValue(instruction.Offset, out var site)) Stand(_site = site, instruction.Offset);
            Write(instruction);
            if (instruction.Code.OpCodeType != OpCodeType.Prefix) _hasVolatile = false;
        }
        _twin.Mark(_instructions[^1].Next);
        _twin.Finish(_original.MaxStackSize + MoreStack, _original.ExceptionHandlingClauses);
    }

    private int BeginCall()
    {
        var call = _twin.NewLocal(typeof(long));
        _twin.Emit(OpCodes.Call, typeof(Rounds).GetMethod(nameof(Rounds.Enter))!);
        _twin.EmitVariable(OpCodes.Stloc, call);
        return call;
    }

    private void BeginRound(int call, int loop, IReadOnlyList<MethodVariable> changed)
    {
        _twin.EmitVariable(OpCodes.Ldloc, call);
        _twin.Emit(OpCodes.Ldc_I4, loop);
        _twin.Emit(OpCodes.Call, typeof(Rounds).GetMethod(nameof(Rounds.Begin))!);
        var skip = _twin.EmitSkip();
        foreach (var variable in changed)
        {
            _twin.EmitVariable(variable.IsArgument ? OpCodes.Ldarg : OpCodes.Ldloc, variable.Index);
            _twin.Emit(OpCodes.Call, typeof(Rounds).GetMethod(nameof(Rounds.Note))!.MakeGenericMethod(variable.TypeIn(_method, _original)));
        }
        _twin.Emit(OpCodes.Call, typeof(Rounds).GetMethod(nameof(Rounds.End))!);
        _twin.Land(skip);
    }

    private void Write(in Instruction instruction)
    {
        switch (instruction.Operand)
        {
            case FieldInfo field when instruction.Code.OperandType == OperandType.InlineField:
                WriteField(instruction, field);
                break;
            case MethodBase method when instruction.Code.OperandType == OperandType.InlineMethod:
                WriteCall(instruction, method);
                break;
            case Type type when WritesMemory(instruction, type):
                break;
            case null when AccessTypes.ElementOf(instruction.Code) is { } element:
                WriteElement(instruction.Code, element);
                break;
            case null when AccessTypes.TargetOf(instruction.Code) is { } target && _shape.IsReference(instruction.Offset, instruction.Code.StackBehaviourPush == StackBehaviour.Push0 ? 1 : 0):
                CallAt(instruction.Code.StackBehaviourPush == StackBehaviour.Push0, target);
                break;
            case null when AccessTypes.TargetOf(instruction.Code) is not null:
                NoteUnseen(InterleavingWords.Pointer);
                _twin.Emit(instruction.Code);
                break;
            default:
                _hasVolatile |= instruction.Code.Value == OpCodes.Volatile.Value;
                _twin.Copy(instruction);
                break;
        }
    }

    // Instructions on a type that touch memory.
    private bool WritesMemory(in Instruction instruction, Type type)
    {
        var value = instruction.Code.Value;
        if (value == OpCodes.Constrained.Value) _constrained = type;
        else if (value == OpCodes.Ldobj.Value && !IsOutOfReach(type)) CallAt(isStore: false, type);
        else if (value == OpCodes.Stobj.Value && !IsOutOfReach(type)) CallAt(isStore: true, type);
        else if (value == OpCodes.Initobj.Value && !IsOutOfReach(type)) Initialise(type);
        else if (value == OpCodes.Ldelem.Value) WriteElement(OpCodes.Ldelem, type);
        else if (value == OpCodes.Stelem.Value) WriteElement(OpCodes.Stelem, type);
        else if (value == OpCodes.Ldelema.Value)
        {
            _twin.Emit(OpCodes.Conv_I);
            Call(nameof(Memory.Element), type);
        }
        else if (value == OpCodes.Newarr.Value)
        {
            _twin.Emit(OpCodes.Newarr, type);
            _twin.Emit(OpCodes.Dup);
            _twin.Emit(OpCodes.Ldc_I4, Member.OfArrays(_method, instruction.Offset, type.MakeArrayType()).Index);
            Call(nameof(Memory.MadeArray));
        }
        else if (value == OpCodes.Box.Value)
        {
            _twin.Emit(OpCodes.Box, type);
            _twin.Emit(OpCodes.Dup);
            Call(nameof(Memory.Made));
        }
        else if (value == OpCodes.Unbox.Value)
        {
            NoteUnseen(InterleavingWords.InsideABox);
            return false;
        }
        else return false;
        return true;
    }

    private void Initialise(Type type)
    {
        var nothing = _twin.Spare(type);
        _twin.EmitVariable(OpCodes.Ldloca, nothing);
        _twin.Emit(OpCodes.Initobj, type);
        _twin.EmitVariable(OpCodes.Ldloc, nothing);
        Call(nameof(Memory.StoreAt), type);
    }

    private void WriteField(in Instruction instruction, FieldInfo field)
    {
        var value = instruction.Code.Value;
        var owner = field.DeclaringType!;
        var isOfValue = owner.IsValueType;
        if (owner is { IsExplicitLayout: true, IsValueType: false }) NoteUnseen(InterleavingWords.Overlapping.With(owner.Name));
        // Where a method that awaits has come to only it knows, and it runs on one thread at a time. Only references into it may lead elsewhere.
        if (value != OpCodes.Ldflda.Value && IsStateMachine(owner)) _twin.Emit(instruction.Code, field);
        else if (IsKeptDelegate(field)) WriteKeptDelegate(value, field);
        else if (IsOutOfReach(field.FieldType) || (isOfValue && value == OpCodes.Ldfld.Value && !_shape.IsReference(instruction.Offset, 0)) || IsNeverChanged(field, value)) _twin.Emit(instruction.Code, field);
        else if (field.IsStatic) WriteStatic(value, field);
        else if (isOfValue) WriteFieldOfValue(value, field);
        else WriteFieldOfObject(value, field);
    }

    // It is made each time.
    private void WriteKeptDelegate(short value, FieldInfo field)
    {
        if (!field.IsStatic) _twin.Emit(OpCodes.Pop);
        _twin.Emit(value == OpCodes.Stsfld.Value || value == OpCodes.Stfld.Value ? OpCodes.Pop : OpCodes.Ldnull);
    }

    private static bool IsStateMachine(Type type) => Member.IsMadeByCompiler(type) && typeof(IAsyncStateMachine).IsAssignableFrom(type);

    private void WriteFieldOfObject(short value, FieldInfo field)
    {
        var member = Member.Of(field);
        var isStore = value == OpCodes.Stfld.Value;
        member.IsWritten |= isStore && !_method.IsConstructor;
        var spare = isStore ? _twin.Spare(field.FieldType) : 0;
        if (isStore) _twin.EmitVariable(OpCodes.Stloc, spare);
        _twin.Emit(OpCodes.Dup);
        _twin.Emit(OpCodes.Ldflda, field);
        if (isStore) _twin.EmitVariable(OpCodes.Ldloc, spare);
        _twin.Emit(OpCodes.Ldc_I4, IsVolatile(value) ? Memory.AsVolatile(member.Index) : member.Index);
        Call(isStore ? nameof(Memory.Store) : value == OpCodes.Ldflda.Value ? nameof(Memory.Field) : nameof(Memory.Load), field.FieldType);
        member.IsWritten |= value == OpCodes.Ldflda.Value;
    }

    private void WriteFieldOfValue(short value, FieldInfo field)
    {
        if (value == OpCodes.Ldflda.Value)
        {
            _twin.Emit(OpCodes.Ldflda, field);
            return;
        }
        var isStore = value == OpCodes.Stfld.Value;
        var spare = isStore ? _twin.Spare(field.FieldType) : 0;
        if (isStore) _twin.EmitVariable(OpCodes.Stloc, spare);
        _twin.Emit(OpCodes.Ldflda, field);
        if (isStore) _twin.EmitVariable(OpCodes.Ldloc, spare);
        CallAt(isStore, field.FieldType);
    }

    private void WriteStatic(short value, FieldInfo field)
    {
        NoteInitialiser(field.DeclaringType!);
        var member = Member.Of(field);
        var isStore = value == OpCodes.Stsfld.Value;
        member.IsWritten |= value != OpCodes.Ldsfld.Value && !_method.IsConstructor;
        var isOfThread = field.IsDefined(typeof(ThreadStaticAttribute));
        // Its initialiser runs on one thread only, whichever comes first.
        if (isOfThread && IsSetBy(field.DeclaringType!.TypeInitializer, field)) NoteUnseen(InterleavingWords.FieldOfAThread.With(field.Name));
        var spare = isStore ? _twin.Spare(field.FieldType) : 0;
        if (isStore) _twin.EmitVariable(OpCodes.Stloc, spare);
        _twin.Emit(OpCodes.Ldsflda, field);
        if (isStore) _twin.EmitVariable(OpCodes.Ldloc, spare);
        if (isOfThread)
        {
            _twin.Emit(OpCodes.Ldc_I4, member.Index);
            var access = isStore ? nameof(FieldsOfThreads.Store) : value == OpCodes.Ldsflda.Value ? nameof(FieldsOfThreads.Field) : nameof(FieldsOfThreads.Load);
            _twin.Emit(OpCodes.Call, typeof(FieldsOfThreads).GetMethod(access)!.MakeGenericMethod(field.FieldType));
            return;
        }
        _twin.Emit(OpCodes.Ldc_I4, IsVolatile(value) ? Memory.AsVolatile(member.Index) : member.Index);
        Call(isStore ? nameof(Memory.StoreStatic) : value == OpCodes.Ldsflda.Value ? nameof(Memory.StaticField) : nameof(Memory.LoadStatic), field.FieldType);
    }

    private static bool IsSetBy(ConstructorInfo? initialiser, FieldInfo field) =>
        initialiser?.GetMethodBody()?.GetILAsByteArray() is { } code
        && InstructionReader.Read(initialiser, code).Any(each => each.Code.Value == OpCodes.Stsfld.Value && each.Operand is FieldInfo set && set.MetadataToken == field.MetadataToken);

    private void WriteElement(OpCode code, Type element)
    {
        if (code.StackBehaviourPush == StackBehaviour.Push0)
        {
            var spare = _twin.Spare(element);
            _twin.EmitVariable(OpCodes.Stloc, spare);
            _twin.Emit(OpCodes.Conv_I);
            _twin.EmitVariable(OpCodes.Ldloc, spare);
            Call(nameof(Memory.StoreElement), element);
            return;
        }
        _twin.Emit(OpCodes.Conv_I);
        Call(nameof(Memory.LoadElement), element);
    }

    private void WriteCall(in Instruction instruction, MethodBase method)
    {
        var value = instruction.Code.Value;
        var constrained = _constrained;
        _constrained = null;
        if (value == OpCodes.Ldftn.Value || value == OpCodes.Ldvirtftn.Value) WritePointer(instruction.Code, method);
        else if (value == OpCodes.Newobj.Value && typeof(Delegate).IsAssignableFrom(method.DeclaringType) && _pointedTo is { } pointedTo) WriteDelegate(method.DeclaringType, pointedTo);
        else
        {
            if (IsAskedByAnIterator(method))
            {
                _twin.Emit(value == OpCodes.Call.Value ? OpCodes.Call : OpCodes.Callvirt, method);
                return;
            }
            if (method.IsStatic || method.IsConstructor) NoteInitialiser(method.DeclaringType!);
            if (IteratorCalls.IsOfCore(method) && !IsOfAnAsyncIterator) NoteUnseen(Twins.NameOf(method));
            TwinCalls.Write(_twin, instruction.Code, method, constrained);
            if (_site != Sites.Nowhere && MayLeadToLines(method)) Stand(_site, instruction.Offset);
        }
    }

    // An iterator that is gone through by the thread that made it saves an object; otherwise it does the same.
    private bool IsAskedByAnIterator(MethodBase method) =>
        method.Name == "get_CurrentManagedThreadId" && Member.IsMadeByCompiler(_method.DeclaringType!) && (typeof(System.Collections.IEnumerable).IsAssignableFrom(_method.DeclaringType) || IsOfAnAsyncIterator);

    private bool IsOfAnAsyncIterator => IteratorCalls.IsOne(_method.DeclaringType!);

    // It runs once, by whoever comes first, and no run of an exploration sees it but that one.
    private void NoteInitialiser(Type type)
    {
        if (type != _method.DeclaringType && LearnersCode.Has(type) && type.TypeInitializer is { } initialiser && !IsQuiet(initialiser)) NoteUnseen(InterleavingWords.Initialiser.With(type.Name));
    }

    // Whether an initialiser only fills the fields of its own class with what it makes.
    private static bool IsQuiet(ConstructorInfo initialiser) =>
        initialiser.GetMethodBody()?.GetILAsByteArray() is { } code && InstructionReader.Read(initialiser, code).All(instruction => instruction.Operand switch
        {
            // What F# interactive puts before a submission, which has run by then.
            FieldInfo { Name: "init@" } when initialiser.DeclaringType!.Name.StartsWith("FSI_", StringComparison.Ordinal) => true,
            FieldInfo field => field.DeclaringType == initialiser.DeclaringType || field.IsInitOnly || instruction.Code.Value == OpCodes.Ldtoken.Value,
            ConstructorInfo { DeclaringType: var made } each when instruction.Code.Value == OpCodes.Newobj.Value => typeof(Delegate).IsAssignableFrom(made) || Harmless.Is(each) || Member.IsMadeByCompiler(made!),
            MethodBase each => instruction.Code.Value == OpCodes.Ldftn.Value || Harmless.Is(each) || Contents.Does(each) is not null || Contents.Fills(each),
            _ => true,
        });

    // What makes a delegate of it comes next.
    private void WritePointer(OpCode code, MethodBase method)
    {
        _pointedTo = method;
        if (code.Value == OpCodes.Ldvirtftn.Value) _twin.Emit(OpCodes.Pop);
    }

    private void WriteDelegate(Type type, MethodBase method)
    {
        _pointedTo = null;
        _twin.Emit(OpCodes.Ldc_I4, Twins.NumberOf(method));
        _twin.Emit(OpCodes.Ldtoken, type);
        _twin.Emit(OpCodes.Call, typeof(Twins).GetMethod(nameof(Twins.MakeDelegate))!);
        _twin.Emit(OpCodes.Castclass, type);
    }

    private void Stand(int site, int offset)
    {
        var locals = _named.At(offset);
        _twin.Emit(OpCodes.Ldc_I4, site);
        if (locals.Count == 0)
        {
            Call(nameof(Memory.At));
            return;
        }
        _twin.Emit(OpCodes.Call, typeof(Locals).GetMethod(nameof(Locals.Begin))!);
        var skip = _twin.EmitSkip();
        foreach (var local in locals)
        {
            _twin.EmitVariable(local.IsArgument ? OpCodes.Ldarg : OpCodes.Ldloc, local.Index);
            if (local.Field is { } field) _twin.Emit(OpCodes.Ldfld, field);
            _twin.Emit(OpCodes.Ldstr, local.Name);
            _twin.Emit(OpCodes.Call, typeof(Locals).GetMethod(nameof(Locals.Note))!.MakeGenericMethod(local.Type));
        }
        _twin.Land(skip);
    }

    // Whoever comes back from there stands where it was before.
    private static bool MayLeadToLines(MethodBase method) =>
        LearnersCode.Has(method) || method.IsVirtual || method.GetParameters().Any(parameter => typeof(Delegate).IsAssignableFrom(parameter.ParameterType));

    private void NoteUnseen(string what)
    {
        _twin.Emit(OpCodes.Ldstr, what);
        _twin.Emit(OpCodes.Call, typeof(TwinCalls).GetMethod(nameof(TwinCalls.NoteUnseen))!);
    }

    private void Call(string name, params Type[] types)
    {
        var method = typeof(Memory).GetMethod(name)!;
        _twin.Emit(OpCodes.Call, types.Length == 0 ? method : method.MakeGenericMethod(types));
    }

    private void CallAt(bool isStore, Type type) => Call((isStore, _hasVolatile) switch
    {
        (true, true) => nameof(Memory.StoreVolatileAt),
        (true, false) => nameof(Memory.StoreAt),
        (false, true) => nameof(Memory.LoadVolatileAt),
        _ => nameof(Memory.LoadAt),
    }, type);

    // Where the compiler keeps a delegate that it makes once: what lies there may be no twin.
    private static bool IsKeptDelegate(FieldInfo field) =>
        (field.IsStatic || field.Name.StartsWith("<>9__", StringComparison.Ordinal)) && Member.IsMadeByCompiler(field.DeclaringType!) && typeof(Delegate).IsAssignableFrom(field.FieldType);

    private static bool IsNeverChanged(FieldInfo field, short value) =>
        (field.IsInitOnly && (value == OpCodes.Ldfld.Value || value == OpCodes.Ldsfld.Value)) || (field.IsStatic && !LearnersCode.Has(field.DeclaringType!) && value == OpCodes.Ldsfld.Value && LearnersCode.IsCourse(field.DeclaringType!));

    // What lives on the stack only is no thread's but its own.
    internal static bool IsOutOfReach(Type type) => type.IsByRefLike || type.IsPointer || type.IsFunctionPointer || type.IsByRef;
}
