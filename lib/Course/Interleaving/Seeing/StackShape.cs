using System.Reflection;
using System.Reflection.Emit;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Which entries of a method's evaluation stack are references to places, before each instruction: a field of a value is read from the value or from its place, and the instruction does not say which.</summary>
internal sealed class StackShape
{
    private readonly Dictionary<int, bool[]> _known = [];
    private readonly MethodBase _method;
    private readonly MethodBody _body;

    /// <summary>Walks through a method once.</summary>
    public StackShape(MethodBase method, MethodBody body, IReadOnlyList<Instruction> instructions)
    {
        (_method, _body) = (method, body);
        foreach (var clause in body.ExceptionHandlingClauses)
        {
            var holdsException = clause.Flags is ExceptionHandlingClauseOptions.Clause or ExceptionHandlingClauseOptions.Filter;
            _known[clause.HandlerOffset] = holdsException ? [false] : [];
            if (clause.Flags == ExceptionHandlingClauseOptions.Filter) _known[clause.FilterOffset] = [false];
        }
        var stack = new List<bool>();
        var follows = true;
        foreach (var instruction in instructions)
        {
            if (_known.TryGetValue(instruction.Offset, out var known)) stack = [.. known];
            else if (!follows) stack = [];
            _known[instruction.Offset] = [.. stack];
            Apply(instruction, stack);
            if (instruction.Operand is int target && instruction.Code.OperandType is OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget) Reach((int)instruction.Operand!, stack);
            if (instruction.Operand is int[] targets) foreach (var each in targets) Reach(each, stack);
            follows = instruction.Code.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw);
        }
    }

    /// <summary>Whether an entry is a reference to a place.</summary>
    /// <param name="offset">Before which instruction.</param>
    /// <param name="depth">Which entry; 0 is the top.</param>
    public bool IsReference(int offset, int depth) => _known[offset] is var stack && depth < stack.Length && stack[^(depth + 1)];

    /// <summary>Whether nothing lies on it before an instruction.</summary>
    public bool IsEmpty(int offset) => _known[offset].Length == 0;

    private void Reach(int target, List<bool> stack) => _known.TryAdd(target, [.. stack]);

    private void Apply(in Instruction instruction, List<bool> stack)
    {
        var code = instruction.Code;
        if (code.Value == OpCodes.Ret.Value || code.Value == OpCodes.Leave.Value || code.Value == OpCodes.Leave_S.Value || code.Value == OpCodes.Throw.Value)
        {
            stack.Clear();
            return;
        }
        if (code.Value == OpCodes.Dup.Value)
        {
            stack.Add(stack[^1]);
            return;
        }
        var pops = Pops(instruction);
        var any = stack.TakeLast(pops).Any(each => each);
        stack.RemoveRange(Math.Max(0, stack.Count - pops), Math.Min(pops, stack.Count));
        for (var pushes = Pushes(instruction); pushes > 0; pushes--) stack.Add(PushesReference(instruction, any));
    }

    private static int Pops(in Instruction instruction)
    {
        if (instruction.Operand is MethodBase method && instruction.Code.FlowControl == FlowControl.Call)
            return method.GetParameters().Length + (method.IsStatic || instruction.Code.Value == OpCodes.Newobj.Value ? 0 : 1);
        return instruction.Code.StackBehaviourPop switch
        {
            StackBehaviour.Pop0 => 0,
            StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
            StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8 or StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8
                or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
            StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8 or StackBehaviour.Popref_popi_popr4
                or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref or StackBehaviour.Popref_popi_pop1 => 3,
            _ => 0,
        };
    }

    private static int Pushes(in Instruction instruction)
    {
        if (instruction.Operand is MethodInfo method && instruction.Code.FlowControl == FlowControl.Call) return method.ReturnType == typeof(void) ? 0 : 1;
        return instruction.Code.StackBehaviourPush switch
        {
            StackBehaviour.Push0 or StackBehaviour.Varpush => 0,
            StackBehaviour.Push1_push1 => 2,
            _ => 1,
        };
    }

    private bool PushesReference(in Instruction instruction, bool any)
    {
        var code = instruction.Code;
        if (instruction.Operand is MethodInfo method && code.FlowControl == FlowControl.Call) return method.ReturnType.IsByRef;
        if (code.Value == OpCodes.Add.Value || code.Value == OpCodes.Sub.Value) return any;
        if (code.Value == OpCodes.Ldloca.Value || code.Value == OpCodes.Ldloca_S.Value || code.Value == OpCodes.Ldarga.Value || code.Value == OpCodes.Ldarga_S.Value
            || code.Value == OpCodes.Ldflda.Value || code.Value == OpCodes.Ldsflda.Value || code.Value == OpCodes.Ldelema.Value || code.Value == OpCodes.Unbox.Value) return true;
        return MethodVariable.ReadBy(instruction) is { } read && read.TypeIn(_method, _body).IsByRef;
    }
}
