using System.Reflection;
using System.Reflection.Metadata;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>The lines at which threads can stand, each with a number that stands for it in the code of a twin.</summary>
internal static class Sites
{
    /// <summary>The number of no line.</summary>
    public const int Nowhere = 0;

    private static readonly Lock Gate = new();
    private static readonly Dictionary<(MethodBase Method, int Offset), int> Known = [];
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
        return symbols.Points(method).ToDictionary(point => point.Offset, point => Of(method, point, symbols));
    }

    private static int Of(MethodBase method, SequencePoint point, Symbols symbols)
    {
        lock (Gate)
        {
            if (Known.TryGetValue((method, point.Offset), out var known)) return known;
            if (_count == _all.Length) Array.Resize(ref _all, 2 * _count);
            _all[_count] = symbols.Line(point, MethodName.Of(method));
            return Known[(method, point.Offset)] = _count++;
        }
    }
}
