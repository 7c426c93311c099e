using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving;

public sealed class AccessHistoryTests
{
    [Theory]
    [InlineData("Ar Br", null)]
    [InlineData("Aw Aw Ar", null)]
    [InlineData("Aw Br", "Aw")]
    [InlineData("Aw Bw", "Aw")]
    [InlineData("Ar Bw", "Ar")]
    [InlineData("Ar Br Cw", "Ar")]
    [InlineData("Ar A>C Br Cw", "Br")]
    [InlineData("Ar A>C Br B>C Cw", null)]
    [InlineData("Aw A>B Bw", null)]
    [InlineData("Aw A>B B>C Cr", null)]
    [InlineData("Aw A>B Br Cr", "Aw")]
    [InlineData("A>B Aw Br", "Aw")]
    [InlineData("Ar Aw A>B Bw Br A>C Cr", "Bw")]
    [InlineData("Ar A>B Br B>C Cw", null)]
    public void Note_LastAccess_GivesWhatItDoesNotComeAfter(string text, string? expected)
    {
        VectorClock[] clocks = [new(), new(), new()];
        for (var actor = 0; actor < clocks.Length; actor++) clocks[actor].Tick(actor);
        var history = new AccessHistory();
        Access? conflict = null;
        foreach (var part in text.Split(' '))
        {
            var actor = part[0] - 'A';
            if (part[1] == '>')
            {
                clocks[part[2] - 'A'].Join(clocks[actor]);
                clocks[actor].Tick(actor);
            }
            else conflict = history.Note(actor, clocks[actor], part[1] == 'w', site: 0);
        }
        Assert.Equal(expected, conflict is { } found ? $"{(char)('A' + found.Actor)}{(found.Writes ? 'w' : 'r')}" : null);
    }

    [Fact]
    public void Note_AnyAccesses_FindsAConflictWhereThereIsOne()
    {
        var chance = new Random(1);
        for (var round = 0; round < 2_000; round++)
        {
            const int Actors = 4;
            var (history, clocks, all) = (new AccessHistory(), new VectorClock[Actors], new List<Access>());
            for (var actor = 0; actor < Actors; actor++) (clocks[actor] = new()).Tick(actor);
            for (var step = 0; step < 12; step++)
            {
                var (actor, other, writes) = (chance.Next(Actors), chance.Next(Actors), chance.Next(3) == 0);
                if (chance.Next(2) == 0)
                {
                    if (other == actor) continue;
                    clocks[other].Join(clocks[actor]);
                    clocks[actor].Tick(actor);
                    continue;
                }
                var conflicts = all.Where(each => (writes || each.Writes) && !each.IsBefore(clocks[actor])).ToList();
                var found = history.Note(actor, clocks[actor], writes, site: step);
                all.Add(new(actor, clocks[actor][actor], writes, step));
                Assert.Equal(conflicts.Count > 0, found is not null);
                if (found is not { } conflict) continue;
                Assert.Contains(conflict, conflicts);
                // After the first one it may miss some: one write stands for all before it only if they came before it.
                break;
            }
        }
    }

    [Fact]
    public void Clear_AfterAccesses_ForgetsThem()
    {
        VectorClock[] clocks = [new(), new()];
        for (var actor = 0; actor < clocks.Length; actor++) clocks[actor].Tick(actor);
        var history = new AccessHistory();
        history.Note(0, clocks[0], writes: true, site: 1);
        history.Clear();
        Assert.Null(history.Note(1, clocks[1], writes: true, site: 2));
    }
}
