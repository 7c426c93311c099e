using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Makes the methods that twins call in the place of others.</summary>
internal static class CallWrappers
{
    private static readonly ConcurrentDictionary<(MethodBase Method, Type? Constrained, CallForm Form), DynamicMethod> Known = [];

    /// <summary>Whether calls are only pretended: a program is explored.</summary>
    public static bool IsExploring() => Sight.Current is not null;

    /// <summary>The method that is called in the place of another.</summary>
    /// <param name="method">That other one.</param>
    /// <param name="constrained">On which type, if the original leaves it open whether it is a value.</param>
    /// <param name="form">What it does beside it.</param>
    public static DynamicMethod Of(MethodBase method, Type? constrained, CallForm form) => Known.GetOrAdd((method, constrained, form), static key => Wrap(key.Method, key.Constrained, key.Form));

    /// <summary>What a twin calls in the place of a method of .NET; null if that is called itself.</summary>
    public static MethodInfo? InThePlaceOf(MethodBase method) => SeenCalls.Replacement(method) ?? (FormOf(method) is { } form ? Of(method, null, form) : null);

    private static CallForm? FormOf(MethodBase method) =>
        Simulations.Of(method) is not null ? CallForm.Simulated
        : Contents.Does(method) is not null ? CallForm.OnContent
        : Contents.OwnerIn(method.DeclaringType!) is not null && method.GetParameters().Length == 0 ? CallForm.ThroughContent
        : SequenceCalls.Are(method) ? CallForm.OnSequences
        : Spans.Makes(method) ? CallForm.OverElements
        : Spans.Read(method) ? CallForm.InBulk
        : SeenCalls.IsSkipped(method) ? CallForm.Skipped
        : SeenCalls.KindOnPlace(method) is not null ? CallForm.OnPlace
        : SeenCalls.KindOnObject(method) is not null ? CallForm.OnObject
        : null;

    private static DynamicMethod Wrap(MethodBase method, Type? constrained, CallForm form)
    {
        var types = method.GetParameters().Select(parameter => parameter.ParameterType);
        if (!method.IsStatic && !method.IsConstructor)
        {
            // An interface may lead to it, which knows its receiver for an object.
            var receiver = form is CallForm.Simulated or CallForm.OnContent ? typeof(object) : method.DeclaringType!;
            types = types.Prepend(constrained is not null ? constrained.MakeByRefType() : receiver.IsValueType ? receiver.MakeByRefType() : receiver);
        }
        var result = method.IsConstructor ? method.DeclaringType! : ((MethodInfo)method).ReturnType;
        Type[] parameters = [.. types];
        var wrapper = new DynamicMethod(Twins.Mark + method.Name, result, parameters, typeof(CallWrappers).Module, skipVisibility: true);
        var code = wrapper.GetILGenerator();
        switch (form)
        {
            case CallForm.WithTwins:
                WithTwins(code, method, parameters);
                break;
            case CallForm.OverElements:
                OverElements(code, method, parameters);
                break;
            case CallForm.InBulk:
                OnElements(code, method, parameters);
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
            case CallForm.OnContent:
                OnContent(code, (MethodInfo)method, parameters);
                break;
            case CallForm.ThroughContent:
                ThroughContent(code, (MethodInfo)method);
                break;
            case CallForm.OnSequences:
                OnSequences(code, (MethodInfo)method, parameters);
                break;
            case CallForm.Simulated:
                Simulated(code, (MethodInfo)method, parameters);
                break;
            case CallForm.OnValue:
                OnValue(code, (MethodInfo)method, parameters, constrained!);
                if (TwinCalls.IsMakingText(method)) NoteMade(code);
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

    private static void WithTwins(ILGenerator code, MethodBase method, Type[] parameters)
    {
        for (var index = 0; index < parameters.Length; index++) LoadTwin(code, index, parameters[index]);
        Call(code, method);
    }

    private static void Call(ILGenerator code, MethodBase method)
    {
        if (method is ConstructorInfo constructor) code.Emit(OpCodes.Newobj, constructor);
        else code.Emit(method.IsStatic || method.DeclaringType!.IsValueType ? OpCodes.Call : OpCodes.Callvirt, (MethodInfo)method);
    }

    private static void OverElements(ILGenerator code, MethodBase method, Type[] parameters)
    {
        code.Emit(OpCodes.Ldarg_0);
        if (Spans.ElementOf(parameters[0]) is { } element) code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.NoteElements))!.MakeGenericMethod(element));
        else code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.NoteText))!);
        LoadArguments(code, 0, parameters.Length);
        Call(code, method);
    }

    private static void OnElements(ILGenerator code, MethodBase method, Type[] parameters)
    {
        for (var index = 0; index < parameters.Length; index++)
        {
            code.Emit(OpCodes.Ldarg, index);
            if (Spans.ElementOf(parameters[index]) is not { } element) continue;
            code.Emit(OpCodes.Ldstr, Twins.NameOf(method));
            code.Emit(OpCodes.Call, (parameters[index].IsArray ? typeof(InBulk).GetMethod(nameof(InBulk.ReadAll))! : Spans.ReaderOf(parameters[index])).MakeGenericMethod(element));
        }
        Call(code, method);
    }

    /// <summary>The twin of a delegate, if there is one.</summary>
    public static Delegate? OrNull(Delegate? original)
    {
        if (original is null) return null;
        var twin = Twins.OfDelegate(original);
        if (Twins.UnseenOf(twin) is { } what) Sight.Current?.NoteUnseen(what);
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
        // There it is a full fence and a read, in one.
        if (method.DeclaringType == typeof(Interlocked) && kind == TransitionKind.Read) code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.Fence))!);
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
        var seen = code.DeclareLocal(method.ReturnType == typeof(void) ? typeof(int) : method.ReturnType);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, (int)SeenCalls.KindOnObject(method)!.Value);
        code.Emit(OpCodes.Call, typeof(SeenCalls).GetMethod(nameof(SeenCalls.ComeTo))!);
        var step = BeginContent(code);
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
        if (SeenCalls.MayOnlyLook(method))
        {
            code.Emit(OpCodes.Ldloc, step.Thread);
            if (method.ReturnType == typeof(bool)) code.Emit(OpCodes.Ldloc, seen);
            else code.Emit(OpCodes.Ldc_I4_0);
            code.Emit(OpCodes.Call, typeof(SeenCalls).GetMethod(nameof(SeenCalls.End))!);
        }
        EndContent(code, step);
        for (var index = 0; index < parameters.Length; index++)
        {
            if (given[index] is not { } local) continue;
            code.Emit(OpCodes.Ldarg, index);
            code.Emit(OpCodes.Ldloc, local);
            code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.StoreAt))!.MakeGenericMethod(local.LocalType));
        }
        if (method.ReturnType != typeof(void)) code.Emit(OpCodes.Ldloc, seen);
    }

    private static void OnContent(ILGenerator code, MethodInfo method, Type[] parameters)
    {
        var callsBack = parameters.Any(typeof(Delegate).IsAssignableFrom);
        ComeToContent(code, method);
        var step = BeginContent(code);
        var given = new LocalBuilder?[parameters.Length];
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Castclass, method.DeclaringType!);
        for (var index = 1; index < parameters.Length; index++)
        {
            // What the call writes there is an access of its own.
            given[index] = parameters[index].IsByRef ? code.DeclareLocal(parameters[index].GetElementType()!) : null;
            if (given[index] is { } local) code.Emit(OpCodes.Ldloca, local);
            else LoadTwin(code, index, parameters[index]);
        }
        code.Emit(OpCodes.Callvirt, method);
        if (!callsBack) EndContent(code, step);
        for (var index = 1; index < parameters.Length; index++)
        {
            if (given[index] is not { } local) continue;
            code.Emit(OpCodes.Ldarg, index);
            code.Emit(OpCodes.Ldloc, local);
            code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.StoreAt))!.MakeGenericMethod(local.LocalType));
        }
        // Up to its end it may come back to what the object holds.
        if (callsBack)
        {
            ComeToContent(code, method);
            code.Emit(OpCodes.Pop);
        }
        NoteMade(code, method);
    }

    // Who takes the step lies on the stack.
    private static (LocalBuilder Thread, LocalBuilder Before) BeginContent(ILGenerator code)
    {
        var (thread, before) = (code.DeclareLocal(typeof(LogicalThread)), code.DeclareLocal(typeof(ulong)));
        code.Emit(OpCodes.Stloc, thread);
        code.Emit(OpCodes.Ldloc, thread);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Call, typeof(Contents).GetMethod(nameof(Contents.StateBefore))!);
        code.Emit(OpCodes.Stloc, before);
        return (thread, before);
    }

    private static void EndContent(ILGenerator code, (LocalBuilder Thread, LocalBuilder Before) step)
    {
        code.Emit(OpCodes.Ldloc, step.Thread);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldloc, step.Before);
        code.Emit(OpCodes.Call, typeof(Contents).GetMethod(nameof(Contents.End))!);
    }

    private static void ComeToContent(ILGenerator code, MethodInfo method)
    {
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, Contents.MemberOf(method.DeclaringType!).Index);
        code.Emit(OpCodes.Ldc_I4, (int)Contents.Does(method)!.Value);
        code.Emit(OpCodes.Call, typeof(Contents).GetMethod(nameof(Contents.Come))!);
    }

    private static void ThroughContent(ILGenerator code, MethodInfo method)
    {
        var owner = Contents.OwnerIn(method.DeclaringType!)!;
        if (method.Name == nameof(IEnumerator<>.MoveNext))
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldfld, owner);
            code.Emit(OpCodes.Ldc_I4, Contents.MemberOf(owner.FieldType).Index);
            code.Emit(OpCodes.Ldc_I4, (int)TransitionKind.Read);
            code.Emit(OpCodes.Call, typeof(Contents).GetMethod(nameof(Contents.Come))!);
            code.Emit(OpCodes.Pop);
        }
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.ComeToValue))!.MakeGenericMethod(method.DeclaringType!));
        code.Emit(OpCodes.Pop);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Call, method);
    }

    private static void OnSequences(ILGenerator code, MethodInfo method, Type[] parameters)
    {
        for (var index = 0; index < parameters.Length; index++)
        {
            LoadTwin(code, index, parameters[index]);
            if (SequenceCalls.ElementOf(parameters[index]) is { } element) code.Emit(OpCodes.Call, typeof(SeenSequence<>).MakeGenericType(element).GetMethod(nameof(SeenSequence<>.Of))!);
        }
        code.Emit(OpCodes.Call, method);
        NoteMade(code, method);
    }

    // A delegate as its twin, what reads a span as one that has been read, a learner's comparer as one that is seen; all else as it is.
    private static void LoadTwin(ILGenerator code, int index, Type parameter)
    {
        code.Emit(OpCodes.Ldarg, index);
        if (Spans.IsOne(parameter))
        {
            code.Emit(OpCodes.Ldstr, parameter.Name.Split('`')[0]);
            code.Emit(OpCodes.Call, Spans.ReaderOf(parameter).MakeGenericMethod(parameter.GetGenericArguments()));
        }
        if (parameter.IsGenericType && parameter.GetGenericTypeDefinition() == typeof(IComparer<>)) code.Emit(OpCodes.Call, typeof(SeenComparer<>).MakeGenericType(parameter.GetGenericArguments()).GetMethod(nameof(SeenComparer<>.Of), [parameter])!);
        if (!typeof(Delegate).IsAssignableFrom(parameter)) return;
        code.Emit(OpCodes.Call, typeof(CallWrappers).GetMethod(nameof(OrNull))!);
        code.Emit(OpCodes.Castclass, parameter);
    }

    // A collection that a call gives is a new one, unless it is what another holds.
    private static void NoteMade(ILGenerator code, MethodInfo method)
    {
        var result = method.ReturnType;
        var makesText = result == typeof(string) && (method.DeclaringType == typeof(string) || method.Name == nameof(ToString));
        if (makesText || (result != typeof(string) && !result.IsValueType && typeof(System.Collections.IEnumerable).IsAssignableFrom(result) && Contents.Makes(method))) NoteMade(code);
    }

    private static void NoteMade(ILGenerator code)
    {
        code.Emit(OpCodes.Dup);
        code.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.Made))!);
    }

    private static void Simulated(ILGenerator code, MethodInfo method, Type[] parameters)
    {
        var does = Simulations.Of(method)!;
        var (plain, end) = (code.DefineLabel(), code.DefineLabel());
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Call, typeof(Simulations).GetMethod(nameof(Simulations.Find))!);
        code.Emit(OpCodes.Dup);
        code.Emit(OpCodes.Brfalse, plain);
        code.Emit(OpCodes.Castclass, does.DeclaringType!);
        LoadArguments(code, 1, parameters.Length);
        code.Emit(OpCodes.Callvirt, does);
        if (does.ReturnType != method.ReturnType) code.Emit(OpCodes.Pop);
        code.Emit(OpCodes.Br, end);
        code.MarkLabel(plain);
        code.Emit(OpCodes.Pop);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Castclass, method.DeclaringType!);
        LoadArguments(code, 1, parameters.Length);
        code.Emit(OpCodes.Callvirt, method);
        code.MarkLabel(end);
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
        for (var index = 1; index < parameters.Length; index++) LoadTwin(code, index, parameters[index]);
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
