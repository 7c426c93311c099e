using NotebookCourse.Platforms;

namespace NotebookCourse.EntryPoint;

/// <summary>What the assembly does when it is started by itself (<c>dotnet exec NotebookCourse.dll VERB …</c>).</summary>
internal static class Program
{
    private const int NotUnderstood = 2;

    /// <summary>All that it can be started to do.</summary>
    internal static VerbAttribute[] Verbs => (VerbAttribute[])typeof(Program).Assembly.GetCustomAttributes(typeof(VerbAttribute), inherit: false);

    /// <summary>What it expects to be started with: each verb, what it must be given, and what it does.</summary>
    internal static string Usage => string.Join('\n', Verbs.OrderBy(each => each.Name, StringComparer.Ordinal).Select(each => (each.Name, Verb: each.Make()))
        .Select(each => $"  {$"{each.Name} {each.Verb.Arguments}".TrimEnd()} ({each.Verb.Purpose})").Prepend(EntryPointWords.EntryPointUsage));

    private static int Main(string[] arguments)
    {
        foreach (var each in Verbs)
        {
            if (arguments.Length > 0 && each.Name == arguments[0] && each.Make() is var verb && Takes(verb, arguments.Length - 1))
                return verb.Run(arguments[1..]);
        }
        Console.Error.WriteLine(Usage);
        return NotUnderstood;
    }

    private static bool Takes(IVerb verb, int count)
    {
        if (verb.Arguments.Length == 0) return count == 0;
        var most = verb.Arguments.Split(' ');
        var least = Array.FindIndex(most, argument => argument[0] == '[');
        return count <= most.Length && count >= (least < 0 ? most.Length : least);
    }
}
