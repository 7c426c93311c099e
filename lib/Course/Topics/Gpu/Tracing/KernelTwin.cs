using System.Reflection;
using System.Reflection.Emit;
using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Topics.Gpu.Tracing;

/// <summary>A kernel once more, as a method that tells the <see cref="Recorder"/> of each number that it reads or writes.</summary>
internal static class KernelTwin
{
    private const int MoreStack = 8;

    /// <summary>Makes it, with the methods that the kernel calls.</summary>
    /// <exception cref="KernelFaultException">It calls what cannot be followed.</exception>
    public static DynamicMethod Of(MethodInfo kernel) => Of(kernel, []);

    /// <summary>Whether a kernel waits at barriers, and its threads must therefore run side by side.</summary>
    public static bool HasBarrier(MethodInfo kernel) => Calls(kernel, [kernel]).Any(method => method is { Name: "Barrier", DeclaringType.Name: "Group" });

    private static IEnumerable<MethodInfo> Calls(MethodInfo method, HashSet<MethodInfo> seen) => method.GetMethodBody() is { } body
        ? InstructionReader.Read(method, body.GetILAsByteArray()!).Select(instruction => instruction.Operand).OfType<MethodInfo>()
            .SelectMany(called => IsTheirOwn(called) && seen.Add(called) ? Calls(called, seen).Prepend(called) : [called])
        : [];

    private static DynamicMethod Of(MethodInfo method, Dictionary<MethodInfo, DynamicMethod> made)
    {
        if (made.TryGetValue(method, out var known))
            return known;
        var body = method.GetMethodBody()!;
        var twin = made[method] = new DynamicMethod(
            method.Name, method.ReturnType, [.. method.GetParameters().Select(parameter => parameter.ParameterType)], typeof(KernelTwin).Module, skipVisibility: true)
        { InitLocals = body.InitLocals };
        var instructions = InstructionReader.Read(method, body.GetILAsByteArray()!);
        var into = new TwinBody(twin);
        foreach (var local in body.LocalVariables)
            into.AddLocal(local);
        foreach (var instruction in instructions)
        {
            into.Mark(instruction.Offset);
            Write(into, instruction, made);
        }
        into.Mark(instructions[^1].Next);
        into.Finish(body.MaxStackSize + MoreStack, body.ExceptionHandlingClauses);
        return twin;
    }

    private static void Write(TwinBody into, Instruction instruction, Dictionary<MethodInfo, DynamicMethod> made)
    {
        var value = instruction.Code.Value;
        if (Accessed(instruction) is { } type)
            into.Emit(OpCodes.Call, typeof(KernelCalls).GetMethod(instruction.Code.StackBehaviourPush == StackBehaviour.Push0 ? nameof(KernelCalls.Store) : nameof(KernelCalls.Load))!.MakeGenericMethod(type));
        else if (instruction.Operand is MethodInfo method && (value == OpCodes.Call.Value || value == OpCodes.Callvirt.Value))
            WriteCall(into, instruction, method, made);
        else
        {
            if (instruction.Operand is int target && target <= instruction.Offset && instruction.Code.OperandType is OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget)
                into.Emit(OpCodes.Call, typeof(KernelCalls).GetMethod(nameof(KernelCalls.Turn))!);
            into.Copy(instruction);
        }
    }

    private static void WriteCall(TwinBody into, Instruction instruction, MethodInfo method, Dictionary<MethodInfo, DynamicMethod> made)
    {
        // What a host has put in to stop a cell is no part of the kernel.
        if (LearnersCode.IsStopPoint(method.DeclaringType!))
            return;
        if (IsTheirOwn(method))
            into.Emit(OpCodes.Call, Of(method, made));
        else if (method.DeclaringType!.Assembly == typeof(ILGPU.Index1D).Assembly && KernelCalls.Replacement(method) is { } replacement)
            into.Emit(OpCodes.Call, replacement);
        else
            into.Copy(instruction);
    }

    // What an instruction reads or writes through a reference.
    private static Type? Accessed(Instruction instruction) =>
        instruction.Operand is Type type && (instruction.Code.Value == OpCodes.Ldobj.Value || instruction.Code.Value == OpCodes.Stobj.Value) ? type
        : instruction.Operand is null ? AccessTypes.TargetOf(instruction.Code)
        : null;

    // Neither ILGPU's, which a device does itself, nor .NET's.
    private static bool IsTheirOwn(MethodInfo method) =>
        method is { IsStatic: true, IsGenericMethod: false, DeclaringType: { } type } && !LearnersCode.IsStopPoint(type)
        && type.Assembly != typeof(ILGPU.Index1D).Assembly && !type.Assembly.GetName().Name!.StartsWith("System", StringComparison.Ordinal) && method.GetMethodBody() is not null;
}
