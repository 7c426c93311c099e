using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Office.Exercises;

/// <summary>Clerks with a form each, in virtual time, and what they do wrong.</summary>
/// <remarks>One thread of the simulation moves at a time, so nothing in here needs a lock.</remarks>
internal sealed class FormRound(int clerks)
{
    private static readonly int[] Durations = [60, 300, 60, 30];

    private readonly Simulation _simulation = new();
    private readonly CountingSemaphore _photocopier = new(1, OfficeWords.PhotocopierName);
    private readonly int[] _next = new int[clerks], _permits = new int[clerks];
    private int _copying;

    /// <summary>The first thing that went wrong, in words; null if nothing did.</summary>
    public string? Fault { get; private set; }

    /// <summary>Lets all clerks begin at the same time, and waits until each is done or none can go on.</summary>
    /// <param name="handle">What each does with a form.</param>
    public void Play(Action<OfficeForm> handle)
    {
        for (var clerk = 0; clerk < clerks; clerk++)
        {
            var mine = clerk;
            var name = OfficeWords.ClerkNumbered.With(clerk + 1);
            _simulation.Add(name, 0, () => Attempt.As(name, () => Serve(mine, handle)));
        }
        _simulation.Run(HostContext.StopToken);
        if (_simulation.Stuck is [var stuck, ..]) Fault ??= OfficeWords.FormStuck.With(stuck.Thread);
    }

    private void Do(int clerk, FormStep step)
    {
        if (_next[clerk] != (int)step) Complain(clerk, OfficeWords.FormOutOfOrder.With(NameOf(step), _next[clerk] < Durations.Length ? NameOf((FormStep)_next[clerk]) : OfficeWords.FormNothing));
        else if (step == FormStep.Copy && _permits[clerk] == 0) Complain(clerk, OfficeWords.FormCopiedWithoutPermit);
        else if (step != FormStep.Copy && _permits[clerk] > 0) Complain(clerk, OfficeWords.FormHeldWhile.With(NameOf(step)));
        if (step == FormStep.Copy && ++_copying > 1) Complain(clerk, OfficeWords.FormTwoCopy);
        _next[clerk] = (int)step + 1;
        _simulation.Sleep(Durations[(int)step]);
        if (step == FormStep.Copy) _copying--;
    }

    private void Serve(int clerk, Action<OfficeForm> handle)
    {
        handle(new(new Handle(this, clerk), step => Do(clerk, step)));
        if (_next[clerk] < Durations.Length) Complain(clerk, OfficeWords.FormLeft.With(NameOf((FormStep)_next[clerk])));
        else if (_permits[clerk] > 0) Complain(clerk, OfficeWords.FormPermitKept);
    }

    private void Complain(int clerk, string what) =>
        Fault ??= OfficeWords.FormFault.With(OfficeWords.ClerkNumbered.With(clerk + 1), TimeSpan.FromSeconds(_simulation.Now).ToString("m\\:ss", null), what);

    private static string NameOf(FormStep step) => step switch
    {
        FormStep.Read => OfficeWords.FormRead,
        FormStep.Ask => OfficeWords.FormAsk,
        FormStep.Copy => OfficeWords.FormCopy,
        _ => OfficeWords.FormFile,
    };

    private sealed class Handle(FormRound round, int clerk) : ISemaphore
    {
        public void Wait()
        {
            round._photocopier.Wait();
            round._permits[clerk]++;
        }

        public void Release()
        {
            if (--round._permits[clerk] < 0) round.Complain(clerk, OfficeWords.FormPermitNotHis);
            round._photocopier.Release();
        }
    }
}
