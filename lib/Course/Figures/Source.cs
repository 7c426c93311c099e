using System.Reflection;
using NotebookCourse.Figures.Sources;

namespace NotebookCourse.Figures;

/// <summary>The library's own code, to be read.</summary>
public static class Source
{
    /// <summary>The code of a type of the course.</summary>
    public static SourceFigure Of<T>() => Of(typeof(T));

    /// <summary>The code of a type of the course, also of one that has no objects.</summary>
    public static SourceFigure Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new(type, null);
    }

    /// <summary>The code of a method of the course, such as <c>gate.Enter</c>.</summary>
    public static SourceFigure Of(Delegate method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return new(method.Method.DeclaringType ?? typeof(void), method.Method.Name);
    }

    /// <summary>The code of a type of the course, or of a method of one, by its name: <c>TicketLock</c>, or <c>TicketLock.Enter</c>.</summary>
    /// <exception cref="ArgumentException">There is none of this name, or there are several.</exception>
    public static SourceFigure Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (type, method) = name.Split('.') is [var first, var second] ? (first, second) : (name, null);
        var types = typeof(Source).Assembly.GetExportedTypes();
        var named = types.Where(each => NameOf(each) == type && (method is null || Has(each, method))).ToList();
        if (named is [var only, ..] && named.DistinctBy(each => each.Namespace).Count() == 1) return new(only, method);
        // What nameof gives of a method is its last part alone.
        if (named.Count == 0 && method is null) named = [.. types.Where(each => Has(each, name))];
        return named switch
        {
            [var its] => new(its, name),
            [] => throw new ArgumentException(FiguresWords.NoSuchCode.With(name), nameof(name)),
            _ => throw new ArgumentException(FiguresWords.SeveralOfThisName.With(name, string.Join(", ", named.Take(5).Select(each => method is null && Has(each, name) ? $"{NameOf(each)}.{name}" : $"{each.FullName}"))), nameof(name)),
        };
    }

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private static bool Has(Type type, string method) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Any(each => each.Name == method);
}
