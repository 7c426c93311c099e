using System.Collections;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Calls what goes through a sequence, by the twins of whoever has written it.</summary>
internal static class Slots<T>
{
    private static readonly int ToGet = Twins.NumberOf(typeof(IEnumerable<T>).GetMethod(nameof(IEnumerable<T>.GetEnumerator))!);
    private static readonly int ToCurrent = Twins.NumberOf(typeof(IEnumerator<T>).GetProperty(nameof(IEnumerator<T>.Current))!.GetMethod!);
    private static readonly int ToMove = Twins.NumberOf(typeof(IEnumerator).GetMethod(nameof(IEnumerator.MoveNext))!);
    private static readonly int ToDispose = Twins.NumberOf(typeof(IDisposable).GetMethod(nameof(IDisposable.Dispose))!);

    /// <summary>Begins.</summary>
    public static IEnumerator<T> Get(IEnumerable<T> sequence) => Twins.Find(sequence, ToGet) is Func<object, IEnumerator<T>> twin ? twin(sequence) : sequence.GetEnumerator();

    /// <summary>Goes on.</summary>
    public static bool MoveNext(IEnumerator<T> each) => Twins.Find(each, ToMove) is Func<object, bool> twin ? twin(each) : each.MoveNext();

    /// <summary>Where it is.</summary>
    public static T Current(IEnumerator<T> each) => Twins.Find(each, ToCurrent) is Func<object, T> twin ? twin(each) : each.Current;

    /// <summary>Ends.</summary>
    public static void Dispose(IEnumerator<T> each)
    {
        if (Twins.Find(each, ToDispose) is Action<object> twin) twin(each);
        else each.Dispose();
    }
}
