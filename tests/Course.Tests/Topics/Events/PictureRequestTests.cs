using NotebookCourse.Tests.Topics.Downloads;
using NotebookCourse.Topics.Events;

namespace NotebookCourse.Tests.Topics.Events;

[Collection(nameof(ImageServers))]
public class PictureRequestTests
{
    [Fact]
    public void Send_WithACallback_HandlesOtherEventsMeanwhile()
    {
        var request = PictureRequest.Send(latency: 150);

        Assert.True(request.Sent <= request.Arrived && request.Arrived <= request.Called);
        Assert.True(request.Meanwhile > 0, $"{request}");
        Assert.True(request.Bytes > 1_000);
    }

    [Fact]
    public void Send_AndWait_HandlesNothingMeanwhile()
    {
        var request = PictureRequest.Send(latency: 150, waits: true);

        Assert.Equal(0, request.Meanwhile);
        Assert.True(request.Ticks[^1] > request.Called, "the loop did not go on");
    }
}
