using NotebookCourse.Player.Images;

namespace NotebookCourse.Player.Tests.Images;

public sealed class ImageMakerTests : IDisposable
{
    private readonly ImageFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Make_NothingMadeYet_CompilesInOrderAndPutsInPlace()
    {
        var (first, second) = (_folder.Add("First"), _folder.Add("Second"));

        var report = await _folder.Maker(first, second).MakeAsync(Token);

        Assert.Equal(new ImageReport(2, null), report);
        Assert.Equal(["First", "Second"], _folder.Compiled);
        Assert.All([first, second], image => Assert.True(ImageFolder.IsInPlace(image)));
        Assert.Equal(["First.dll", "Second.dll"], ImageFolder.Files(_folder.Output));
        Assert.Equal(["First.dll", "Second.dll"], ImageFolder.Files(Path.GetDirectoryName(first.Kept)!));
    }

    [Fact]
    public async Task Make_SecondTime_DoesNothing()
    {
        var image = _folder.Add("First");
        await _folder.Maker(image).MakeAsync(Token);

        var report = await _folder.Maker(image).MakeAsync(Token);

        Assert.Equal(new ImageReport(0, null), report);
        Assert.Equal(["First"], _folder.Compiled);
    }

    [Fact]
    public async Task Make_ImageKeptFromBefore_IsPutInPlaceWithoutCompiling()
    {
        var image = _folder.Add("First");
        await _folder.Maker(image).MakeAsync(Token);
        File.Copy(image.Source, image.Output, overwrite: true);
        File.Delete(image.Compiler);

        var report = await _folder.Maker(image).MakeAsync(Token);

        Assert.Equal(new ImageReport(1, null), report);
        Assert.Equal(["First"], _folder.Compiled);
        Assert.True(ImageFolder.IsInPlace(image));
    }

    [Fact]
    public async Task Make_CompilerIsNotThere_DoesNothingAndSaysNothing()
    {
        var image = _folder.Add("First");
        File.Delete(image.Compiler);

        Assert.Equal(new ImageReport(0, null), await _folder.Maker(image).MakeAsync(Token));
        Assert.Empty(_folder.Compiled);
    }

    [Fact]
    public async Task Make_BuildBringsAnotherVersionMeanwhile_LeavesItAlone()
    {
        var image = _folder.Add("First");
        _folder.Midway = async (_, stop) => await File.WriteAllTextAsync(image.Output, "a newer one", stop);

        var report = await _folder.Maker(image).MakeAsync(Token);

        Assert.Null(report.Problem);
        Assert.Equal("a newer one", await File.ReadAllTextAsync(image.Output, Token));
    }

    [Fact]
    public async Task Make_BuildPutsTheImageInPlaceMeanwhile_DoesNotCompileIt()
    {
        var (first, second) = (_folder.Add("First"), _folder.Add("Second"));
        _folder.Midway = async (_, stop) => await File.WriteAllTextAsync(second.Output, ImageFolder.Whole(second), stop);

        await _folder.Maker(first, second).MakeAsync(Token);

        Assert.Equal(["First"], _folder.Compiled);
    }

    [Fact]
    public async Task Make_OneFails_GoesOnWithTheOthersAndSaysWhich()
    {
        var (first, second) = (_folder.Add("First"), _folder.Add("Second"));
        _folder.Midway = (image, _) => image == first ? throw new InvalidOperationException("no memory") : Task.CompletedTask;

        var report = await _folder.Maker(first, second).MakeAsync(Token);

        Assert.Equal(new ImageReport(1, "First: no memory"), report);
        Assert.False(first.IsMade);
        Assert.True(first.IsDue);
        Assert.True(ImageFolder.IsInPlace(second));
    }

    [Fact]
    public async Task Make_CancelledInTheMiddle_LeavesNoHalfImageAndTheNextGoesOn()
    {
        var (first, second) = (_folder.Add("First"), _folder.Add("Second"));
        using var stop = new CancellationTokenSource();
        _folder.Midway = async (image, token) =>
        {
            if (image == first) return;
            await stop.CancelAsync();
            token.ThrowIfCancellationRequested();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _folder.Maker(first, second).MakeAsync(stop.Token));

        Assert.True(ImageFolder.IsInPlace(first));
        Assert.Empty(ImageFolder.Files(Path.GetDirectoryName(second.Kept)!).Except(["First.dll"]));
        Assert.True(second.IsDue);

        _folder.Midway = (_, _) => Task.CompletedTask;
        Assert.Equal(new ImageReport(1, null), await _folder.Maker(first, second).MakeAsync(Token));
        Assert.True(ImageFolder.IsInPlace(second));
    }

    [Fact]
    public async Task Make_KilledInTheMiddle_WhatItLeftIsSwept()
    {
        var image = _folder.Add("First");
        Directory.CreateDirectory(Path.GetDirectoryName(image.Kept)!);
        await File.WriteAllTextAsync(FileExchange.Beside(image.Kept), "nat", Token);
        await File.WriteAllTextAsync(FileExchange.Beside(image.Output), "nat", Token);

        await _folder.Maker(image).MakeAsync(Token);

        Assert.Equal(["First.dll"], ImageFolder.Files(_folder.Output));
        Assert.Equal(["First.dll"], ImageFolder.Files(Path.GetDirectoryName(image.Kept)!));
        Assert.True(ImageFolder.IsInPlace(image));
    }

    [Fact]
    public async Task Make_WhileAnotherMakerIsAtWork_DoesNothing()
    {
        var image = _folder.Add("First");
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        _folder.Midway = (_, _) =>
        {
            begun.SetResult();
            return gate.Task;
        };
        var first = _folder.Maker(image).MakeAsync(Token);
        await begun.Task;

        Assert.True(ImageMaker.IsAtWork(_folder.Plans));
        Assert.Equal(new ImageReport(0, null, AnotherIsAtWork: true), await _folder.Maker(image).MakeAsync(Token));

        gate.SetResult();
        Assert.Equal(new ImageReport(1, null), await first);
        Assert.Equal(["First"], _folder.Compiled);
        Assert.False(ImageMaker.IsAtWork(_folder.Plans));
    }

    [Fact]
    public async Task Make_WhileACellRuns_WaitsWithTheNext()
    {
        var (first, second) = (_folder.Add("First"), _folder.Add("Second"));
        var quiet = new Queue<TaskCompletionSource>([new(), new()]);
        var (one, two) = (quiet.First(), quiet.Last());
        var making = new ImageMaker([first, second], _folder, _folder.Plans, _ => quiet.Dequeue().Task).MakeAsync(Token);
        Assert.Empty(_folder.Compiled);

        one.SetResult();
        while (quiet.Count > 0) await Task.Yield();
        Assert.Equal(["First"], _folder.Compiled);
        Assert.False(making.IsCompleted);

        two.SetResult();
        Assert.Equal(new ImageReport(2, null), await making);
    }

    [Fact]
    public async Task Make_FolderThatTakesNoFiles_SaysSoOnceAndLeavesAll()
    {
        var image = _folder.Add("First");
        var nowhere = Path.Combine(image.Source, "plans");

        var report = await new ImageMaker([image], _folder, nowhere, _ => Task.CompletedTask).MakeAsync(Token);

        Assert.Equal(0, report.Made);
        Assert.NotNull(report.Problem);
        Assert.DoesNotContain('\n', report.Problem);
        Assert.True(image.IsDue);
    }

    [Fact]
    public async Task Make_OutputThatCannotBeReplaced_KeepsTheImageForTheNextBuild()
    {
        var image = _folder.Add("First");
        _folder.Midway = (_, _) =>
        {
            // Nobody can move a file onto a folder.
            File.Delete(image.Output);
            Directory.CreateDirectory(image.Output);
            return Task.CompletedTask;
        };

        await _folder.Maker(image).MakeAsync(Token);

        Assert.Equal(ImageFolder.Whole(image), await File.ReadAllTextAsync(image.Kept, Token));
        Assert.True(Directory.Exists(image.Output));
    }
}
