using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What a twin does where its original calls a method.</summary>
internal static class TwinCalls
{
    private static readonly ConcurrentDictionary<(MethodBase Method, Type? Constrained, CallForm Form), DynamicMethod> Known = [];

    /// <summary>In what way a call is written in the place of another.</summary>
    private enum CallForm
    {
        /// <summary>Its delegates are twins.</summary>
        WithTwins,

        /// <summary>It leads to the twin of whatever the receiver has.</summary>
        ByReceiver,

        /// <summary>It makes an object and calls the twin of its constructor.</summary>
        Making,

        /// <summary>It is a step on a place.</summary>
        OnPlace,

        /// <summary>It is a step on an object.</summary>
        OnObject,

        /// <summary>It is on a value, which may lie where threads share it.</summary>
        OnValue,

        /// <summary>It reaches an element of an array of several dimensions.</summary>
        ElementOfMany,

        /// <summary>It does nothing while a program is explored.</summary>
        Skipped,
    }

    /// <summary>Writes a call.</summary>
    /// <param name="twin">Where to.</param>
    /// <param name="code">How the original calls.</param>
    /// <param name="method">Whom.</param>
    /// <param name="constrained">On which type, if the original leaves it open whether it is a value.</param>
    public static void Write(TwinBody twin, OpCode code, MethodBase method, Type? constrained)
    {
        if (constrained is not null && method.IsStatic) WriteConstrainedStatic(twin, (MethodInfo)method, constrained);
        else if (constrained is not null) WriteConstrained(twin, method, constrained);
        else if (code.Value == OpCodes.Newobj.Value) WriteNew(twin, (ConstructorInfo)method);
        else if (method.DeclaringType is { IsArray: true }) twin.Emit(OpCodes.Call, Wrapper(method, null, CallForm.ElementOfMany));
        else if (IsInvoke(method)) twin.Emit(OpCodes.Call, Wrapper(method, null, CallForm.WithTwins));
        else if (SeenCalls.Replacement(method) is { } simulated) twin.Emit(OpCodes.Call, simulated);
        else if (SeenCalls.IsSkipped(method)) twin.Emit(OpCodes.Call, Wrapper(method, null, CallForm.Skipped));
        else if (SeenCalls.KindOnPlace(method) is not null) twin.Emit(OpCodes.Call, Wrapper(method, null, CallForm.OnPlace));
        else if (SeenCalls.Of(method) is not null) twin.Emit(OpCodes.Call, Wrapper(method, null, CallForm.OnObject));
        else if (code.Value == OpCodes.Callvirt.Value && IsOpen(method)) twin.Emit(OpCodes.Call, Wrapper(method, null, CallForm.ByReceiver));
        else if (LearnersCode.Has(method) && Twins.Of(method) is { } its) twin.Emit(OpCodes.Call, its);
        else WriteOutside(twin, code, method);
    }

    /// <summary>Notes that something cannot be followed.</summary>
    public static void NoteUnseen(string what) => Sight.Current?.NoteUnseen(what);

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

    private static void WriteNew(TwinBody twin, ConstructorInfo constructor)
    {
        if (LearnersCode.Has(constructor) && Twins.Of(constructor) is not null)
        {
            twin.Emit(OpCodes.Call, Wrapper(constructor, null, CallForm.Making));
            return;
        }
        WriteOutside(twin, OpCodes.Newobj, constructor);
        if (constructor.DeclaringType!.IsValueType) return;
        twin.Emit(OpCodes.Dup);
        twin.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.Made))!);
    }

    private static void WriteConstrained(TwinBody twin, MethodBase method, Type constrained)
    {
        var target = constrained.IsValueType ? Twins.ImplementationOf(constrained, (MethodInfo)method) : method;
        if (!constrained.IsValueType) twin.Emit(OpCodes.Call, Wrapper(method, constrained, CallForm.ByReceiver));
        else if (target is { DeclaringType: var its } && its == constrained && LearnersCode.Has(target) && Twins.Of(target) is { } twinOfIt) twin.Emit(OpCodes.Call, twinOfIt);
        else
        {
            if (!Harmless.IsOn(constrained, method)) WriteUnseen(twin, target ?? method);
            twin.Emit(OpCodes.Call, Wrapper(method, constrained, CallForm.OnValue));
        }
    }

    // What an interface asks of types and not of objects.
    private static void WriteConstrainedStatic(TwinBody twin, MethodInfo method, Type constrained)
    {
        if (Twins.ImplementationOf(constrained, method) is { } target && LearnersCode.Has(target) && Twins.Of(target) is { } its)
        {
            twin.Emit(OpCodes.Call, its);
            return;
        }
        if (!Harmless.IsOn(constrained, method)) WriteUnseen(twin, method);
        twin.Emit(OpCodes.Constrained, constrained);
        twin.Emit(OpCodes.Call, method);
    }

    private static void WriteOutside(TwinBody twin, OpCode code, MethodBase method)
    {
        var isOurs = LearnersCode.IsCourse(method.DeclaringType!);
        if (!isOurs && !Harmless.Is(method)) WriteUnseen(twin, method);
        if (method is { IsStatic: false, IsConstructor: false, DeclaringType: { IsValueType: true, IsByRefLike: false } })
        {
            twin.Emit(OpCodes.Call, Wrapper(method, method.DeclaringType, CallForm.OnValue));
            return;
        }
        if (!isOurs || code.Value == OpCodes.Newobj.Value || !method.GetParameters().Any(parameter => typeof(Delegate).IsAssignableFrom(parameter.ParameterType)))
        {
            twin.Emit(code, method);
            return;
        }
        twin.Emit(OpCodes.Call, Wrapper(method, null, CallForm.WithTwins));
    }

    private static void WriteUnseen(TwinBody twin, MethodBase method)
    {
        twin.Emit(OpCodes.Ldc_I4, Twins.NumberOf(method));
        twin.Emit(OpCodes.Call, typeof(Twins).GetMethod(nameof(Twins.NoteUnseen), [typeof(int)])!);
    }

    private static bool IsInvoke(MethodBase method) => method.Name == nameof(Action.Invoke) && typeof(Delegate).IsAssignableFrom(method.DeclaringType);

    // Whether who is called depends on the receiver.
    private static bool IsOpen(MethodBase method) =>
        method is { IsVirtual: true, IsFinal: false, DeclaringType: { IsValueType: false, IsSealed: false } } and MethodInfo { IsGenericMethod: false, ReturnType.IsByRef: false } open
        && !open.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike || parameter.ParameterType.IsPointer);

    private static DynamicMethod Wrapper(MethodBase method, Type? constrained, CallForm form) => Known.GetOrAdd((method, constrained, form), static key => Wrap(key.Method, key.Constrained, key.Form));

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
        var wrapper = new DynamicMethod(method.Name, result, parameters, typeof(TwinCalls).Module, skipVisibility: true);
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
            code.Emit(OpCodes.Call, typeof(TwinCalls).GetMethod(nameof(OrNull))!);
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
        for (var index = 1; index < parameters.Length; index++) code.Emit(OpCodes.Ldarg, index);
        code.Emit(OpCodes.Callvirt, signature.GetMethod(nameof(Action.Invoke))!);
        code.Emit(OpCodes.Br, end);
        code.MarkLabel(isPlain);
        code.Emit(OpCodes.Pop);
        LoadReceiver(code, constrained);
        for (var index = 1; index < parameters.Length; index++) code.Emit(OpCodes.Ldarg, index);
        code.Emit(OpCodes.Callvirt, method);
        code.MarkLabel(end);
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
            code.Emit(OpCodes.Call, typeof(TwinCalls).GetMethod(nameof(NewObject))!);
            code.Emit(OpCodes.Stloc, made);
            code.Emit(OpCodes.Ldloc, made);
        }
        for (var index = 0; index < parameters.Length; index++) code.Emit(OpCodes.Ldarg, index);
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
        var (thread, before) = (code.DeclareLocal(typeof(LogicalThread)), code.DeclareLocal(type));
        var seen = code.DeclareLocal(method.ReturnType == typeof(void) ? typeof(int) : method.ReturnType);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, (int)kind);
        code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.ComeTo))!.MakeGenericMethod(type));
        code.Emit(OpCodes.Stloc, thread);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldobj, type);
        code.Emit(OpCodes.Stloc, before);
        for (var index = 0; index < does.GetParameters().Length; index++) code.Emit(OpCodes.Ldarg, index);
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
        code.Emit(OpCodes.Call, typeof(TwinCalls).GetMethod(nameof(ComeTo))!);
        code.Emit(OpCodes.Stloc, thread);
        code.Emit(OpCodes.Ldloc, thread);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, number);
        code.Emit(OpCodes.Call, typeof(TwinCalls).GetMethod(nameof(StateOf))!);
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
        code.Emit(OpCodes.Call, typeof(TwinCalls).GetMethod(nameof(EndOn))!.MakeGenericMethod(seen.LocalType));
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
            code.Emit(OpCodes.Ldc_I4, (int)TransitionKind.Update);
            code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.ComeTo))!.MakeGenericMethod(type));
            code.Emit(OpCodes.Pop);
            code.Emit(OpCodes.Ldarg_0);
        }
        for (var index = 1; index < parameters.Length; index++) code.Emit(OpCodes.Ldarg, index);
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
        code.Emit(OpCodes.Call, typeof(TwinCalls).GetMethod(nameof(IsExploring))!);
        code.Emit(OpCodes.Brfalse, plain);
        if (method.ReturnType != typeof(void)) code.Emit(OpCodes.Ldloc, nothing);
        code.Emit(OpCodes.Br, end);
        code.MarkLabel(plain);
        for (var index = 0; index < parameters.Length; index++) code.Emit(OpCodes.Ldarg, index);
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
            for (var index = 0; index <= indices; index++) code.Emit(OpCodes.Ldarg, index);
            code.Emit(OpCodes.Call, method.DeclaringType.GetMethod("Address")!);
            code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.ElementOfMany))!.MakeGenericMethod(element));
        }
        if (method.Name == "Get") code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.LoadAt))!.MakeGenericMethod(element));
        if (method.Name != "Set") return;
        code.Emit(OpCodes.Ldarg, parameters.Length - 1);
        code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.StoreAt))!.MakeGenericMethod(element));
    }
}
