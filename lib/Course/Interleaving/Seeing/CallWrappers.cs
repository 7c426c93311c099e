using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Makes the methods that twins call in the place of others.</summary>
internal static class CallWrappers
{
    private static readonly ConcurrentDictionary<(MethodBase Method, Type? Constrained, CallForm Form), DynamicMethod> Known = [];

    /// <summary>Comes to a step on an object.</summary>
    public static LogicalThread? ComeTo(object receiver, int number) => Sight.Current is { } sight ? SeenCalls.At(number).Come(sight, receiver) : null;

    /// <summary>What stands for an object's state before that step.</summary>
    public static ulong StateOf(LogicalThread? thread, object receiver, int number) => thread is null ? 0 : SeenCalls.At(number).StateOf(receiver);

    /// <summary>Ends a step on an object.</summary>
    public static void EndOn<T>(LogicalThread? thread, object receiver, int number, ulong before, T seen)
    {
        if (thread is not null && SeenCalls.At(number) is { IsKnown: true } call) thread.Note(seen, before, call.StateOf(receiver));
    }

    /// <summary>Whether calls are only pretended: a program is explored.</summary>
    public static bool IsExploring() => Sight.Current is not null;

    /// <summary>The method that is called in the place of another.</summary>
    /// <param name="method">That other one.</param>
    /// <param name="constrained">On which type, if the original leaves it open whether it is a value.</param>
    /// <param name="form">What it does beside it.</param>
    public static DynamicMethod Of(MethodBase method, Type? constrained, CallForm form) => Known.GetOrAdd((method, constrained, form), static key => Wrap(key.Method, key.Constrained, key.Form));

    private static DynamicMethod Wrap(MethodBase method, Type? constrained, CallForm form)
    {
        var types = method.GetParameters().Select(parameter => parameter.ParameterType);
        if (!method.IsStatic && form != CallForm.Making)
        {
            var receiver = method.DeclaringType!;
            types = types.Prepend(constrained is not null ? constrained.MakeByRefType() : receiver.IsValueType ? receiver.MakeByRefType() : receiver);
        }
        var result = form == CallForm.Making ? method.DeclaringType! : ((MethodInfo)method).ReturnType;
        Type[] parameters = [.. types];
        var wrapper = new DynamicMethod(method.Name, result, parameters, typeof(CallWrappers).Module, skipVisibility: true);
        var code = wrapper.GetILGenerator();
        switch (form)
        {
            case CallForm.WithTwins:
                WithTwins(code, (MethodInfo)method, parameters);
                break;
            case CallForm.ByReceiver:
                ByReceiver(code, (MethodInfo)method, parameters, constrained);
                break;
            case CallForm.Making:
                Making(code, (ConstructorInfo)method, parameters);
                break;
            case CallForm.OnPlace:
                OnPlace(code, (MethodInfo)method, parameters);
                break;
            case CallForm.OnObject:
                OnObject(code, (MethodInfo)method, parameters);
                break;
            case CallForm.OnValue:
                OnValue(code, (MethodInfo)method, parameters, constrained!);
                break;
            case CallForm.Skipped:
                Skipped(code, (MethodInfo)method, parameters);
                break;
            default:
                ElementOfMany(code, (MethodInfo)method, parameters);
                break;
        }
        code.Emit(OpCodes.Ret);
        return wrapper;
    }

    private static void WithTwins(ILGenerator code, MethodInfo method, Type[] parameters)
    {
        for (var index = 0; index < parameters.Length; index++)
        {
            code.Emit(OpCodes.Ldarg, index);
            if (!typeof(Delegate).IsAssignableFrom(parameters[index])) continue;
            code.Emit(OpCodes.Call, typeof(CallWrappers).GetMethod(nameof(OrNull))!);
            code.Emit(OpCodes.Castclass, parameters[index]);
        }
        code.Emit(method.IsStatic ? OpCodes.Call : OpCodes.Callvirt, method);
    }

    /// <summary>The twin of a delegate, if there is one.</summary>
    public static Delegate? OrNull(Delegate? original)
    {
        if (original is null) return null;
        var twin = Twins.OfDelegate(original);
        if (Twins.IsTwin(twin)) return twin;
        if (twin.Method is not { DeclaringType: not null } method) Sight.Current?.NoteUnseen(InterleavingWords.GeneratedCode);
        else if (!Harmless.Is(method) && !LearnersCode.IsCourse(method.DeclaringType)) Sight.Current?.NoteUnseen(Twins.NameOf(method));
        return twin;
    }

    private static void ByReceiver(ILGenerator code, MethodInfo method, Type[] parameters, Type? constrained)
    {
        var (signature, isPlain) = (Twins.SignatureOf(method), code.DefineLabel());
        var end = code.DefineLabel();
        LoadReceiver(code, constrained);
        code.Emit(OpCodes.Ldc_I4, Twins.NumberOf(method));
        code.Emit(OpCodes.Call, typeof(Twins).GetMethod(nameof(Twins.Find))!);
        code.Emit(OpCodes.Dup);
        code.Emit(OpCodes.Brfalse, isPlain);
        code.Emit(OpCodes.Castclass, signature);
        LoadReceiver(code, constrained);
        LoadArguments(code, 1, parameters.Length);
        code.Emit(OpCodes.Callvirt, signature.GetMethod(nameof(Action.Invoke))!);
        code.Emit(OpCodes.Br, end);
        code.MarkLabel(isPlain);
        code.Emit(OpCodes.Pop);
        LoadReceiver(code, constrained);
        LoadArguments(code, 1, parameters.Length);
        code.Emit(OpCodes.Callvirt, method);
        code.MarkLabel(end);
    }

    private static void LoadArguments(ILGenerator code, int first, int end)
    {
        for (var index = first; index < end; index++) code.Emit(OpCodes.Ldarg, index);
    }

    private static void LoadReceiver(ILGenerator code, Type? constrained)
    {
        code.Emit(OpCodes.Ldarg_0);
        if (constrained is not null) code.Emit(OpCodes.Ldind_Ref);
    }

    private static void Making(ILGenerator code, ConstructorInfo constructor, Type[] parameters)
    {
        var type = constructor.DeclaringType!;
        var made = code.DeclareLocal(type);
        if (type.IsValueType)
        {
            code.Emit(OpCodes.Ldloca, made);
            code.Emit(OpCodes.Initobj, type);
            code.Emit(OpCodes.Ldloca, made);
        }
        else
        {
            code.Emit(OpCodes.Ldtoken, type);
            code.Emit(OpCodes.Call, typeof(CallWrappers).GetMethod(nameof(NewObject))!);
            code.Emit(OpCodes.Stloc, made);
            code.Emit(OpCodes.Ldloc, made);
        }
        LoadArguments(code, 0, parameters.Length);
        code.Emit(OpCodes.Call, Twins.Of(constructor)!);
        code.Emit(OpCodes.Ldloc, made);
    }

    /// <summary>Makes an object whose constructor is yet to be called.</summary>
    public static object NewObject(RuntimeTypeHandle type)
    {
        var made = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(Type.GetTypeFromHandle(type)!);
        Memory.Made(made);
        return made;
    }

    private static void OnPlace(ILGenerator code, MethodInfo method, Type[] parameters)
    {
        var type = parameters[0].GetElementType()!;
        var kind = SeenCalls.KindOnPlace(method)!.Value;
        var does = SeenCalls.OnPlace(method);
        if (kind == TransitionKind.Write)
        {
            LoadArguments(code, 0, does.GetParameters().Length);
            code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.StoreVolatileAt))!.MakeGenericMethod(type));
            return;
        }
        var (thread, before) = (code.DeclareLocal(typeof(LogicalThread)), code.DeclareLocal(type));
        var seen = code.DeclareLocal(method.ReturnType == typeof(void) ? typeof(int) : method.ReturnType);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, (int)kind);
        code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.ComeTo))!.MakeGenericMethod(type));
        code.Emit(OpCodes.Stloc, thread);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldobj, type);
        code.Emit(OpCodes.Stloc, before);
        LoadArguments(code, 0, does.GetParameters().Length);
        code.Emit(OpCodes.Call, does);
        if (method.ReturnType != typeof(void)) code.Emit(OpCodes.Stloc, seen);
        code.Emit(OpCodes.Ldloc, thread);
        code.Emit(OpCodes.Ldloc, seen);
        code.Emit(OpCodes.Ldloc, before);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.End))!.MakeGenericMethod(seen.LocalType, type));
        if (method.ReturnType != typeof(void)) code.Emit(OpCodes.Ldloc, seen);
    }

    private static void OnObject(ILGenerator code, MethodInfo method, Type[] parameters)
    {
        var number = SeenCalls.Of(method)!.Number;
        var (thread, before) = (code.DeclareLocal(typeof(LogicalThread)), code.DeclareLocal(typeof(ulong)));
        var seen = code.DeclareLocal(method.ReturnType == typeof(void) ? typeof(int) : method.ReturnType);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, number);
        code.Emit(OpCodes.Call, typeof(CallWrappers).GetMethod(nameof(ComeTo))!);
        code.Emit(OpCodes.Stloc, thread);
        code.Emit(OpCodes.Ldloc, thread);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, number);
        code.Emit(OpCodes.Call, typeof(CallWrappers).GetMethod(nameof(StateOf))!);
        code.Emit(OpCodes.Stloc, before);
        var given = new LocalBuilder?[parameters.Length];
        for (var index = 0; index < parameters.Length; index++)
        {
            // What the call writes there is no part of its step.
            given[index] = parameters[index].IsByRef ? code.DeclareLocal(parameters[index].GetElementType()!) : null;
            if (given[index] is { } local) code.Emit(OpCodes.Ldloca, local);
            else code.Emit(OpCodes.Ldarg, index);
        }
        code.Emit(OpCodes.Callvirt, method);
        if (method.ReturnType != typeof(void)) code.Emit(OpCodes.Stloc, seen);
        code.Emit(OpCodes.Ldloc, thread);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, number);
        code.Emit(OpCodes.Ldloc, before);
        code.Emit(OpCodes.Ldloc, seen);
        code.Emit(OpCodes.Call, typeof(CallWrappers).GetMethod(nameof(EndOn))!.MakeGenericMethod(seen.LocalType));
        for (var index = 0; index < parameters.Length; index++)
        {
            if (given[index] is not { } local) continue;
            code.Emit(OpCodes.Ldarg, index);
            code.Emit(OpCodes.Ldloc, local);
            code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.StoreAt))!.MakeGenericMethod(local.LocalType));
        }
        if (method.ReturnType != typeof(void)) code.Emit(OpCodes.Ldloc, seen);
    }

    // One that cannot change is read as a whole; of another the call may change anything.
    private static void OnValue(ILGenerator code, MethodInfo method, Type[] parameters, Type type)
    {
        var isPlain = Harmless.IsPlain(type);
        var copy = code.DeclareLocal(type);
        code.Emit(OpCodes.Ldarg_0);
        if (isPlain)
        {
            code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.LoadAt))!.MakeGenericMethod(type));
            code.Emit(OpCodes.Stloc, copy);
            code.Emit(OpCodes.Ldloca, copy);
        }
        else
        {
            code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.ComeToValue))!.MakeGenericMethod(type));
            code.Emit(OpCodes.Pop);
            code.Emit(OpCodes.Ldarg_0);
        }
        LoadArguments(code, 1, parameters.Length);
        if (method.DeclaringType == type)
        {
            code.Emit(OpCodes.Call, method);
            return;
        }
        code.Emit(OpCodes.Constrained, type);
        code.Emit(OpCodes.Callvirt, method);
    }

    private static void Skipped(ILGenerator code, MethodInfo method, Type[] parameters)
    {
        var (plain, end) = (code.DefineLabel(), code.DefineLabel());
        var nothing = code.DeclareLocal(method.ReturnType == typeof(void) ? typeof(int) : method.ReturnType);
        code.Emit(OpCodes.Call, typeof(CallWrappers).GetMethod(nameof(IsExploring))!);
        code.Emit(OpCodes.Brfalse, plain);
        if (method.ReturnType != typeof(void)) code.Emit(OpCodes.Ldloc, nothing);
        code.Emit(OpCodes.Br, end);
        code.MarkLabel(plain);
        LoadArguments(code, 0, parameters.Length);
        code.Emit(method.IsStatic || method.DeclaringType!.IsValueType ? OpCodes.Call : OpCodes.Callvirt, method);
        code.MarkLabel(end);
    }

    // Get, Set and Address are methods that only the array's type has.
    private static void ElementOfMany(ILGenerator code, MethodInfo method, Type[] parameters)
    {
        var element = method.DeclaringType!.GetElementType()!;
        var indices = method.DeclaringType.GetArrayRank();
        if (element.IsValueType || method.Name != "Address")
        {
            code.Emit(OpCodes.Ldarg_0);
            LoadArguments(code, 0, indices + 1);
            code.Emit(OpCodes.Call, method.DeclaringType.GetMethod("Address")!);
            code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.ElementOfMany))!.MakeGenericMethod(element));
        }
        if (method.Name == "Get") code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.LoadAt))!.MakeGenericMethod(element));
        if (method.Name != "Set") return;
        code.Emit(OpCodes.Ldarg, parameters.Length - 1);
        code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.StoreAt))!.MakeGenericMethod(element));
    }
}
