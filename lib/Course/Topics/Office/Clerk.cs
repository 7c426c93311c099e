using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Office;

/// <summary>One who takes form after form from the pile until the office closes, and writes down what was done when.</summary>
/// <remarks>Is the body of a thread of the simulation, which has the turn while it touches the pile and the records.</remarks>
internal sealed class Clerk
{
    private readonly IEnumerator<Form> _pile;
    private readonly CountingSemaphore _copiers;
    private readonly Simulation _simulation;
    private readonly Action<OfficeForm> _handle;
    private readonly List<ClerkSpan> _spans = [];
    private readonly List<long> _done = [];

    /// <summary>Makes a clerk.</summary>
    /// <param name="pile">The forms, which all clerks share.</param>
    /// <param name="copiers">A permit for each photocopier.</param>
    /// <param name="simulation">The clock.</param>
    /// <param name="handle">What the clerk does with a form.</param>
    public Clerk(IEnumerator<Form> pile, CountingSemaphore copiers, Simulation simulation, Action<OfficeForm> handle) =>
        (_pile, _copiers, _simulation, _handle) = (pile, copiers, simulation, handle);

    /// <summary>What was done when; ends after the office has closed, with the form that was begun before.</summary>
    public IReadOnlyList<ClerkSpan> Spans => _spans;

    /// <summary>When each form was finished.</summary>
    public IReadOnlyList<long> Done => _done;

    /// <summary>What a clerk does who takes a photocopier when the answer is there, and keeps it no longer than needed.</summary>
    public static void Usually(OfficeForm form)
    {
        form.Read();
        // Holds nothing meanwhile: whoever takes the photocopier before the answer is there keeps it from all the others.
        form.Ask();
        form.Photocopier.Wait();
        form.Copy();
        form.Photocopier.Release();
        form.File();
    }

    /// <summary>Takes and handles forms until the office closes or the pile is empty.</summary>
    public void Serve()
    {
        while (_simulation.Now < OfficeDay.Seconds && _pile.MoveNext())
        {
            var form = _pile.Current;
            var copier = new Turn(this, form.Number);
            _handle(new(copier, step => Do(form, step, copier)));
            _done.Add(_simulation.Now);
        }
    }

    private void Do(Form form, FormStep step, Turn copier)
    {
        switch (step)
        {
            case FormStep.Read: Spend(ClerkState.Works, form.Number, form.Reading); break;
            case FormStep.Ask: Spend(ClerkState.AwaitsAnswer, form.Number, form.Answer); break;
            case FormStep.Copy when copier.Permits == 0: throw new InvalidOperationException(OfficeWords.DayCopiedWithoutPermit);
            case FormStep.Copy: Spend(ClerkState.Copies, form.Number, form.Copying); break;
            default: Spend(ClerkState.Works, form.Number, form.Filing); break;
        }
    }

    private void Spend(ClerkState state, int form, long seconds)
    {
        var start = _simulation.Now;
        if (seconds > 0) _simulation.Sleep(seconds);
        Note(state, form, start);
    }

    private void Note(ClerkState state, int form, long start)
    {
        if (_simulation.Now > start) _spans.Add(new(state, form, start, _simulation.Now));
    }

    // The photocopiers, as this clerk takes one for a form and gives it back.
    private sealed class Turn(Clerk clerk, int form) : ISemaphore
    {
        public int Permits { get; private set; }

        public void Wait()
        {
            var came = clerk._simulation.Now;
            clerk._copiers.Wait();
            Permits++;
            clerk.Note(ClerkState.StandsInLine, form, came);
        }

        public void Release()
        {
            Permits--;
            clerk._copiers.Release();
        }
    }
}
