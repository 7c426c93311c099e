using NotebookCourse.Player.Tests.Live;

namespace NotebookCourse.Player.Tests.Server;

/// <summary>A player in a process of its own, as its users start it, with a copy of the course.</summary>
internal sealed class RunningPlayer : IAsyncDisposable
{
    private readonly LivePlayer _player;

    private RunningPlayer(LivePlayer player, CourseCopy course) => (_player, Course) = (player, course);

    /// <summary>Its course and its learner's folder.</summary>
    public CourseCopy Course { get; }

    /// <summary>What all its addresses begin with.</summary>
    public Uri Site => _player.Origin;

    /// <summary>An address that lets one browser in.</summary>
    public Task<Uri> NewAddressAsync() => _player.NewAddressAsync();

    /// <summary>Starts one.</summary>
    public static async Task<RunningPlayer> StartAsync()
    {
        var course = new CourseCopy();
        return new RunningPlayer(await LivePlayer.StartAsync(course.Root, course.Data), course);
    }

    public async ValueTask DisposeAsync()
    {
        await _player.DisposeAsync();
        Course.Dispose();
    }
}
