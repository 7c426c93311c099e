using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NotebookCourse.Benchmarks.Course;
using NotebookCourse.Benchmarks.Player;
using NotebookCourse.Experiments;
using NotebookCourse.Jupyter.Installing;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Benchmarks.Jupyter;

/// <summary>What a user of Jupyter waits for: the kernel's start and a small cell, ours and ipykernel's in one run.</summary>
public static class JupyterBenchmarks
{
    private const string Python = "/usr/bin/python3", Theirs = "python3";
    private const int Starts = 10, Cells = 50;
    private const double MostForStart = 1500, MostForCell = 30;

    /// <summary>Prints the figures.</summary>
    public static async Task RunAsync()
    {
        var data = Directory.CreateTempSubdirectory("jupyter-figures-");
        try
        {
            new Kernelspec(data.FullName).Install(Path.Combine(PlayerAtWork.Repository, "lib", "plotly.min.js"));
            if (await MeasureAsync(data.FullName) is not { } figures) return;
            using var _ = figures;
            Print("kernel start to kernel_info_reply", "starts", MostForStart, figures.RootElement);
            Print("execute_request of a small warm cell to idle", "cells", MostForCell, figures.RootElement);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<JsonDocument?> MeasureAsync(string data)
    {
        using var script = Tools.TryStart(new ProcessStartInfo(Python,
        [
            Tools.Beside("jupyter_figures.py"), $"{Starts}", $"{Cells}", JupyterKernel.Name, "var warm# = #; warm# + 1", Theirs, "warm# = #; warm# + 1",
        ])
        {
            WorkingDirectory = data,
            RedirectStandardOutput = true,
            Environment = { ["JUPYTER_DATA_DIR"] = data },
        });
        if (script is null) return null;
        var written = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        if (script.ExitCode == 0) return JsonDocument.Parse(written);
        Console.WriteLine("Left out: the clients of Jupyter. Debian and Ubuntu: apt-get install python3-jupyter-client python3-ipykernel");
        return null;
    }

    private static void Print(string what, string name, double most, JsonElement figures)
    {
        var ours = Milliseconds(figures, JupyterKernel.Name, name);
        var theirs = Milliseconds(figures, Theirs, name);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}, at most {most:0} ms: {ours.Median:0} ms ({ours.Min():0} to {ours.Max():0}, {ours.Count} times), {(ours.Median <= most ? "met" : "missed")}; ipykernel {theirs.Median:0} ms ({theirs.Min():0} to {theirs.Max():0})"));
    }

    private static Samples Milliseconds(JsonElement figures, string kernel, string name) =>
        new([.. figures.GetProperty(kernel).GetProperty(name).EnumerateArray().Select(seconds => 1000 * seconds.GetDouble())]);
}
