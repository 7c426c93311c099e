using System.Reflection;
using System.Reflection.Emit;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Methods that the runtime lets one thread run at a time: those marked with <see cref="System.Runtime.CompilerServices.MethodImplOptions.Synchronized"/>.</summary>
/// <remarks>
/// The runtime enters a monitor before the first instruction of such a method and leaves it after the last one, also where an
/// exception ends it: that of the object, or of the class if the method belongs to none (ECMA-335, II.23.1.11). No instruction says so.
/// </remarks>
internal static class SynchronizedMethods
{
    /// <summary>Whether a method is one.</summary>
    public static bool Has(MethodBase method) => method.MethodImplementationFlags.HasFlag(MethodImplAttributes.Synchronized);

    /// <summary>Whether its monitor is known: a value has none until it is put into a box.</summary>
    public static bool HaveMonitor(MethodBase method) => method.IsStatic || !method.DeclaringType!.IsValueType;

    /// <summary>Writes a method that does what another one does, inside the monitor.</summary>
    /// <param name="method">The learner's method.</param>
    /// <param name="twin">The method to write.</param>
    /// <param name="body">The twin of what the learner's method does once it is inside.</param>
    public static void Write(MethodBase method, DynamicMethod twin, DynamicMethod body)
    {
        var code = twin.GetILGenerator();
        var result = twin.ReturnType == typeof(void) ? null : code.DeclareLocal(twin.ReturnType);
        code.Emit(OpCodes.Ldc_I4, Sites.Entry(method));
        code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.At))!);
        LoadMonitor(code, method);
        code.Emit(OpCodes.Call, typeof(MonitorCalls).GetMethod(nameof(MonitorCalls.Enter), [typeof(object)])!);
        code.BeginExceptionBlock();
        for (var index = 0; index < body.GetParameters().Length; index++) code.Emit(OpCodes.Ldarg, index);
        code.Emit(OpCodes.Call, body);
        if (result is not null) code.Emit(OpCodes.Stloc, result);
        code.BeginFinallyBlock();
        LoadMonitor(code, method);
        code.Emit(OpCodes.Call, typeof(MonitorCalls).GetMethod(nameof(MonitorCalls.Exit))!);
        code.EndExceptionBlock();
        if (result is not null) code.Emit(OpCodes.Ldloc, result);
        code.Emit(OpCodes.Ret);
    }

    private static void LoadMonitor(ILGenerator code, MethodBase method)
    {
        if (!method.IsStatic)
        {
            code.Emit(OpCodes.Ldarg_0);
            return;
        }
        code.Emit(OpCodes.Ldtoken, method.DeclaringType!);
        code.Emit(OpCodes.Call, typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!);
    }
}
