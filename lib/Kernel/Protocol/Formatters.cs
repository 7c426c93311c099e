using System.Text.Encodings.Web;
using System.Text.Json;
using StreamJsonRpc;

namespace NotebookCourse.Kernel.Protocol;

/// <summary>The JSON in which both sides write their messages.</summary>
internal static class Formatters
{
    /// <summary>Creates a formatter; each connection needs its own.</summary>
    public static SystemTextJsonFormatter Create() => new()
    {
        JsonSerializerOptions = new JsonSerializerOptions
        {
            // Nearly all that goes over the line is HTML, which the default encoder makes several times as long.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        },
    };
}
