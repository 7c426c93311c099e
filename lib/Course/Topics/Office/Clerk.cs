using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Office;

/// <summary>One who takes form after form from the pile until the office closes, and writes down what was done when.</summary>
/// <remarks>Is the body of a thread of the simulation, which has the turn while it touches the pile and the records.</remarks>
internal sealed class Clerk(IEnumerator<Form> pile, CountingSemaphore copiers, Simulation simulation)
{
    private readonly List<ClerkSpan> _spans = [];
    private readonly List<long> _done = [];

    /// <summary>What was done when; ends after the office has closed, with the form that was begun before.</summary>
    public IReadOnlyList<ClerkSpan> Spans => _spans;

    /// <summary>When each form was finished.</summary>
    public IReadOnlyList<long> Done => _done;

    /// <summary>Takes and handles forms until the office closes or the pile is empty.</summary>
    public void Serve()
    {
        while (simulation.Now < OfficeDay.Seconds && pile.MoveNext())
            Handle(pile.Current);
    }

    private void Handle(Form form)
    {
        Spend(ClerkState.Works, form.Number, form.Reading);
        // Holds nothing meanwhile: whoever takes the photocopier before the answer is there keeps it from all the others.
        Spend(ClerkState.AwaitsAnswer, form.Number, form.Answer);
        var came = simulation.Now;
        copiers.Wait();
        Note(ClerkState.StandsInLine, form.Number, came);
        Spend(ClerkState.Copies, form.Number, form.Copying);
        copiers.Release();
        Spend(ClerkState.Works, form.Number, form.Filing);
        _done.Add(simulation.Now);
    }

    private void Spend(ClerkState state, int form, long seconds)
    {
        var start = simulation.Now;
        if (seconds > 0) simulation.Sleep(seconds);
        Note(state, form, start);
    }

    private void Note(ClerkState state, int form, long start)
    {
        if (simulation.Now > start) _spans.Add(new(state, form, start, simulation.Now));
    }
}
