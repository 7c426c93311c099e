using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.FSharp.Core;

namespace NotebookCourse.Kernel.Showing;

/// <summary>Values whose shape is F#'s: lists, options, records, unions, sequences, functions, and what is made of such.</summary>
/// <remarks>As objects they have properties that nobody wrote, such as a list's Head and Tail; F# itself writes them as its source does.</remarks>
internal static class FSharpValues
{
    private const string Library = "FSharp.Core";
    private const string Mapping = "Microsoft.FSharp.Core.CompilationMappingAttribute";

    private static readonly ConcurrentDictionary<Type, bool> Known = new();

    /// <summary>Whether values of the type are such.</summary>
    /// <remarks>Looked up by name, so that C# cells do not load F#'s library; nor must <see cref="Text"/> be compiled into its caller.</remarks>
    public static bool Has(Type type) => Known.GetOrAdd(type, static t => Bases(t).Any(IsFSharp));

    /// <summary>The value as <c>%A</c> writes it: the beginning, if it is long.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Text(object value) =>
        ExtraTopLevelOperators.PrintFormatToString(new PrintfFormat<FSharpFunc<object, string>, Unit, string, string, object>("%A")).Invoke(value);

    private static bool IsFSharp(Type type) =>
        type.Assembly.GetName().Name == Library
        || type.CustomAttributes.Any(one => one.AttributeType.FullName == Mapping && !IsClass(one.ConstructorArguments[0].Value))
        || (type.FullName?.StartsWith("System.Tuple`", StringComparison.Ordinal) ?? false)
        || (type.IsArray && Has(type.GetElementType()!))
        || type.GenericTypeArguments.Any(Has);

    // A class of the learner's says nothing in F#'s way of writing, and has its properties in the other.
    private static bool IsClass(object? flags) => flags is (int)SourceConstructFlags.ObjectType;

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var one = type; one is not null; one = one.BaseType) yield return one;
    }
}
