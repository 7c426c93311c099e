using NotebookCourse.Testing.Seen;

namespace NotebookCourse.Chapters.Tests.Plain;

/// <summary>What the explorer sees of .NET it sees in any host, of cells in C# and in F#.</summary>
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

    private const string FSharp = """
        let endsOf (program: unit -> Scenario) =
            let found = Explorer.Explore(Func<Scenario>(program))
            if found.NotFollowed.Count > 0 then String.Join(", ", found.NotFollowed)
            else String.Join(" ", found.Classes |> Seq.map (fun each -> if each.Outcome.Kind = OutcomeKind.Completed then string each.Outcome.Value else string each.Outcome.Kind) |> Seq.distinct |> Seq.sort)
        let twice (add: unit -> unit) (result: unit -> int) = Scenario.Of(Action(add), Action(add)).Giving(Func<int>(result))
        String.Join("; ", [
            endsOf (fun () -> let n = ref 0 in twice (fun () -> n.Value <- n.Value + 1) (fun () -> n.Value))
            endsOf (fun () -> let n = ref 0 in let gate = obj () in twice (fun () -> lock gate (fun () -> n.Value <- n.Value + 1)) (fun () -> n.Value))
            endsOf (fun () -> let n = ref 0 in let s = new SemaphoreSlim(1) in twice (fun () -> s.Wait(); n.Value <- n.Value + 1; s.Release() |> ignore) (fun () -> n.Value))
            endsOf (fun () -> let n = ref 0 in twice (fun () -> Interlocked.Increment(&n.contents) |> ignore) (fun () -> n.Value))
            endsOf (fun () -> let e = new AutoResetEvent(false) in twice (fun () -> e.WaitOne() |> ignore) (fun () -> 0))
        ])
        """;

    [Fact]
    public async Task Explore_InThePlainHost_FindsEachEnd()
    {
        SeenProgram[] programs = [.. WaitingPrograms.All.DistinctBy(each => each.By), .. CollectionPrograms.All.DistinctBy(each => each.By)];

        var played = await PlainPlay.OfCellsAsync(
        [
            $"#!import {Repository.At("lib/course.csx")}",
            "using System.Collections.Concurrent;\n" + WaitingPrograms.Members + CollectionPrograms.Members + Ends,
            .. programs.Select(each => $"EndsOf(() => {{ {each.Body} }})"),
        ]);

        Assert.Equal(programs.Select(each => $"{each.By}: {each.Ends}"), programs.Zip(played.Skip(2), (program, cell) => $"{program.By}: {cell.Error ?? cell.Interactive?.Content}"));
    }

    [Fact]
    public async Task Explore_FSharpInThePlainHost_FindsEachEnd()
    {
        using var course = new TemporaryFolder("plain");
        var played = await PlainPlay.OfAsync(course.Write("notebooks/sample.dib", $"#!fsharp\n\n#!import {Repository.At("lib/course.fsx")}\n\n#!fsharp\n\nopen System\nopen System.Threading\n{FSharp}\n"), []);

        Assert.Equal("1 2; 2; 2; 2; Deadlock", played[^1].Error ?? played[^1].Interactive?.Content);
    }
}
