using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.ExceptionServices;
using NotebookCourse.Experiments.Workers;
using NotebookCourse.Platforms;
using NotebookCourse.Topics.Factoring;

[assembly: Verb<FactorWorker>(FactorWorker.Verb)]

namespace NotebookCourse.Topics.Factoring;

/// <summary>The worker's side: a process that answers requests from its standard input on its standard output.</summary>
internal sealed class FactorWorker : IVerb
{
    /// <summary>What the assembly is started with.</summary>
    public const string Verb = "factor-worker";

    private const int Crashed = 70;

    string IVerb.Arguments => "METHOD [CRASH-AFTER]";

    string IVerb.Purpose => FactoringWords.FactorWorkerPurpose;

    /// <summary>The arguments that make the entry point such a worker.</summary>
    public static string[] Arguments(FactoringMethod method, int? crashAfter) => crashAfter is { } numbers
        ? [Verb, method.Id, numbers.ToString(CultureInfo.InvariantCulture)]
        : [Verb, method.Id];

    /// <summary>Works until standard input ends.</summary>
    public int Run(string[] arguments)
    {
        var method = FactoringMethod.All.SingleOrDefault(method => method.Id == arguments[0])
            ?? throw new ArgumentException(FactoringWords.MethodUnknown.With(
                arguments[0], string.Join(", ", FactoringMethod.All.Select(method => method.Id))));
        Serve(
            Console.OpenStandardInput(),
            Console.OpenStandardOutput(),
            arguments.Length > 1 ? CrashingAfter(int.Parse(arguments[1], CultureInfo.InvariantCulture), method.Factor) : method.Factor,
            // Whoever wanted the answers is gone, perhaps by force: end too, whatever is half done.
            inputEnded: () => Environment.Exit(0));
        return 0;
    }

    /// <summary>Answers each request in turn, until the input has ended and all of it is answered.</summary>
    /// <remarks>
    /// A thread of its own does nothing but read: so the end of the input is noticed at once, also amid a long
    /// calculation, and the other side can always write, though nobody takes its answers meanwhile.
    /// </remarks>
    public static void Serve(Stream requests, Stream answers, FactorNumber factor, Action inputEnded)
    {
        using var waiting = new BlockingCollection<byte[]>();
        var broken = default(ExceptionDispatchInfo);
        var reader = new Thread(() =>
        {
            try
            {
                while (Frame.Read(requests) is { } request)
                    waiting.Add(request);
                inputEnded();
            }
            catch (Exception failure)
            {
                broken = ExceptionDispatchInfo.Capture(failure);
            }
            finally
            {
                waiting.CompleteAdding();
            }
        })
        { IsBackground = true };
        reader.Start();
        foreach (var request in waiting.GetConsumingEnumerable())
            Frame.Write(answers, FactorMessage.Answer(request, factor));
        reader.Join();
        broken?.Throw();
    }

    private static FactorNumber CrashingAfter(int numbers, FactorNumber factor) => (number, factors) =>
    {
        if (numbers-- == 0)
            Environment.Exit(Crashed);
        return factor(number, factors);
    };
}
