using System.Collections.Concurrent;
using System.Reflection.Emit;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Reaches the first byte of a static field.</summary>
internal delegate ref byte StaticPlace();

/// <summary>The ways to static fields: a reference to one cannot be kept, a method that leads there can.</summary>
internal static class StaticPlaces
{
    private static readonly ConcurrentDictionary<Member, StaticPlace> Known = [];

    /// <summary>The way to a static field; the same one each time.</summary>
    public static StaticPlace Of(Member member) => Known.GetOrAdd(member, static member =>
    {
        var method = new DynamicMethod(member.Name, typeof(byte).MakeByRefType(), [], typeof(StaticPlaces).Module, skipVisibility: true);
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Ldsflda, member.Field!);
        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<StaticPlace>();
    });
}
