using Microsoft.DotNet.Interactive.Formatting;

namespace NotebookCourse.PlainHost;

/// <summary>Values as .NET Interactive shows them: by its own formatting, which knows a figure by an attribute's name alone.</summary>
internal static class InteractiveFormat
{
    /// <summary>The form that it prefers for a value.</summary>
    public static PlainValue Show(object value)
    {
        var mimeType = Formatter.GetPreferredMimeTypesFor(value.GetType()).First();
        return new(mimeType, value.ToDisplayString(mimeType));
    }
}
