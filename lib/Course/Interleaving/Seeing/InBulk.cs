using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What .NET does to many elements at once, such as to sort them: it reads all of them, works on what it has read, and writes them.</summary>
/// <remarks>
/// In which order it touches them, and how often, it does not say. Where no other thread uses them meanwhile nobody can tell;
/// where one does, no schedule here shows what may happen, and that is told.
/// </remarks>
internal static class InBulk
{
    /// <summary>Whether a part of an array is one, so that nothing is thrown, and a program is explored.</summary>
    public static bool IsSeen(Array? array, int index, int length) => Sight.Current is not null && array is not null && index >= 0 && length >= 0 && length <= array.Length - index;

    /// <summary>A part of an array, of which it is known where it lies. It may be an array of a derived type.</summary>
    public static Span<T> Part<T>(T[] array, int index, int length)
    {
        Memory.NoteElements(array);
        return MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), index), length);
    }

    /// <summary>Reads elements.</summary>
    public static T[] Read<T>(ReadOnlySpan<T> elements, string by)
    {
        if (Sight.Current is null) return elements.ToArray();
        var values = new T[elements.Length];
        for (var index = 0; index < values.Length; index++)
        {
            ref var place = ref Unsafe.AsRef(in elements[index]);
            Memory.NoteInBulk(ref place, by);
            values[index] = Memory.LoadAt(ref place);
        }
        return values;
    }

    /// <summary>Reads the elements of an array.</summary>
    public static T[]? ReadAll<T>(T[]? array, string by) => array is null ? null : Read<T>(Part(array, 0, array.Length), by);

    /// <summary>Writes elements.</summary>
    public static void Write<T>(Span<T> elements, ReadOnlySpan<T> values, string by)
    {
        for (var index = 0; index < values.Length; index++)
        {
            Memory.NoteInBulk(ref elements[index], by);
            Memory.StoreAt(ref elements[index], values[index]);
        }
    }

    /// <summary>Writes one value everywhere.</summary>
    public static void Write<T>(Span<T> elements, T value, string by)
    {
        for (var index = 0; index < elements.Length; index++) Write(elements.Slice(index, 1), [value], by);
    }

    /// <summary>Reads elements, works on them, and writes them, also where that throws in the midst.</summary>
    public static void Change<T>(Span<T> elements, string by, Action<T[]> change)
    {
        var (values, sight) = (Read<T>(elements, by), Sight.Current!);
        var isKnown = Memory.Finds(elements, out var first);
        if (isKnown) sight.BeginWork(first, values.Length, by);
        try
        {
            RunAbandonedException.Unwrap(() => change(values));
        }
        finally
        {
            if (isKnown) sight.EndWork(first);
            Write(elements, values, by);
        }
    }
}
