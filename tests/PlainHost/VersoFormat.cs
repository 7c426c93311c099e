using System.Reflection;

namespace NotebookCourse.PlainHost;

/// <summary>Values as Verso shows them: what a method named <c>ToHtml</c> gives, else their text.</summary>
internal static class VersoFormat
{
    /// <summary>The form of a value.</summary>
    public static PlainValue Show(object value) =>
        value.GetType().GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes) is { } method && method.ReturnType == typeof(string)
            ? new("text/html", (string)method.Invoke(value, null)!)
            : new("text/plain", value.ToString() ?? "");
}
