using NotebookCourse.Kernel.Analysis;
using NotebookCourse.Kernel.Protocol;
using StreamJsonRpc;

namespace NotebookCourse.Kernel.Host;

/// <summary>Takes in what editors ask and answers one question at a time, beside the cell that runs.</summary>
/// <remarks>
/// The language service is loaded at the first question. It uses the thread pool, which a cell may have filled: the thread
/// that answers waits for it, for a while, and nobody else does.
/// </remarks>
internal sealed class EditorService(Func<LanguageService> load)
{
    private readonly object _turn = new();
    private readonly Lazy<LanguageService> _service = new(load, LazyThreadSafetyMode.None);

    /// <summary>Offers the answers to the other end of the line.</summary>
    public void Serve(JsonRpc rpc)
    {
        Offer(KernelMethods.Complete, (service, question, token) => service.CompleteAsync(question, token));
        Offer(KernelMethods.Document, (service, question, token) => service.DocumentAsync(question, token));
        Offer(KernelMethods.Describe, (service, question, token) => service.DescribeAsync(question, token));
        Offer(KernelMethods.HelpWithSignature, (service, question, token) => service.HelpWithSignatureAsync(question, token));
        Offer(KernelMethods.Diagnose, (service, question, token) => service.DiagnoseAsync(question, token));
        Offer(KernelMethods.Judge, (_, question, token) => LanguageService.JudgeAsync(question, token));

        void Offer<T>(string method, Func<LanguageService, EditQuestion, CancellationToken, Task<T?>> ask) where T : class =>
            rpc.AddLocalRpcMethod(method, (EditQuestion question, CancellationToken token) =>
                Answer(service => ask(service, question, token), question.LimitMilliseconds, token));
    }

    private Task<T?> Answer<T>(Func<LanguageService, Task<T?>> ask, int limit, CancellationToken token) where T : class
    {
        // Continuations run inline, on the thread that answers: the reply does not wait for the pool.
        var answer = new TaskCompletionSource<T?>();
        KernelThread.Start("editor", () =>
        {
            try
            {
                answer.SetResult(TakeTurn(ask, limit, token));
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

    private T? TakeTurn<T>(Func<LanguageService, Task<T?>> ask, int limit, CancellationToken token) where T : class
    {
        if (!Monitor.TryEnter(_turn, limit)) return null;
        try
        {
            // While it waited, the editor may have gone on.
            token.ThrowIfCancellationRequested();
            var answer = ask(_service.Value);
            return Task.WaitAny([answer], limit, token) == 0 ? answer.GetAwaiter().GetResult() : null;
        }
        finally
        {
            Monitor.Exit(_turn);
        }
    }
}
