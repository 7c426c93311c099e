using System.Reflection;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>A part of objects that code may reach: a field, the elements of arrays made at one place, or all that an object holds.</summary>
internal sealed class Member
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<object, Member> Known = [];
    private static Member[] _all = [];

    private Member(int index, string name, FieldInfo? field) => (Index, Name, Field) = (index, name, field);

    /// <summary>Its place among all of them: what stands for it in the code of a twin.</summary>
    public int Index { get; }

    /// <summary>What to call it.</summary>
    public string Name { get; }

    /// <summary>The field, if it is one.</summary>
    public FieldInfo? Field { get; }

    /// <summary>Whether its objects are named before it: a local that a lambda uses is known by its own name, and so is a variable of the notebook.</summary>
    public bool StandsAlone => Field is { } its && (its.IsStatic || IsMadeByCompiler(its.DeclaringType!) || IsOfCell(its.DeclaringType!));

    /// <summary>Whether it is all that an object holds.</summary>
    public bool IsContent { get; private init; }

    /// <summary>Whether some twin writes it outside a constructor.</summary>
    public bool IsWritten { get; set; }

    /// <summary>The one with an index.</summary>
    public static Member At(int index) => _all[index];

    /// <summary>A field.</summary>
    public static Member Of(FieldInfo field) => Get((field.Module, field.MetadataToken, field.DeclaringType), ReadableName(field.Name), field);

    /// <summary>The elements of the arrays that are made at one place of the code.</summary>
    public static Member OfArrays(MethodBase method, int offset, Type array) => Get((method, offset), array.Name, null);

    /// <summary>The elements of all arrays of a type of which nobody saw where they were made.</summary>
    public static Member OfArrays(Type array) => Get(array, array.Name, null);

    /// <summary>All that objects of a type hold.</summary>
    public static Member OfContent(Type type) => Get((type, "content"), type.Name, null, isContent: true);

    /// <summary>A lambda's or an iterator's class, and others that no learner wrote down.</summary>
    public static bool IsMadeByCompiler(Type type) => type.Name.Contains('<', StringComparison.Ordinal);

    // Roslyn keeps the variables of a cell in a class of this name.
    private static bool IsOfCell(Type type) => type.Name.StartsWith("Submission#", StringComparison.Ordinal);

    // <Name>k__BackingField, <name>5__1 and <name>i__Field are what the compiler makes of a name.
    private static string ReadableName(string name) => name.Length > 2 && name[0] == '<' && name.IndexOf('>', StringComparison.Ordinal) is > 1 and var end ? name[1..end] : name;

    private static Member Get(object key, string name, FieldInfo? field, bool isContent = false)
    {
        lock (Gate)
        {
            if (Known.TryGetValue(key, out var known)) return known;
            var made = new Member(_all.Length, name, field) { IsContent = isContent };
            _all = [.. _all, made];
            return Known[key] = made;
        }
    }
}
