namespace NotebookCourse.Player.Tests.Live;

/// <summary>A player of a small course and a browser, shared by all tests that do not kill it.</summary>
public sealed class LiveCourse(Chromium chromium) : IAsyncLifetime
{
    internal Chromium Browser => chromium;

    internal SmallCourse Course { get; } = new();

    internal LivePlayer Player { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Microsoft.Playwright.Assertions.SetDefaultExpectTimeout(LivePage.Patience);
        Player = await LivePlayer.StartAsync(Course.Root, Course.Data);
    }

    public async ValueTask DisposeAsync()
    {
        if (Player is not null) await Player.DisposeAsync();
        Course.Dispose();
    }
}

/// <summary>The tests with a live player run one after the other: each has a browser and kernels at work.</summary>
[CollectionDefinition]
public sealed class LiveCollection : ICollectionFixture<LiveCourse>;

/// <summary>The tests that read whole chapters, in players of their own.</summary>
[CollectionDefinition]
public sealed class ReadingCollection : ICollectionFixture<LiveCourse>;
