using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;
using NotebookCourse.Testing.Seen;

namespace NotebookCourse.Chapters.Tests.Plain;

/// <summary>What the explorer sees of .NET it sees in any host, of cells in C# and in F#; and what it does not see it names in each.</summary>
public sealed class SeenTests
{
    private const string Ends = """
        string EndsOf(Func<Scenario> program)
        {
            var found = Explorer.Explore(program);
            if (found.NotFollowed.Count > 0) return string.Join(", ", found.NotFollowed);
            return string.Join(" ", found.Classes.Select(each => each.Outcome.Kind == OutcomeKind.Completed ? $"{each.Outcome.Value}" : each.Outcome.Kind == OutcomeKind.Failed ? ((Type)each.Outcome.Value).Name : $"{each.Outcome.Kind}").Distinct().Order(StringComparer.Ordinal));
        }
        """;

    private static readonly SeenProgram[] Seen = [.. WaitingPrograms.All.Concat(CollectionPrograms.All).Concat(StartedPrograms.All).DistinctBy(each => each.By)], Named = [.. UnseenPrograms.All.DistinctBy(each => each.By)];

    private static IEnumerable<string> Cells =>
    [
        $"#!import {Repository.At("lib/course.csx")}",
        "using System.Collections.Concurrent;\nusing System.Threading.Channels;\n" + WaitingPrograms.Members + CollectionPrograms.Members + Ends,
        .. Seen.Select(each => $"EndsOf(() => {{ {each.Body} }})"),
        .. Named.Select((each, number) => $"static class Named{number} {{ {UnseenPrograms.Members}\npublic static Scenario Program() {{ {each.Body} }} }}\nEndsOf(Named{number}.Program)"),
    ];

    private static IEnumerable<string> FSharpCells => [$"#!import {Repository.At("lib/course.fsx")}", FSharpPrograms.Members, .. FSharpPrograms.All.Select(each => $"endsOf (fun () -> {each.Body})")];

    [Fact]
    public async Task Explore_InThePlainHost_FindsOrNamesEach() => AssertEach(from cell in await PlainPlay.OfCellsAsync([.. Cells]) select cell.Error ?? cell.Interactive?.Content);

    [Fact]
    public async Task Explore_InOurKernel_FindsOrNamesEach() => AssertEach(await PlayAsync(CellLanguage.CSharp, Cells));

    [Fact]
    public async Task Explore_FSharpInThePlainHost_FindsEach()
    {
        using var course = new TemporaryFolder("plain");
        var played = await PlainPlay.OfAsync(course.Write("notebooks/sample.dib", string.Concat(FSharpCells.Select(cell => $"#!fsharp\n\n{cell}\n\n"))), []);

        AssertFSharp(played.Select(cell => cell.Error ?? cell.Interactive?.Content));
    }

    [Fact]
    public async Task Explore_FSharpInOurKernel_FindsEach() => AssertFSharp(await PlayAsync(CellLanguage.FSharp, FSharpCells));

    private static void AssertEach(IEnumerable<string?> played)
    {
        var told = played.Skip(2).ToList();
        Assert.Equal(Seen.Select(each => $"{each.By}: {each.Ends}"), Seen.Zip(told, (program, ends) => $"{program.By}: {ends}"));
        Assert.All(Named.Zip(told.Skip(Seen.Length)), pair => Assert.True(pair.Second?.Contains(pair.First.Ends, StringComparison.Ordinal), $"{pair.First.By}: expected {pair.First.Ends}, but found {pair.Second}"));
    }

    private static void AssertFSharp(IEnumerable<string?> played) =>
        Assert.Equal(FSharpPrograms.All.Select(each => $"{each.By}: {each.Ends}"), FSharpPrograms.All.Zip(played.Skip(2), (program, ends) => $"{program.By}: {ends}"));

    private static async Task<IReadOnlyList<string?>> PlayAsync(CellLanguage language, IEnumerable<string> cells)
    {
        using var folder = new TemporaryFolder("kernel");
        await using var kernel = await NotebookKernel.StartAsync(new KernelOptions(folder.Root), TestContext.Current.CancellationToken);
        var told = new List<string?>();
        foreach (var cell in cells)
        {
            var run = await kernel.RunAsync(new Cell(language, cell));
            told.Add(run.Error?.ToString() ?? run.Outputs.LastOrDefault(output => output.Kind == CellOutputKind.Result)?.Data["text/plain"]);
        }
        return told;
    }
}
