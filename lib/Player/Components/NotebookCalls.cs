using Microsoft.JSInterop;
using NotebookCourse.Kernel.Client;
using NotebookCourse.Kernel.Editing;
using NotebookCourse.Notebooks;
using NotebookCourse.Player.Sessions;

namespace NotebookCourse.Player.Components;

/// <summary>What the page's scripts ask of a notebook. Everything that comes in is a stranger's until it is looked at.</summary>
internal sealed class NotebookCalls(NotebookSession session, PageScripts scripts, Action stop)
{
    private bool _warm;

    /// <summary>The learner has changed a cell's text.</summary>
    [JSInvokable]
    public EditAnswer Edited(string cell, PageEdit edit)
    {
        if (edit is not { Page: not null, Bases: not null, Text: not null } || Find(cell) is not { } found) return EditAnswer.Refused("This chapter has no such cell any more. Load the page again.");
        // Before the cell is drawn anew, which would send the page its own text.
        scripts.Has(cell, edit.Text);
        var answer = session.Take(found, edit);
        scripts.Has(cell, found.State.Source);
        return answer;
    }

    /// <summary>Whether what the page shows is what would run; where it is not, the page is told what would.</summary>
    /// <param name="fingerprints">The texts that it shows, by their cells.</param>
    /// <returns>The cells that have another text.</returns>
    [JSInvokable]
    public async Task<IReadOnlyList<string>> Sees(IReadOnlyDictionary<string, string> fingerprints)
    {
        var others = session.Cells.Where(cell => fingerprints.TryGetValue(cell.Id, out var seen) && seen != Fingerprint.Of(cell.State.Source)).ToList();
        foreach (var cell in others)
        {
            scripts.Forget(cell.Id);
            await scripts.ShowSourceAsync(cell.Id, cell.State.Source);
        }
        return [.. others.Select(cell => cell.Id)];
    }

    /// <summary>The learner has gone into a cell's editor.</summary>
    [JSInvokable]
    public void Entered(string cell)
    {
        if (_warm) return;
        // The first question loads the language service, which takes longer than a learner waits for a list.
        _warm = true;
        _ = Complete(cell, "", 0, null);
    }

    /// <summary>Runs a cell.</summary>
    [JSInvokable]
    public void RunCell(string cell)
    {
        if (Find(cell) is { } found) session.Run([found]);
    }

    /// <summary>Runs a cell and goes on to the next.</summary>
    [JSInvokable]
    public async Task RunAndAdvance(string cell)
    {
        if (Find(cell) is not { } found) return;
        session.Run([found]);
        if (session.Cells.Skip(found.Index + 1).FirstOrDefault(each => each.CanRun) is { } next) await scripts.FocusAsync(next.Id);
    }

    /// <summary>Stops what runs.</summary>
    [JSInvokable]
    public void StopAll() => stop();

    /// <summary>What could be written at a place.</summary>
    [JSInvokable]
    public Task<Completions?> Complete(string cell, string text, int position, string? typed) =>
        Ask(cell, text, position, async (kernel, edited) => await kernel.CompleteAsync(edited, position, typed is [var one, ..] ? one : null));

    /// <summary>The documentation of something that could be written.</summary>
    [JSInvokable]
    public Task<string?> Document(string cell, string text, int position, string label) =>
        Ask(cell, text, position, (kernel, edited) => kernel.DocumentAsync(edited, position, label));

    /// <summary>What stands at a place.</summary>
    [JSInvokable]
    public Task<Description?> Describe(string cell, string text, int position) =>
        Ask(cell, text, position, (kernel, edited) => kernel.DescribeAsync(edited, position));

    /// <summary>The parameters of the call at a place.</summary>
    [JSInvokable]
    public Task<SignatureHelp?> HelpWithSignature(string cell, string text, int position) =>
        Ask(cell, text, position, (kernel, edited) => kernel.HelpWithSignatureAsync(edited, position));

    /// <summary>What the compiler would say.</summary>
    [JSInvokable]
    public Task<IReadOnlyList<Squiggle>?> Diagnose(string cell, string text) =>
        Ask(cell, text, 0, async (kernel, edited) => await kernel.DiagnoseAsync(edited));

    private SessionCell? Find(string id) => session.Cells.FirstOrDefault(cell => cell.Id == id && cell.CanRun);

    private async Task<T?> Ask<T>(string id, string text, int position, Func<NotebookKernel, EditedCell, Task<T?>> ask)
        where T : class
    {
        if (text.Length > NotebookSession.LongestSource || position < 0 || position > text.Length) return null;
        if (Find(id) is not { Original.Language: CellLanguage.CSharp } cell) return null;
        try
        {
            var (kernel, edited) = await session.LanguageAsync(cell, text);
            return await ask(kernel, edited);
        }
        catch (InvalidOperationException)
        {
            // There is no kernel to ask, which the next run says in words; the editor does without.
            return null;
        }
    }
}
