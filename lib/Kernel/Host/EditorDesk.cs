using NotebookCourse.Kernel.Analysis;
using NotebookCourse.Kernel.Protocol;
using StreamJsonRpc;

namespace NotebookCourse.Kernel.Host;

/// <summary>Takes in what editors ask and answers one question at a time, beside the cell that runs.</summary>
/// <remarks>
/// The language service is loaded at the first question. It uses the thread pool, which a cell may have filled: the thread
/// that answers waits for it, for a while, and nobody else does.
/// </remarks>
internal sealed class EditorDesk(Func<LanguageService> load)
{
    private const int LimitMilliseconds = 3000;

    private readonly object _turn = new();
    private readonly Lazy<LanguageService> _service = new(load, LazyThreadSafetyMode.None);

    /// <summary>Offers the answers to the other end of the line.</summary>
    public void Serve(JsonRpc rpc)
    {
        rpc.AddLocalRpcMethod(KernelMethods.Complete, (EditQuestion question, CancellationToken token) => Answer(service => service.CompleteAsync(question, token), token));
        rpc.AddLocalRpcMethod(KernelMethods.Document, (EditQuestion question, CancellationToken token) => Answer(service => service.DocumentAsync(question, token), token));
        rpc.AddLocalRpcMethod(KernelMethods.Describe, (EditQuestion question, CancellationToken token) => Answer(service => service.DescribeAsync(question, token), token));
        rpc.AddLocalRpcMethod(KernelMethods.HelpWithSignature, (EditQuestion question, CancellationToken token) => Answer(service => service.HelpWithSignatureAsync(question, token), token));
        rpc.AddLocalRpcMethod(KernelMethods.Diagnose, (EditQuestion question, CancellationToken token) => Answer(service => service.DiagnoseAsync(question, token), token));
    }

    private Task<T?> Answer<T>(Func<LanguageService, Task<T?>> ask, CancellationToken token) where T : class
    {
        // Continuations run inline, on the thread that answers: the reply does not wait for the pool.
        var answer = new TaskCompletionSource<T?>();
        KernelThread.Start("editor", () =>
        {
            try
            {
                answer.SetResult(TakeTurn(ask, token));
            }
            catch (OperationCanceledException)
            {
                answer.SetResult(null);
            }
            catch (Exception failed)
            {
                answer.SetException(failed);
            }
        });
        return answer.Task;
    }

    private T? TakeTurn<T>(Func<LanguageService, Task<T?>> ask, CancellationToken token) where T : class
    {
        if (!Monitor.TryEnter(_turn, LimitMilliseconds)) return null;
        try
        {
            // While it waited, the editor may have gone on.
            token.ThrowIfCancellationRequested();
            var answer = ask(_service.Value);
            return Task.WaitAny([answer], LimitMilliseconds, token) == 0 ? answer.GetAwaiter().GetResult() : null;
        }
        finally
        {
            Monitor.Exit(_turn);
        }
    }
}
