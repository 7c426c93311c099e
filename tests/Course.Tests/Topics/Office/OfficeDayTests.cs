using NotebookCourse.Topics.Office;

namespace NotebookCourse.Tests.Topics.Office;

public class OfficeDayTests
{
    public static TheoryData<int, double, int> Offices => new()
    {
        { 1, 0, 1 }, { 1, 0.9, 1 }, { 2, 0.5, 1 }, { 5, 0.5, 1 }, { 12, 0.5, 1 }, { 12, 0.3, 2 }, { 32, 0, 4 }, { 32, 0.9, 1 },
    };

    [Theory]
    [MemberData(nameof(Offices))]
    public void Simulate_AnyOffice_NeverUsesMorePhotocopiersThanThereAre(int clerks, double waiting, int photocopiers)
    {
        var copies = OfficeDay.Simulate(clerks, waiting, photocopiers).Clerks.SelectMany(spans => spans).Where(span => span.State == ClerkState.Copies).ToList();

        var most = copies.Max(one => copies.Count(other => other.Start <= one.Start && one.Start < other.End));
        Assert.InRange(most, 1, photocopiers);
    }

    // Nobody stands in line while a photocopier is free.
    [Theory]
    [MemberData(nameof(Offices))]
    public void Simulate_AnyOffice_LetsNobodyStandInLineWithoutNeed(int clerks, double waiting, int photocopiers)
    {
        var all = OfficeDay.Simulate(clerks, waiting, photocopiers).Clerks.SelectMany(spans => spans).ToList();

        foreach (var waits in all.Where(span => span.State == ClerkState.StandsInLine))
            Assert.Equal(photocopiers, all.Count(span => span.State == ClerkState.Copies && span.Start <= waits.Start && waits.Start < span.End));
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void Simulate_EachClerk_DoesOneThingAfterTheOtherAllDay(int clerks, double waiting, int photocopiers)
    {
        var day = OfficeDay.Simulate(clerks, waiting, photocopiers);

        Assert.Equal(clerks, day.Clerks.Count);
        Assert.All(day.Clerks, spans =>
        {
            Assert.Equal(0, spans[0].Start);
            Assert.Equal(OfficeDay.Seconds, spans[^1].End);
            Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        });
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void Simulate_EachFinishedForm_WasReadAskedAboutCopiedAndFiledByOneClerk(int clerks, double waiting, int photocopiers)
    {
        var day = OfficeDay.Simulate(clerks, waiting, photocopiers);

        var forms = day.Clerks.SelectMany((spans, clerk) => spans.Select(span => (Clerk: clerk, Span: span))).GroupBy(each => each.Span.Form).ToList();
        Assert.Equal(Enumerable.Range(1, forms.Count), forms.Select(form => form.Key).Order());
        Assert.All(forms, form => Assert.Single(form.Select(each => each.Clerk).Distinct()));
        var finished = forms.Where(form => form.Max(each => each.Span.End) < OfficeDay.Seconds).ToList();
        ClerkState[] steps = waiting > 0
            ? [ClerkState.Works, ClerkState.AwaitsAnswer, ClerkState.Copies, ClerkState.Works]
            : [ClerkState.Works, ClerkState.Copies, ClerkState.Works];
        Assert.All(finished, form => Assert.Equal(steps, form.Select(each => each.Span.State).Where(state => state != ClerkState.StandsInLine)));
        Assert.Equal(finished.Select(form => form.Max(each => each.Span.End)).Order(), day.Done.Where(done => done < OfficeDay.Seconds));
    }

    // The utilisation law: no throughput without the time that its copies take.
    [Theory]
    [MemberData(nameof(Offices))]
    public void Simulate_AnyOffice_StaysWithinBothBounds(int clerks, double waiting, int photocopiers)
    {
        var day = OfficeDay.Simulate(clerks, waiting, photocopiers);

        // One form is what the edges of a day may come to.
        var oneForm = 3600.0 / OfficeDay.Seconds;
        Assert.InRange(day.FormsPerHour, 0, Math.Min(day.BoundOfClerks * 1.01, day.BoundOfPhotocopiers) + oneForm);
    }

    [Fact]
    public void Simulate_SameSeed_IsTheSameDay()
    {
        var (one, other) = (OfficeDay.Simulate(7, 0.5, seed: 3), OfficeDay.Simulate(7, 0.5, seed: 3));

        Assert.Equal(one.Clerks.SelectMany(spans => spans), other.Clerks.SelectMany(spans => spans));
        Assert.NotEqual(one.Clerks[0], OfficeDay.Simulate(7, 0.5, seed: 4).Clerks[0]);
    }

    // Written down once: the same on every machine.
    [Theory]
    [InlineData(1, 96)]
    [InlineData(2, 184)]
    [InlineData(12, 478)]
    public void Simulate_FirstSeed_IsTheDayOfTheChapter(int clerks, int forms) =>
        Assert.Equal(forms, OfficeDay.Simulate(clerks, 0.5).Done.Count);

    [Fact]
    public void Simulate_OneClerk_IsAloneAndSpendsTheShareOfWaiting()
    {
        var day = OfficeDay.Simulate(1, 0.5);

        Assert.Equal(0, day.ShareOf(ClerkState.StandsInLine));
        Assert.InRange(day.ShareOf(ClerkState.AwaitsAnswer), 0.49, 0.51);
        Assert.Equal(day.ShareOf(ClerkState.Copies), day.PhotocopiersBusy);
    }

    [Fact]
    public void Pile_ManyForms_HaveTheMeansThatTheLawsTakeThemToHave()
    {
        var forms = Form.Pile(0.5, 9).Take(2_000).ToList();

        // Each pair is balanced, up to rounding.
        Assert.InRange(forms.Average(form => form.Copying), Form.MeanCopying - 0.5, Form.MeanCopying + 0.5);
        Assert.InRange(forms.Average(form => form.Answer), Form.MeanAnswer(0.5) - 0.5, Form.MeanAnswer(0.5) + 0.5);
        Assert.InRange(forms.Average(form => form.Reading + form.Answer + form.Copying + form.Filing), Form.MeanInAll(0.5) - 1, Form.MeanInAll(0.5) + 1);
        Assert.InRange(forms.Min(form => form.Copying), 30, 33);
        Assert.InRange(forms.Max(form => form.Copying), 87, 90);
    }

    [Theory]
    [InlineData(0, 0.5, 1, "clerks must be 1 to 32")]
    [InlineData(33, 0.5, 1, "clerks must be 1 to 32")]
    [InlineData(1, 0.95, 1, "waiting must be 0 to 0.9")]
    [InlineData(1, double.NaN, 1, "waiting must be 0 to 0.9")]
    [InlineData(1, 0.5, 5, "photocopiers must be 1 to 4")]
    public void Simulate_ImpossibleOffice_SaysTheRange(int clerks, double waiting, int photocopiers, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentOutOfRangeException>(() => OfficeDay.Simulate(clerks, waiting, photocopiers)).Message);

    [Theory]
    [InlineData(0.5, 1, 5)]
    [InlineData(0.5, 2, 10)]
    [InlineData(0.9, 4, 32)]
    public void Sweep_LastWorthwhile_IsWhereThePhotocopiersAreBusy(double waiting, int photocopiers, int clerks) =>
        Assert.Equal(clerks, OfficeSweep.Simulate(waiting, photocopiers).LastWorthwhile.Clerks.Count);

    [Fact]
    public void Simulate_ClerksOfACell_DoWhatTheCellSays()
    {
        static void Usual(OfficeForm form)
        {
            form.Read();
            form.Ask();
            form.Photocopier.Wait();
            form.Copy();
            form.Photocopier.Release();
            form.File();
        }
        static void Greedy(OfficeForm form)
        {
            form.Photocopier.Wait();
            form.Read();
            form.Ask();
            form.Copy();
            form.File();
            form.Photocopier.Release();
        }

        Assert.Equal(OfficeDay.Simulate(6, 0.5).Done, OfficeDay.Simulate(Usual, 6, 0.5).Done);
        // Who takes the photocopier for all of it is as fast alone, and in a crowd no faster than alone.
        Assert.InRange(OfficeDay.Simulate(Greedy, 6, 0.5).Done.Count, 1, OfficeDay.Simulate(Greedy, 1, 0.5).Done.Count + 1);
    }

    [Fact]
    public void Simulate_ClerkWhoCopiesWithoutAPhotocopier_IsTold() => Assert.Contains(
        "call Photocopier.Wait() before Copy()", Assert.Throws<InvalidOperationException>(() => OfficeDay.Simulate(form => form.Copy(), 1, 0.5)).Message);
}
