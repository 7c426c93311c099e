namespace NotebookCourse.Figures;

/// <summary>What a run may say of a claim. There are three answers: a run that is too coarse for the question agrees with nobody and contradicts nobody.</summary>
public enum VerdictKind
{
    /// <summary>It came out as the claim says.</summary>
    AsPredicted,

    /// <summary>It came out otherwise, by more than chance may explain.</summary>
    NotAsPredicted,

    /// <summary>What was measured would go with a right claim as well as with a wrong one, or this machine cannot show what the claim is about.</summary>
    CannotTell,
}
