using System.Reflection;
using System.Reflection.Emit;
using System.Threading.Channels;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What a twin does where its original calls a method.</summary>
internal static class TwinCalls
{
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
        else if (method.DeclaringType is { IsArray: true }) twin.Emit(OpCodes.Call, CallWrappers.Of(method, null, CallForm.ElementOfMany));
        else if (IsInvoke(method)) twin.Emit(OpCodes.Call, CallWrappers.Of(method, null, CallForm.WithTwins));
        else if (!method.IsConstructor && CallWrappers.InThePlaceOf(method) is { } other) twin.Emit(OpCodes.Call, other);
        else if (code.Value == OpCodes.Callvirt.Value && IsOpen(method)) twin.Emit(OpCodes.Call, CallWrappers.Of(method, null, CallForm.ByReceiver));
        else if (code.Value == OpCodes.Callvirt.Value && IsOverridable(method)) WriteOutside(twin, code, method);
        else if ((LearnersCode.Has(method) || Spans.IsLookedInto(method)) && Twins.Of(method) is { } its) twin.Emit(OpCodes.Call, its);
        else if (method.IsConstructor && Spans.Makes(method)) WriteSpan(twin, method);
        else WriteOutside(twin, code, method);
    }

    /// <summary>Notes that something cannot be followed.</summary>
    public static void NoteUnseen(string what) => Sight.Current?.NoteUnseen(what);

    private static void WriteNew(TwinBody twin, ConstructorInfo constructor)
    {
        if (LearnersCode.Has(constructor) && Twins.Of(constructor) is not null)
        {
            twin.Emit(OpCodes.Call, CallWrappers.Of(constructor, null, CallForm.Making));
            return;
        }
        if (Replacements.Of(constructor) is { } simulated)
        {
            twin.Emit(OpCodes.Call, simulated);
            return;
        }
        if (Spans.Makes(constructor) || Spans.Read(constructor))
        {
            twin.Emit(OpCodes.Call, CallWrappers.Of(constructor, null, Spans.Makes(constructor) ? CallForm.OverElements : CallForm.InBulk));
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
        if (constrained.IsByRefLike) WriteOnSpan(twin, target ?? method, method, constrained);
        else if (!constrained.IsValueType) twin.Emit(OpCodes.Call, CallWrappers.Of(method, constrained, CallForm.ByReceiver));
        else if (target is not null && Contents.OwnerIn(constrained) is not null && target.GetParameters().Length == 0) twin.Emit(OpCodes.Call, CallWrappers.Of(target, null, CallForm.ThroughContent));
        else if (target is { DeclaringType: var its } && its == constrained && LearnersCode.Has(target) && Twins.Of(target) is { } twinOfIt) twin.Emit(OpCodes.Call, twinOfIt);
        else
        {
            if (!Harmless.IsOn(constrained, method)) WriteUnseen(twin, target ?? method);
            twin.Emit(OpCodes.Call, CallWrappers.Of(method, constrained, CallForm.OnValue));
        }
    }

    // A constructor that fills a span where it lies.
    private static void WriteSpan(TwinBody twin, MethodBase constructor)
    {
        twin.Emit(OpCodes.Call, CallWrappers.Of(constructor, null, CallForm.OverElements));
        twin.Emit(OpCodes.Stobj, constructor.DeclaringType!);
    }

    private static void WriteOnSpan(TwinBody twin, MethodBase target, MethodBase method, Type constrained)
    {
        if (Replacements.Of(target) is { } other)
        {
            twin.Emit(OpCodes.Call, other);
            return;
        }
        WriteUnseen(twin, target);
        twin.Emit(OpCodes.Constrained, constrained);
        twin.Emit(OpCodes.Callvirt, method);
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
            twin.Emit(OpCodes.Call, CallWrappers.Of(method, method.DeclaringType, CallForm.OnValue));
            return;
        }
        if (Array.Exists(method.GetParameters(), parameter => Spans.IsOne(parameter.ParameterType)) && !Spans.Lead(method) && Harmless.Is(method) && (code.Value == OpCodes.Newobj.Value || !method.IsConstructor))
        {
            twin.Emit(OpCodes.Call, CallWrappers.Of(method, null, CallForm.WithTwins));
            return;
        }
        if (!isOurs || code.Value == OpCodes.Newobj.Value || !method.GetParameters().Any(parameter => typeof(Delegate).IsAssignableFrom(parameter.ParameterType)))
        {
            twin.Emit(code, method);
            if (!IsMaking(method)) return;
            twin.Emit(OpCodes.Dup);
            twin.Emit(OpCodes.Call, typeof(Memory).GetMethod(nameof(Memory.Made))!);
            return;
        }
        twin.Emit(OpCodes.Call, CallWrappers.Of(method, null, CallForm.WithTwins));
    }

    private static void WriteUnseen(TwinBody twin, MethodBase method)
    {
        twin.Emit(OpCodes.Ldc_I4, Twins.NumberOf(method));
        twin.Emit(OpCodes.Call, typeof(Twins).GetMethod(nameof(Twins.NoteUnseen), [typeof(int)])!);
    }

    // Whether what a harmless method gives is new.
    private static bool IsMaking(MethodBase method) =>
        method.DeclaringType == typeof(Channel) || IsMakingText(method) || (method is MethodInfo { ReturnType.IsArray: true, IsGenericMethod: false, DeclaringType.IsGenericType: false } && Harmless.Is(method));

    /// <summary>Whether a method gives a text: it makes one, mostly, and whoever locks that locks nothing that another call gives.</summary>
    public static bool IsMakingText(MethodBase method) => method is MethodInfo { ReturnType: var type } && type == typeof(string) && Harmless.Is(method);

    private static bool IsInvoke(MethodBase method) => method.Name == nameof(Action.Invoke) && typeof(Delegate).IsAssignableFrom(method.DeclaringType);

    // Whether who is called depends on the receiver.
    private static bool IsOverridable(MethodBase method) => method is { IsVirtual: true, IsFinal: false, DeclaringType: { IsValueType: false, IsSealed: false } };

    // Whether it is known who is called, once there is a receiver.
    private static bool IsOpen(MethodBase method) =>
        IsOverridable(method) && method is MethodInfo { ReturnType.IsByRef: false } open
        && !open.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike || parameter.ParameterType.IsPointer);
}
