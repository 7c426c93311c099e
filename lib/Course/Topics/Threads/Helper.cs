using System.Text.Json;
using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Topics.Threads;

/// <summary>A process of this assembly that measures what would disturb, or be disturbed by, whoever plays the notebook.</summary>
/// <remarks>Ten thousand threads and a starved pool are its own business; it ends when we do, and it is ended when the cell is stopped.</remarks>
internal static class Helper
{
    /// <summary>Starts it, and gives its answers as they come.</summary>
    /// <param name="answers">How many it will give.</param>
    /// <param name="stop">Ends the helper process early.</param>
    /// <param name="arguments">What the entry point is started with.</param>
    /// <exception cref="WorkerDiedException">It ended before it had given all of them.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IEnumerable<TAnswer> Ask<TAnswer>(int answers, CancellationToken stop, params string[] arguments)
    {
        using var process = WorkerProcess.Start(arguments);
        // A wait for an answer knows no token; but it ends when the process does.
        using var kill = stop.Register(process.Kill);
        for (var answer = 0; answer < answers; answer++)
            yield return JsonSerializer.Deserialize<TAnswer>(Receive(process, stop))!;
    }

    /// <summary>The other side: gives answers until there are no more, or nobody is left to read them.</summary>
    public static void Answer<TAnswer>(IEnumerable<TAnswer> answers)
    {
        new Thread(() =>
        {
            Console.OpenStandardInput().CopyTo(Stream.Null);
            // Whoever wanted the answers is gone, perhaps by force.
            Environment.Exit(0);
        })
        { IsBackground = true }.Start();
        using var output = Console.OpenStandardOutput();
        foreach (var answer in answers)
            Frame.Write(output, JsonSerializer.SerializeToUtf8Bytes(answer));
    }

    private static byte[] Receive(WorkerProcess process, CancellationToken stop)
    {
        try
        {
            return process.Receive();
        }
        catch (WorkerDiedException)
        {
            // Perhaps by our own hand.
            stop.ThrowIfCancellationRequested();
            throw;
        }
    }
}
