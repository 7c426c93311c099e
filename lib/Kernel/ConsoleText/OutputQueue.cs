using System.Text;
using NotebookCourse.Kernel.Host;
using NotebookCourse.Kernel.Protocol;
using NotebookCourse.Kernel.Running;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.ConsoleText;

/// <summary>All that cells show, in the order in which they show it, on its way to the client in batches.</summary>
/// <remarks>
/// A write only appends to memory; a thread of the kernel's own sends. The first write after a pause goes out at once
/// (so that text is seen although the process dies a moment later), further ones every 50 ms. Writers wait while
/// several megabytes are on their way.
/// </remarks>
internal sealed class OutputQueue
{
    private const int BatchMilliseconds = 50;
    private const int MostCharacters = 4 << 20;
    private const int MostCharactersInOne = 1 << 18;

    private readonly object _gate = new();
    private readonly Action<IReadOnlyList<OutputMessage>> _send;
    private List<Entry> _entries = [];
    private int _characters;
    private bool _sending;
    private bool _hurry;

    public OutputQueue(Action<IReadOnlyList<OutputMessage>> send)
    {
        _send = send;
        KernelThread.Start("output", Work);
    }

    /// <summary>Appends console text of a cell; waits while too much is on its way.</summary>
    /// <param name="cellId">The cell.</param>
    /// <param name="text">What it wrote.</param>
    /// <param name="kind">Whether it was written as output or as errors.</param>
    /// <exception cref="ThreadInterruptedException">The cell is stopped while it waits.</exception>
    public void Write(int cellId, ReadOnlySpan<char> text, CellOutputKind kind = CellOutputKind.Text)
    {
        using (Uninterrupted.Enter(_gate))
        {
            while (_characters > MostCharacters) Monitor.Wait(_gate);
            Append(cellId, text, kind);
        }
    }

    /// <summary>Appends a shown value.</summary>
    public void Show(int cellId, CellOutput output) => Add(new Entry(cellId, Output: output), hurry: false);

    /// <summary>Calls back once everything appended so far is sent.</summary>
    public void Then(Action action) => Add(new Entry(0, Then: action), hurry: true);

    /// <summary>Waits until everything appended so far is sent, but not longer than the time given.</summary>
    public void Flush(int milliseconds)
    {
        using var sent = new ManualResetEventSlim();
        Then(sent.Set);
        sent.Wait(milliseconds);
    }

    private void Add(Entry entry, bool hurry)
    {
        using (Uninterrupted.Enter(_gate))
        {
            _entries.Add(entry);
            _hurry |= hurry;
            Monitor.PulseAll(_gate);
        }
    }

    private void Append(int cellId, ReadOnlySpan<char> text, CellOutputKind kind)
    {
        if (text.IsEmpty) return;
        var last = _entries.Count > 0 ? _entries[^1] : default;
        if (last.Text is null || last.CellId != cellId || last.Kind != kind || last.Text.Length > MostCharactersInOne)
        {
            last = new Entry(cellId, Text: new StringBuilder(), Kind: kind);
            _entries.Add(last);
        }
        last.Text!.Append(text);
        var wasIdle = _characters == 0;
        _characters += text.Length;
        if (wasIdle && !_sending) Monitor.PulseAll(_gate);
    }

    private void Work()
    {
        while (true)
        {
            List<Entry> batch;
            lock (_gate)
            {
                _sending = false;
                while (_entries.Count == 0) Monitor.Wait(_gate);
                _sending = true;
                batch = _entries;
                _entries = [];
                _characters = 0;
                _hurry = false;
                Monitor.PulseAll(_gate);
            }
            // Who waits for a callback is the reply to a cell: the next cell's first write must not wait.
            if (Send(batch)) continue;
            lock (_gate)
            {
                for (var end = Environment.TickCount64 + BatchMilliseconds; !_hurry && _characters < MostCharacters / 4;)
                {
                    var left = end - Environment.TickCount64;
                    if (left <= 0) break;
                    Monitor.Wait(_gate, (int)left);
                }
            }
        }
    }

    // Returns whether there was something to call back.
    private bool Send(List<Entry> batch)
    {
        var calledBack = false;
        var messages = new List<OutputMessage>();
        foreach (var entry in batch)
        {
            if (entry.Text is { } text) messages.Add(new(entry.CellId, CellOutput.Text(Utf16.Repair(text.ToString()), entry.Kind)));
            if (entry.Output is { } output) messages.Add(new(entry.CellId, output));
            if (entry.Then is null) continue;
            if (messages.Count > 0) _send(messages);
            messages = [];
            entry.Then();
            calledBack = true;
        }
        if (messages.Count > 0) _send(messages);
        return calledBack;
    }

    private readonly record struct Entry(int CellId, StringBuilder? Text = null, CellOutputKind Kind = CellOutputKind.Text, CellOutput? Output = null, Action? Then = null);
}
