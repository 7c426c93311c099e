namespace NotebookCourse;

/// <summary>Says which class knows how to write values of the marked class.</summary>
/// <remarks>
/// .NET Interactive and our kernel look for an attribute of this NAME, whoever declares it, so the library
/// needs no reference to them.
/// </remarks>
/// <param name="formatterSourceType">A class with a method <c>CreateTypeFormatters</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The class with the method <c>CreateTypeFormatters</c>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>What a host shows when it may choose.</summary>
    public string[] PreferredMimeTypes { get; set; } = ["text/html"];
}
