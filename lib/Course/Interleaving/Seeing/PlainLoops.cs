using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Finds the loops of a method of which all that a round leaves behind is known: what its variables hold, and what it writes.</summary>
/// <remarks>
/// A loop is taken with all instructions that can come between two of its beginnings: those up to the last jump back to it,
/// and, since another way may lead back as well, those of all jumps and handlers that overlap with them. If each is one whose
/// effects are variables of this method, accesses that are seen, or steps, then a thread that begins a round
/// with the same variables, and has changed nothing of its own in memory meanwhile, is where it was before: the
/// methods that called this one have done nothing in between.
/// </remarks>
internal sealed class PlainLoops
{
    private const int MostCalls = 4;

    private static readonly HashSet<(Type Type, string Method)> Steps =
    [
        (typeof(Thread), nameof(Thread.Yield)), (typeof(Thread), nameof(Thread.Sleep)), (typeof(Thread), nameof(Thread.SpinWait)), (typeof(Thread), nameof(Thread.MemoryBarrier)),
        (typeof(Monitor), nameof(Monitor.Enter)), (typeof(Monitor), nameof(Monitor.TryEnter)), (typeof(Monitor), nameof(Monitor.Exit)),
        (typeof(Lock), nameof(Lock.Enter)), (typeof(Lock), nameof(Lock.TryEnter)), (typeof(Lock), nameof(Lock.Exit)),
    ];

    private static readonly ConcurrentDictionary<MethodBase, bool> Plain = [];

    private readonly MethodBase _method;
    private readonly MethodBody _body;
    private readonly IReadOnlyList<Instruction> _instructions;
    private readonly List<(int From, int To)> _back = [];

    private PlainLoops(MethodBase method, MethodBody body, IReadOnlyList<Instruction> instructions)
    {
        (_method, _body, _instructions) = (method, body, instructions);
        foreach (var instruction in instructions) _back.AddRange(Targets(instruction).Where(target => target <= instruction.Offset).Select(target => (instruction.Offset, target)));
    }

    /// <summary>Where rounds of such loops begin, with the variables that a round may change.</summary>
    public static IReadOnlyDictionary<int, IReadOnlyList<MethodVariable>> Of(MethodBase method, MethodBody body, IReadOnlyList<Instruction> instructions, StackShape shape)
    {
        var loops = new PlainLoops(method, body, instructions);
        var found = new Dictionary<int, IReadOnlyList<MethodVariable>>();
        foreach (var start in loops._back.Select(jump => jump.To).Distinct())
        {
            if (shape.IsEmpty(start) && loops.Changed(loops.Round(start)) is { } changed) found[start] = changed;
        }
        return found;
    }

    /// <summary>Whether a learner's method is one like such a round, so that a call of it leaves nothing behind but what is seen.</summary>
    public static bool KeepsNothing(MethodBase method) => Plain.GetOrAdd(method, static method => IsPlain(method, isVirtual: false, []));

    // All that can be run between two beginnings of the loop.
    private List<Instruction> Round(int start)
    {
        var (low, high) = (start, start);
        while (true)
        {
            var (from, to) = (low, high);
            foreach (var jump in _back)
            {
                if ((jump.From > high && jump.To <= high) || (jump.From >= low && jump.From <= high)) (low, high) = (Math.Min(low, jump.To), Math.Max(high, jump.From));
            }
            foreach (var clause in _body.ExceptionHandlingClauses)
            {
                if (clause.TryOffset >= low && clause.TryOffset <= high) high = Math.Max(high, clause.HandlerOffset + clause.HandlerLength - 1);
            }
            if ((from, to) == (low, high)) return [.. _instructions.Where(each => each.Offset >= low && each.Offset <= high)];
        }
    }

    // The variables that a round may change; null if it may do more than that.
    private List<MethodVariable>? Changed(List<Instruction> round)
    {
        if (!IsPlain(round, [])) return null;
        var changed = round.Select(MethodVariable.ChangedBy).OfType<MethodVariable>().Distinct().Where(each => TypeOf(each) != typeof(SpinWait)).ToList();
        return changed.TrueForAll(each => CanBeCompared(TypeOf(each))) ? changed : null;
    }

    private Type TypeOf(MethodVariable variable) => variable.TypeIn(_method, _body);

    private bool IsPlain(List<Instruction> round, HashSet<MethodBase> calling)
    {
        for (var index = 0; index < round.Count; index++)
        {
            if (!IsPlain(round[index], index > 0 ? round[index - 1] : default, calling)) return false;
        }
        return true;
    }

    private bool IsPlain(in Instruction instruction, in Instruction before, HashSet<MethodBase> calling)
    {
        var value = instruction.Code.Value;
        return instruction.Operand switch
        {
            // How often it has spun is nothing that is asked for.
            MethodBase { DeclaringType: var type } method when type == typeof(SpinWait) => method.Name is nameof(SpinWait.SpinOnce) or nameof(SpinWait.Reset) && IsAddressOfLocal(before) && NobodyAsksForSpins(),
            // Whether a lock is taken is a variable of this method, and not of one that called it.
            MethodBase { DeclaringType: var type } method when type == typeof(Monitor) && method.GetParameters() is [.., { ParameterType.IsByRef: true }] && !IsAddressOfLocal(before) => false,
            MethodBase method => value != OpCodes.Newobj.Value && value != OpCodes.Ldftn.Value && value != OpCodes.Ldvirtftn.Value && IsPlain(method, value == OpCodes.Callvirt.Value, calling),
            // Such an object keeps where its method has come to.
            FieldInfo field => !TwinMaker.IsOutOfReach(field.FieldType) && !typeof(IAsyncStateMachine).IsAssignableFrom(field.DeclaringType),
            Type => value != OpCodes.Newarr.Value && value != OpCodes.Box.Value && value != OpCodes.Unbox.Value,
            _ => value != OpCodes.Localloc.Value,
        };
    }

    private static bool IsPlain(MethodBase method, bool isVirtual, HashSet<MethodBase> calling)
    {
        var type = method.DeclaringType!;
        // There the kernel asks whether the cell is to stop.
        if (LearnersCode.IsStopPoint(type)) return true;
        if (type == typeof(Interlocked) || type == typeof(Volatile) || Steps.Contains((type, method.Name))) return true;
        if (type == typeof(Atomic) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Shared<>))) return !Array.Exists(method.GetParameters(), each => typeof(Delegate).IsAssignableFrom(each.ParameterType));
        if (method.IsStatic && Harmless.Is(method) && method is MethodInfo { ReturnType: var result } && Array.TrueForAll(method.GetParameters(), each => HasOnlyAValue(each.ParameterType)) && HasOnlyAValue(result)) return true;
        if (!LearnersCode.Has(method) || method.IsConstructor || (isVirtual && method is { IsVirtual: true, IsFinal: false } && !type.IsSealed) || calling.Count == MostCalls || !TwinMaker.CanMake(method) || !calling.Add(method)) return false;
        var body = method.GetMethodBody()!;
        var instructions = InstructionReader.Read(method, body.GetILAsByteArray()!);
        var isPlain = new PlainLoops(method, body, instructions).IsPlain([.. instructions], calling);
        calling.Remove(method);
        return isPlain;
    }

    private bool NobodyAsksForSpins() => _instructions.All(instruction => instruction.Operand switch
    {
        MethodBase method when method.DeclaringType == typeof(SpinWait) => method.Name is nameof(SpinWait.SpinOnce) or nameof(SpinWait.Reset),
        MethodBase method => !Array.Exists(method.GetParameters(), each => each.ParameterType == typeof(SpinWait) || each.ParameterType == typeof(SpinWait).MakeByRefType()),
        FieldInfo => true,
        _ => MethodVariable.ReadBy(instruction) is not { } read || TypeOf(read) != typeof(SpinWait),
    });

    private static bool IsAddressOfLocal(in Instruction instruction) => instruction.Code.Value == OpCodes.Ldloca.Value || instruction.Code.Value == OpCodes.Ldloca_S.Value;

    private static bool HasOnlyAValue(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(void);

    // Whether two values that are equal in each bit, or the same object, cannot be told apart.
    private static bool CanBeCompared(Type type) =>
        !TwinMaker.IsOutOfReach(type) && (!type.IsValueType || type.IsPrimitive || type.IsEnum
            || type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).All(field => field.FieldType.IsValueType && CanBeCompared(field.FieldType)));

    private static int[] Targets(Instruction instruction) => instruction.Operand switch
    {
        int target when instruction.Code.OperandType is OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget => [target],
        int[] targets => targets,
        _ => [],
    };
}
