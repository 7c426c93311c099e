using System.Reflection;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>The lines at which threads can stand, each with a number that stands for it in the code of a twin.</summary>
internal static class Sites
{
    /// <summary>The number of no line.</summary>
    public const int Nowhere = 0;

    private static readonly Lock Gate = new();
    private static CodeLine?[] _all = new CodeLine?[64];
    private static int _count = 1;

    /// <summary>The line that stands at a number; null if there is none.</summary>
    public static CodeLine? At(int number)
    {
        lock (Gate) return _all[number];
    }

    /// <summary>The lines of a method, by the offsets of the instructions with which they begin; none if nobody knows them.</summary>
    public static IReadOnlyDictionary<int, int> Of(MethodBase method)
    {
        if (Symbols.Of(method) is not { } symbols) return new Dictionary<int, int>();
        var points = symbols.Points(method);
        return points.Zip(symbols.Lines(points, MethodName.Of(method))).ToDictionary(pair => pair.First.Offset, pair => Add(pair.Second));
    }

    /// <summary>The line at which a method begins; none if nobody knows it.</summary>
    public static int Entry(MethodBase method)
    {
        if (Symbols.Of(method) is not { } symbols || symbols.Points(method) is not { Count: > 0 } points) return Nowhere;
        return Add(symbols.Lines(points, MethodName.Of(method)).First());
    }

    private static int Add(CodeLine line)
    {
        lock (Gate)
        {
            if (_count == _all.Length) Array.Resize(ref _all, 2 * _count);
            _all[_count] = line;
            return _count++;
        }
    }
}
