using ILGPU;
using NotebookCourse.Topics.Gpu;
using NotebookCourse.Topics.Gpu.Kernels;

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
        var picture = GpuPicture.Draw(MandelbrotKernel.Run, 31, 40);

        Assert.Equal((31, 20, 620), (picture.Width, picture.Height, picture.Rounds.Count));
        Assert.All(picture.Rounds, rounds => Assert.InRange(rounds, 1, 40));
        Assert.Null(picture.Complaint);
    }

    [Fact]
    public void Draw_KernelOfAnotherPicture_SaysWhereItDiffers() =>
        Assert.Contains("wrong, the first of them number 0", GpuPicture.Draw(Stripes, 31, 40).Complaint);

    [Fact]
    public void Draw_KernelThatReachesBeyondThePicture_IsRefusedBeforeADeviceSeesIt() =>
        Assert.Contains("uses answer[620]", Assert.Throws<InvalidOperationException>(() => GpuPicture.Draw(Beyond, 31, 40)).Message);

    private static void Stripes(Index1D index, int width, float left, float top, float step, int most, ArrayView<int> answer) => answer[index] = -2;

    private static void Beyond(Index1D index, int width, float left, float top, float step, int most, ArrayView<int> answer) => answer[index + 1] = 1;
}
