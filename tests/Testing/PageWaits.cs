using Microsoft.Playwright;

namespace NotebookCourse.Testing;

/// <summary>Waits in pages whose policy lets no text become a script, where Playwright's own wait works only if it need not wait.</summary>
public static class PageWaits
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Waits until a function says so.</summary>
    /// <param name="page">The page.</param>
    /// <param name="function">The function, in JavaScript.</param>
    /// <param name="argument">What it is called with.</param>
    /// <exception cref="TimeoutException">It never did.</exception>
    public static Task UntilAsync(this IPage page, string function, object? argument = null) => page.EvaluateAsync(
        $$"""
        argument => new Promise((done, failed) => {
          const look = () => {
            try {
              if (({{function}})(argument)) done();
              else setTimeout(look, 20);
            } catch (error) {
              failed(error);
            }
          };
          look();
        })
        """, argument).WaitAsync(Patience);
}
