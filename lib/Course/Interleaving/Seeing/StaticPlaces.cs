using System.Collections.Concurrent;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>The ways to static fields: a reference to one cannot be kept, a method that leads there can.</summary>
internal static class StaticPlaces
{
    private static readonly ConcurrentDictionary<Member, Delegate> Known = [];
    private static readonly ConcurrentDictionary<Member, StaticPlace<byte>> Bytes = [];

    /// <summary>The way to the first byte of a static field; the same one each time.</summary>
    public static StaticPlace<byte> BytesOf<T>(Member member) => Bytes.GetOrAdd(member, static member =>
    {
        var reach = (StaticPlace<T>)Of(member);
        return () => ref Unsafe.As<T, byte>(ref reach());
    });

    /// <summary>The way to a static field: a <see cref="StaticPlace{T}"/> of its type.</summary>
    public static Delegate Of(Member member) => Known.GetOrAdd(member, static member =>
    {
        var field = member.Field!;
        var method = new DynamicMethod(field.Name, field.FieldType.MakeByRefType(), [], typeof(StaticPlaces).Module, skipVisibility: true);
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Ldsflda, field);
        code.Emit(OpCodes.Ret);
        return method.CreateDelegate(typeof(StaticPlace<>).MakeGenericType(field.FieldType));
    });
}
