namespace NotebookCourse.Topics.Railways;

/// <summary>How trains are kept apart.</summary>
/// <remarks>A signal is a semaphore with one permit. To set one takes a signalman half a minute.</remarks>
public enum Signals
{
    /// <summary>Not at all: every train departs when it is ready.</summary>
    None,

    /// <summary>Before each section a train waits until nobody is in it. It has nothing while it waits.</summary>
    EachSection,

    /// <summary>Before a train departs it takes all sections up to its next stop, in the order in which it will run through them.</summary>
    WholeWayInTravelOrder,

    /// <summary>The same, in the order of the sections' numbers.</summary>
    WholeWayInNumberOrder,
}
