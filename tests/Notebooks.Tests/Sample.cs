namespace NotebookCourse.Notebooks.Tests;

/// <summary>A chapter as the extension writes it, small enough to read in a test.</summary>
internal static class Sample
{
    public const string Meta =
        """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","languageName":"C#","aliases":["c#","cs"]},{"name":"fsharp","languageName":"F#","aliases":["f#","fs"]},{"name":"html","languageName":"HTML"},{"name":"javascript","languageName":"JavaScript","aliases":["js"]},{"name":"markdown","languageName":"Markdown","aliases":["md"]},{"name":"mermaid","languageName":"Mermaid"}]}}""";

    public const string Chapter =
        "#!meta\n\n" + Meta + "\n\n" + """
        #!markdown

        # 4 · Races

        Two people read the balance of one account.

        *35 minutes · read [2 · Threads](02-threads.dib) first*

        #!csharp

        #!import ../lib/course.csx

        #!markdown

        ## One line, three steps

        `count++` looks like one thing.

        #!csharp

        int increments = 2;   //@param {type:"slider", min:1, max:4}
        increments

        """;

    public static IReadOnlyList<Cell> Cells(string text) => DibFile.Parse(text, "sample.dib").Cells;
}
