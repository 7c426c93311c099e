using System.Diagnostics;
using NotebookCourse.Experiments.Workers;
using NotebookCourse.Platforms;
using NotebookCourse.Topics.Factoring;

namespace NotebookCourse.Tests.Topics.Factoring;

public class FactorWorkerTests
{
    private static readonly int[] Numbers = [12, 1, 7, 37_016_767];

    private static readonly byte[] Request = FactorMessage.Request(Numbers, new(0, Numbers.Length));

    [Fact]
    public void Serve_TwoRequests_AnswersBothAndNoticesTheEnd()
    {
        using var answers = new MemoryStream();
        var ended = 0;

        FactorWorker.Serve(Requests(stream =>
        {
            Frame.Write(stream, Request);
            Frame.Write(stream, Request);
        }), answers, TrialDivision.Factor, () => ended++);

        answers.Position = 0;
        Assert.Equal(FactorMessage.Answer(Request, TrialDivision.Factor), Frame.Read(answers)!);
        Assert.Equal(FactorMessage.Answer(Request, TrialDivision.Factor), Frame.Read(answers)!);
        Assert.Null(Frame.Read(answers));
        Assert.Equal(1, ended);
    }

    [Fact]
    public void Serve_InputEndsAmidALongCalculation_IsNoticedBeforeItsEnd()
    {
        using var noticed = new ManualResetEventSlim();
        using var answers = new MemoryStream();

        // Waits for ever if the worker looks at its input only when it has nothing to do.
        FactorWorker.Serve(Requests(stream => Frame.Write(stream, Request)), answers, (_, _) =>
        {
            noticed.Wait(TestContext.Current.CancellationToken);
            return 0;
        }, noticed.Set);

        Assert.True(noticed.IsSet);
    }

    [Fact]
    public void Serve_InputThatIsNoFrame_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => FactorWorker.Serve(
            Requests(stream => stream.Write("Hello, worker"u8)), Stream.Null, TrialDivision.Factor, () => { }));

    [Fact]
    public async Task Process_PipeIsClosed_Ends()
    {
        using var process = Process.Start(CourseProgram.StartInfo(FactorWorker.Arguments(FactoringMethod.EightPrimes, crashAfter: null)))!;
        // A sibling that was started later must not hold the first one's pipe open.
        using var sibling = WorkerProcess.Start(FactorWorker.Arguments(FactoringMethod.EightPrimes, crashAfter: null));
        Frame.Write(process.StandardInput.BaseStream, Request);
        Assert.Equal(FactorMessage.Answer(Request, TrialDivision.Factor), Frame.Read(process.StandardOutput.BaseStream)!);

        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        sibling.Send(Request);
        Assert.Equal(FactorMessage.Answer(Request, TrialDivision.Factor), sibling.Receive());
    }

    [Fact]
    public void Process_Killed_IsReportedAsDeadWithItsExitCode()
    {
        using var worker = WorkerProcess.Start(FactorWorker.Arguments(FactoringMethod.EightPrimes, crashAfter: null));
        worker.Kill();

        var death = Assert.Throws<WorkerDiedException>(worker.Receive);

        Assert.Matches("^The worker process [0-9]+ ended before its work did, with exit code [1-9]", death.Message);
    }

    [Fact]
    public void Process_MethodUnknown_DiesWithLastWordsThatListTheMethods()
    {
        using var worker = WorkerProcess.Start(FactorWorker.Verb, "guessing");

        Assert.Contains(
            "must be one of trial-division, prime-division, eight-primes, but was \"guessing\"",
            Assert.Throws<WorkerDiedException>(worker.Receive).Message,
            StringComparison.Ordinal);
    }

    private static MemoryStream Requests(Action<Stream> write)
    {
        var stream = new MemoryStream();
        write(stream);
        stream.Position = 0;
        return stream;
    }
}
