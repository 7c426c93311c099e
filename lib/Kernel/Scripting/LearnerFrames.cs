using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Stack traces as a learner can read them: their own frames and those of libraries, none of the machinery.</summary>
internal static partial class LearnerFrames
{
    private static readonly string[] Machinery =
    [
        "NotebookCourse.Kernel.", "Microsoft.CodeAnalysis.", "System.Runtime.ControlledExecution", "System.Runtime.CompilerServices.",
        "System.Runtime.ExceptionServices.", "System.Threading.ExecutionContext.", "System.Threading.Thread.Start",
        "System.Threading.PortableThreadPool", "System.Threading.ThreadPoolWorkQueue", "Submission#", "<unknown>",
        "FSharp.Compiler.", "System.Reflection.MethodBaseInvoker.", "System.RuntimeType.InvokeMember",
        "Microsoft.DotNet.Interactive.Formatting.", "System.Reflection.RuntimeMethodInfo.Invoke", "System.Delegate.DynamicInvoke",
    ];

    /// <summary>The exception and its causes, each with its frames.</summary>
    /// <param name="thrown">The exception.</param>
    /// <param name="cellId">The cell that ran; code of other cells is named as such.</param>
    public static string Describe(Exception thrown, int cellId)
    {
        var text = new StringBuilder();
        for (var seen = thrown; seen is not null; seen = seen.InnerException)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(seen == thrown ? "" : "caused by ")}{seen.GetType().FullName}: {seen.Message}\n");
            text.Append(Clean(seen.StackTrace ?? "", cellId));
        }
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The text with frames of the machinery left out and those of cells made readable; other lines stay.</summary>
    public static string Clean(string trace, int cellId)
    {
        var text = new StringBuilder();
        foreach (var line in trace.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (CleanLine(line.TrimEnd('\r'), cellId) is { } kept)
                text.Append(kept).Append('\n');
        return text.ToString();
    }

    private static string? CleanLine(string line, int cellId)
    {
        var frame = line.TrimStart();
        if (frame.StartsWith("--- End of", StringComparison.Ordinal)) return null;
        if (!frame.StartsWith("at ", StringComparison.Ordinal)) return line;
        frame = Document().Replace(frame, found => found.Groups[1].Value == cellId.ToString(CultureInfo.InvariantCulture) ? " in this cell:line" : " in an earlier cell:line");
        frame = Submission().Replace(Body().Replace(frame, "at top level"), "");
        return Array.Exists(Machinery, name => frame.AsSpan(3).StartsWith(name, StringComparison.Ordinal)) ? null : "   " + frame;
    }

    [GeneratedRegex(@" in (?:[^:]|:\\)*cell-(\d+):line")]
    private static partial Regex Document();

    // Roslyn's class for a piece and its body: "Submission#3.<<Initialize>>d__0.MoveNext()" and "Submission#3.Method()".
    // Those of F#: "<StartupCode$FSI_0003>.$FSI_0003.main@()" and "FSI_0003.method(Int32 x)".
    [GeneratedRegex(@"^at (?:Submission#\d+[.+]<<Initialize>>d__\d+\.MoveNext|<StartupCode\$FSI_\d+>\.\$?FSI_\d+\.[^ (]*@)\(\)")]
    private static partial Regex Body();

    [GeneratedRegex(@"(?<=^at )(?:Submission#\d+[.+](?!<Initialize>|<Factory>|<Main>)(?:<>c\.)?|FSI_\d+[.+])")]
    private static partial Regex Submission();
}
