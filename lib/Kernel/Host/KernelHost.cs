using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using NotebookCourse.Kernel.Analysis;
using NotebookCourse.Kernel.ConsoleText;
using NotebookCourse.Kernel.Platforms;
using NotebookCourse.Kernel.Protocol;
using NotebookCourse.Kernel.Running;
using NotebookCourse.Kernel.Scripting;
using NotebookCourse.Kernel.Showing;
using NotebookCourse.Notebooks;
using StreamJsonRpc;

namespace NotebookCourse.Kernel.Host;

/// <summary>The process that runs cells, put together.</summary>
[SuppressMessage("Design", "CA1001", Justification = "It lives as long as its process.")]
internal sealed class KernelHost
{
    private const int FlushMilliseconds = 1000;

    private readonly JsonRpc _rpc;
    private readonly DispatchThread _dispatch = new("dispatch");
    private readonly OutputQueue _queue;
    private readonly Displays _displays;
    private readonly CellConsole _console;
    private readonly Lazy<CellRunner> _runner;
    private readonly EditorService _editors;
    private PendingCell? _ticket;
    private volatile bool _isEnding;

    private KernelHost(Stream stream, string workingDirectory, Lazy<ScriptSession> session)
    {
        // However the other end went, also by a kill: this process is of no use any more.
        _rpc = new JsonRpc(new BlockingMessageHandler(stream, Formatters.Create(), static () => HardExit.Now(0)))
        {
            SynchronizationContext = _dispatch,
        };
        _queue = new OutputQueue(messages => Notify(KernelMethods.Output, messages));
        _displays = Displays.Current = new Displays(_queue);
        _console = new CellConsole(_queue);
        var programs = new CellPrograms(workingDirectory, session);
        _runner = new Lazy<CellRunner>(() =>
        {
            _ = session.Value;
            return new CellRunner(programs, new ImportedLibraries(session.Value.Loader), _queue, _displays);
        });
        _editors = new EditorService(() => new LanguageService(session.Value, programs.Parts(CellLanguage.CSharp)));
    }

    /// <summary>Connects to the client and serves it until one of the two ends.</summary>
    /// <param name="args">The address to connect to, the working directory, the memory ceiling in bytes.</param>
    public static int Run(string[] args)
    {
        if (args is not [var address, var workingDirectory, var ceiling])
        {
            Console.Error.WriteLine("This process runs the cells of a notebook; the player starts it.");
            return 2;
        }
        // While the two ends come together and the client is on its way to its first cell, the compiler warms up.
        var session = new Lazy<ScriptSession>(() => new ScriptSession(new ScriptSettings(workingDirectory)));
        KernelThread.Start("warm-up", () => _ = session.Value);
        var host = new KernelHost(LocalPipeClient.Connect(address), workingDirectory, session);
        MemoryWatch.Start(long.Parse(ceiling, System.Globalization.CultureInfo.InvariantCulture), host.Die);
        StackWatch.Start(host.Die);
        host.Serve();
        Thread.Sleep(Timeout.Infinite);
        return 0;
    }

    private void Serve()
    {
        AppContext.SetData("NotebookCourse.StopToken", (Func<CancellationToken>)(static () => RunningCell.Current?.StopToken ?? default));
        AppContext.SetData("NotebookCourse.Display", (Func<object, Action<object>>)(value => _displays.Show(value).Update));
        AppContext.SetData("NotebookCourse.Keep", (Action<string, string>)((mimeType, content) =>
            _queue.Show(RunningCell.Current?.Id ?? 0, new CellOutput(CellOutputKind.Display, new Dictionary<string, string> { [mimeType] = content }))));
        AppContext.SetData("NotebookCourse.EndThread", (Action<Thread>)EndedThreads.End);
        PieceSymbols.Lend();
        // A thread that the cell has started ends as the cell does, or is part of a check that tells what it threw; the process lives.
        ExceptionHandling.SetUnhandledExceptionHandler(static thrown =>
            RunningCell.Current?.IsItsStop(thrown) == true || AppContext.GetData("NotebookCourse.Thrown") is Func<Exception, bool> explained && explained(thrown));
        AppDomain.CurrentDomain.UnhandledException += (_, e) => Die(DeathNotes.Unhandled((Exception)e.ExceptionObject));
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            _isEnding = true;
            _queue.Flush(FlushMilliseconds);
        };
        _console.Install();

        _rpc.AddLocalRpcMethod(KernelMethods.Run, (CellRequest request) => Run(request));
        _rpc.AddLocalRpcMethod(KernelMethods.Stop, Stop);
        _rpc.AddLocalRpcMethod(KernelMethods.Warm, WarmUp);
        _editors.Serve(_rpc);
        _rpc.AddLocalRpcMethod(KernelMethods.ShutDown, static () => KernelThread.Start("shut down", static () => HardExit.Soon(0)));
        _rpc.StartListening();
    }

    private Task WarmUp()
    {
        var warm = new TaskCompletionSource();
        KernelThread.Start("warm", () =>
        {
            _ = _runner.Value;
            warm.SetResult();
        });
        return warm.Task;
    }

    private Task<CellReply> Run(CellRequest request)
    {
        // Other handlers of the exit may take their time, but the process is lost: the cell belongs into the next one.
        if (_isEnding) return Task.FromResult(new CellReply(CellStatus.NotRun, 0));
        var ticket = _ticket = new PendingCell(new RunningCell(request.Id));
        new Thread(() => StackWatch.Run(() => Run(ticket, request)), StackWatch.StackBytes) { IsBackground = true, Name = "cell" }.Start();
        return ticket.Reply;
    }

    private void Run(PendingCell ticket, CellRequest request)
    {
        ticket.Cell.Begin();
        _console.Install();
        var reply = _runner.Value.Run(ticket.Cell, request);
        ticket.Cell.MarkEnded();
        // Code after an await may still be on its way out.
        while (ticket.Cell.StopRequested && !ticket.Cell.HasEnded) Thread.Sleep(5);
        if (_isEnding)
        {
            // Without a reply the end of the process is told with this cell, which ran when it began, and not with a later one.
            _queue.Flush(FlushMilliseconds);
            return;
        }
        _queue.Then(() =>
        {
            if (!ticket.TryEnd(reply)) Notify(KernelMethods.Released, ticket.Cell.Id);
        });
    }

    private void Stop()
    {
        if (_ticket is not { } ticket) return;
        CellStop.Begin(
            ticket.Cell,
            callbackThrew: thrown => _queue.Write(ticket.Cell.Id, $"A callback of the stop token threw: {thrown.InnerException?.Message}\n"),
            stuck: () => _queue.Then(() => ticket.TryEnd(new CellReply(CellStatus.Stopped, ticket.Elapsed, StillRuns: true))));
    }

    private void Die(CellError error)
    {
        Notify(KernelMethods.Dying, error);
        _queue.Flush(FlushMilliseconds);
    }

    private void Notify(string method, object argument) => _ = _rpc.NotifyAsync(method, argument);
}
