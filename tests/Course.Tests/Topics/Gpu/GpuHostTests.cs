using NotebookCourse.Topics.Gpu;

namespace NotebookCourse.Tests.Topics.Gpu;

public class GpuHostTests
{
    [Fact]
    public void Here_WhateverThereIs_WorksAndSaysWhyNothingBetterWasTaken()
    {
        var device = GpuDevice.Here;

        Assert.NotEmpty(device.Name);
        // One reason for each way that comes before the one that was taken.
        Assert.Equal((int)device.Api, device.PassedOver.Count);
        Assert.All(device.PassedOver, reason => Assert.Matches("^(CUDA|OpenCL): ", reason));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(16, 4)]
    public void SquareGroup_Emulator_FitsIntoAGroup(int most, int width) =>
        Assert.Equal(width, GpuHost.Emulator.SquareGroup(most));

    [Fact]
    public void Draw_PictureOfTheDevice_IsCheckedAndComplete()
    {
        var picture = GpuPicture.Draw(31, 40);

        Assert.Equal((31, 20, 620), (picture.Width, picture.Height, picture.Rounds.Count));
        Assert.All(picture.Rounds, rounds => Assert.InRange(rounds, 1, 40));
    }
}
