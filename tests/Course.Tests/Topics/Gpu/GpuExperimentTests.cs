using NotebookCourse.Exercises;
using NotebookCourse.Topics.Gpu;
using NotebookCourse.Topics.Gpu.Exercises;

namespace NotebookCourse.Tests.Topics.Gpu;

public class GpuExperimentTests
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public void Race_Emulator_HasNoTimesOfAGpu()
    {
        var race = GpuRace.Of(GpuWork.Saxpy(1_001), GpuHost.Emulator, Stop, repeats: 1);

        Assert.Null(race.Gpu);
        Assert.Equal(1_001, race.Emulated!.Items);
        Assert.Equal(["one core", "one core, Vector<T>", "Parallel", "Parallel, Vector<T>"], race.Processor.Measurements.Select(each => each.Name));
    }

    [Fact]
    public void Legs_AnyDevice_AreTimedApartAndAddUp()
    {
        var legs = GpuRace.Legs(GpuWork.Sum(101), GpuHost.Emulator, Stop, rounds: 3);

        Assert.Equal((3, 3, 3), (legs.There.Count, legs.Compute.Count, legs.Back.Count));
        Assert.Equal(legs.There.Zip(legs.Compute, (there, compute) => there + compute).Zip(legs.Back, (both, back) => both + back), legs.Whole);
    }

    [Fact]
    public void Race_Stopped_Stops() => Assert.ThrowsAny<OperationCanceledException>(() =>
        GpuRace.Legs(GpuWork.Sum(101), GpuHost.Emulator, new CancellationToken(canceled: true)));

    [Fact]
    public void Card_MemoryOrArithmetic_TheSlowerOneCounts()
    {
        var work = GpuWork.Saxpy(1_000_000);
        var card = new GpuCard { StartMicroseconds = 5, LinkGigabytes = 12, MemoryGigabytes = 120, Gigaoperations = 10_000 };

        // 12 MB from its memory in 100 µs, 2 million operations in 0.2 µs; 12 MB over the link in 1000 µs.
        Assert.Equal(105e-6, card.Compute(work), 12);
        Assert.Equal(1_105e-6, card.Whole(work), 12);
        Assert.Equal(205e-6, (card with { Gigaoperations = 10 }).Compute(work), 12);
    }

    [Fact]
    public void Sweep_NoGpu_MeasuresTheProcessorAndComputesTheCard()
    {
        var card = new GpuCard();
        var sweep = GpuSweep.Run(GpuWork.Saxpy, [100, 1_000], card, GpuHost.Emulator, Stop);

        Assert.Equal([100, 1_000], sweep.Points.Select(point => point.Size));
        Assert.All(sweep.Points, point => Assert.Null(point.Gpu));
        Assert.Equal(card.Whole(GpuWork.Saxpy(1_000)), sweep.Points[1].CardWhole);
        Assert.StartsWith("You said", sweep.Against(Predict.Share(0.5)).Alternative);
    }

    [Fact]
    public void Against_NeitherGpuNorCard_SaysSo()
    {
        var sweep = GpuSweep.Run(GpuWork.Saxpy, [100], card: null, GpuHost.Emulator, Stop);

        Assert.Contains("GpuCard", Assert.Throws<ArgumentException>(() => sweep.Against(Predict.Share(0.5))).Message);
    }

    [Fact]
    public void Roof_BelowAndAboveItsBend_IsTheLowerOfBothCeilings()
    {
        var roof = new Roof(null, 2, new([10e9]), new([40e9]), []);

        Assert.Equal(4, roof.Ridge);
        Assert.Equal((5e9, 40e9, 40e9), (roof.At(0.5), roof.At(4), roof.At(100)));
    }

    [Fact]
    public void Roofline_Races_StandAtTheirIntensity()
    {
        var race = GpuRace.Of(GpuWork.Saxpy(1_001), GpuHost.Emulator, Stop, repeats: 1);
        var roof = Assert.Single(Roofline.Of([race], GpuHost.Emulator, Stop).Roofs);

        Assert.Equal(2.0 / 12, Assert.Single(roof.Points).Intensity, 9);
        Assert.True(roof.Ridge > 0);
    }

    [Fact]
    public void Record_SavedAndLoaded_IsTheSame()
    {
        List<string> said = [];
        var made = GpuRecorder.Make(GpuHost.Emulator, small: true, said.Add);
        var path = Path.GetTempFileName();
        try
        {
            made.Save(path);
            var loaded = GpuRecord.Load(path);

            Assert.Equal((made.Device.Name, made.Taken, made.Machine.Processors), (loaded.Device.Name, loaded.Taken, loaded.Machine.Processors));
            Assert.Equal(made.Races.Select(race => (race.Work, race.Size, race.Processor.Baseline.Seconds.Median)), loaded.Races.Select(race => (race.Work, race.Size, race.Processor.Baseline.Seconds.Median)));
            Assert.Equal(made.Roofline.Roofs[0].Ridge, loaded.Roofline.Roofs[0].Ridge);
            Assert.Equal(Enum.GetValues<MatrixKernel>(), loaded.MatrixSteps.Select(step => step.Kernel));
            Assert.Equal(made.Sweeps.SelectMany(sweep => sweep.Points).Select(point => point.Processor.Median), loaded.Sweeps.SelectMany(sweep => sweep.Points).Select(point => point.Processor.Median));
            Assert.Equal(8, said.Count);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Load_NoRecord_SaysSo()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "{\"device\":1}");
            Assert.Contains(path, Assert.Throws<InvalidDataException>(() => GpuRecord.Load(path)).Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Latest_WhateverCameWithTheCourse_CanBeRead() => Assert.True(GpuRecord.Latest is null or { Device.IsGpu: true });
}
