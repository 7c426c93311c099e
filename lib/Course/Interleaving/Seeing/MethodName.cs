using System.Reflection;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What a learner calls a method, whatever the compiler has made of its name.</summary>
internal static class MethodName
{
    private const string LocalFunction = "g__", Accessor = "get_", Setter = "set_";

    /// <summary>The name: of a lambda that of the method around it, of an iterator its own; of code at the top of a cell that.</summary>
    public static string Of(MethodBase method)
    {
        if (method.IsConstructor) return $"new {method.DeclaringType!.Name.Split('`')[0]}";
        // What an iterator or an async method does stands in a method of a class that bears its name.
        var name = method.Name == "MoveNext" && Member.IsMadeByCompiler(method.DeclaringType!) ? method.DeclaringType!.Name : method.Name;
        if (name.IndexOf(LocalFunction, StringComparison.Ordinal) is var at and >= 0) return name[(at + LocalFunction.Length)..].Split('|')[0];
        if (name.StartsWith('<')) name = name.TrimStart('<').Split('>')[0];
        if (name.StartsWith(Accessor, StringComparison.Ordinal) || name.StartsWith(Setter, StringComparison.Ordinal)) return name[Accessor.Length..];
        return name is "Initialize" or "Factory" ? InterleavingWords.TopOfTheCell : name;
    }
}
