using System.Collections.Concurrent;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Works on arrays whose type only shows when they come.</summary>
internal abstract class AnyArray
{
    private static readonly ConcurrentDictionary<Type, AnyArray?> Known = [];

    /// <summary>What works on an array; null if it has several dimensions.</summary>
    public static AnyArray? Of(Array array) => Known.GetOrAdd(array.GetType(), static type => type.IsSZArray && !type.GetElementType()!.IsPointer
        ? (AnyArray)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(type.GetElementType()!))!
        : null);

    /// <summary>As <see cref="Array.Clear(Array, int, int)"/>.</summary>
    public abstract void Clear(Array array, int index, int length, string by);

    /// <summary>As <see cref="Array.Copy(Array, int, Array, int, int)"/>.</summary>
    public abstract void Copy(Array from, int fromIndex, Array to, int toIndex, int length, string by);

    /// <summary>As <see cref="Array.Clone"/>.</summary>
    public abstract Array Clone(Array array, string by);

    private sealed class Typed<T> : AnyArray
    {
        public override void Clear(Array array, int index, int length, string by) => InBulk.Write(InBulk.Part((T[])array, index, length), default(T)!, by);

        public override void Copy(Array from, int fromIndex, Array to, int toIndex, int length, string by) =>
            InBulk.Write(InBulk.Part((T[])to, toIndex, length), InBulk.Read<T>(InBulk.Part((T[])from, fromIndex, length), by), by);

        public override Array Clone(Array array, string by)
        {
            var clone = InBulk.ReadAll((T[])array, by)!;
            Memory.Made(clone);
            return clone;
        }
    }
}
