using System.Reflection;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What <see cref="Barrier"/> is to the threads of an exploration: how many belong to it, how many of them have come, and which phase it is.</summary>
internal sealed class SimulatedBarrier : SimulatedObject
{
    private const int MostParticipants = short.MaxValue;

    // It has no other way to tell what it does after each phase.
    private static readonly FieldInfo? AfterPhase = typeof(Barrier).GetField("_postPhaseAction", BindingFlags.Instance | BindingFlags.NonPublic);

    private readonly Barrier _itself;
    private readonly Action<Barrier>? _afterPhase;
    private int _participants;
    private int _come;
    private long _phase;
    private int _acting = Nobody;
    private Exception? _failure;

    /// <summary>Begins as the object is.</summary>
    public SimulatedBarrier(Origin origin)
        : base(origin)
    {
        _itself = (Barrier)origin.Owner;
        (_participants, _come, _phase) = (_itself.ParticipantCount, _itself.ParticipantCount - _itself.ParticipantsRemaining, _itself.CurrentPhaseNumber);
        if (AfterPhase is null) origin.Sight.NoteInAnyCase($"{nameof(Barrier)}.{nameof(Barrier.SignalAndWait)}");
        else _afterPhase = (Action<Barrier>?)CallWrappers.OrNull((Delegate?)AfterPhase.GetValue(_itself));
    }

    /// <inheritdoc/>
    public override string Text => $"{_participants - _come}";

    /// <summary>As <see cref="Barrier.ParticipantCount"/>.</summary>
    public int ParticipantCount => Step(TransitionKind.Read, () => _participants);

    /// <summary>As <see cref="Barrier.ParticipantsRemaining"/>.</summary>
    public int ParticipantsRemaining => Step(TransitionKind.Read, () => _participants - _come);

    /// <summary>As <see cref="Barrier.CurrentPhaseNumber"/>.</summary>
    public long CurrentPhaseNumber => Step(TransitionKind.Read, () => _phase);

    /// <inheritdoc/>
    protected override ulong State => Fingerprint.Of(Fingerprint.Of((ulong)_participants, (ulong)_come), Fingerprint.Of((ulong)_phase, (ulong)_acting + (_failure is null ? 0u : 1u << 8)));

    /// <summary>As <see cref="Barrier.SignalAndWait()"/>.</summary>
    /// <exception cref="InvalidOperationException">It comes from what is done after a phase, or more threads came than belong to it.</exception>
    /// <exception cref="BarrierPostPhaseException">What is done after the phase failed.</exception>
    public void SignalAndWait()
    {
        ThrowIfActing();
        var phase = 0L;
        var isLast = Step(TransitionKind.Update, () =>
        {
            if (_acting != Nobody || _participants == 0) throw new InvalidOperationException(InterleavingWords.BarrierIsFull.With(Name));
            phase = _phase;
            _come++;
            return Ends();
        });
        if (isLast) EndPhase();
        else Step(TransitionKind.Read, () => true, () => _phase > phase);
        if (_failure is { } failure) throw new BarrierPostPhaseException(failure);
    }

    /// <summary>As <see cref="Barrier.AddParticipant"/>.</summary>
    public long AddParticipant() => AddParticipants(1);

    /// <summary>As <see cref="Barrier.AddParticipants"/>.</summary>
    public long AddParticipants(int participantCount)
    {
        ThrowIfActing();
        ArgumentOutOfRangeException.ThrowIfLessThan(participantCount, 1);
        return Step(
            TransitionKind.Update,
            () =>
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThan(participantCount, MostParticipants - _participants);
                _participants += participantCount;
                return _phase;
            },
            () => _acting == Nobody);
    }

    /// <summary>As <see cref="Barrier.RemoveParticipant"/>.</summary>
    public void RemoveParticipant() => RemoveParticipants(1);

    /// <summary>As <see cref="Barrier.RemoveParticipants"/>.</summary>
    /// <exception cref="InvalidOperationException">So many have come that not so many can go.</exception>
    public void RemoveParticipants(int participantCount)
    {
        ThrowIfActing();
        ArgumentOutOfRangeException.ThrowIfLessThan(participantCount, 1);
        var isLast = Step(
            TransitionKind.Update,
            () =>
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThan(participantCount, _participants);
                if (_participants - participantCount < _come) throw new InvalidOperationException(InterleavingWords.BarrierIsFull.With(Name));
                _participants -= participantCount;
                return Ends();
            },
            () => _acting == Nobody);
        if (isLast) EndPhase();
    }

    private bool Ends()
    {
        if (_come < _participants || _participants == 0) return false;
        _acting = Me;
        return true;
    }

    // Nobody goes on before what is done after the phase is done.
    private void EndPhase()
    {
        Exception? failure = null;
        try
        {
            _afterPhase?.Invoke(_itself);
        }
        catch (Exception error) when (error is not RunAbandonedException)
        {
            failure = error;
        }
        Step(TransitionKind.Update, () => (_phase, _come, _acting, _failure) = (_phase + 1, 0, Nobody, failure));
    }

    private void ThrowIfActing()
    {
        if (_acting != Nobody && _acting == Me) throw new InvalidOperationException(InterleavingWords.BarrierInItsAction.With(Name));
    }
}
