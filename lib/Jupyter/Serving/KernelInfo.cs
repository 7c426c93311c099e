using System.Text.Json.Nodes;
using NotebookCourse.Jupyter.Protocol;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Jupyter.Serving;

/// <summary>What the kernel says of itself.</summary>
internal static class KernelInfo
{
    private static readonly (string Text, string Url)[] Links =
    [
        ("C# language reference", "https://learn.microsoft.com/dotnet/csharp/language-reference/"),
        ("F# language reference", "https://learn.microsoft.com/dotnet/fsharp/language-reference/"),
        (".NET API browser", "https://learn.microsoft.com/dotnet/api/"),
        ("Threading in .NET", "https://learn.microsoft.com/dotnet/standard/threading/"),
    ];

    /// <summary>The reply to a kernel_info_request.</summary>
    public static Answer Answer() => Serving.Answer.Ok(new JsonObject
    {
        ["protocol_version"] = MessageWriter.Version,
        ["implementation"] = JupyterKernel.Name,
        ["implementation_version"] = typeof(KernelInfo).Assembly.GetName().Version!.ToString(3),
        ["language_info"] = Language(),
        ["banner"] = $"{JupyterKernel.DisplayName} on .NET {Environment.Version}. A cell ends in the value to show; NAME? explains a name.",
        ["debugger"] = false,
        ["help_links"] = new JsonArray([.. Links.Select(link => new JsonObject { ["text"] = link.Text, ["url"] = link.Url })]),
    });

    private static JsonObject Language()
    {
        var language = JupyterContent.LanguageInfo();
        // By the runtime: the compiler, which knows the number of the language, is another process's.
        language["version"] = $".NET {Environment.Version}";
        language["codemirror_mode"] = "text/x-csharp";
        return language;
    }
}
