namespace ServicesHub.Platform.Tests.Accounts;

public sealed class AdministratorCoverTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void Without_anybody_today_is_uncovered() => Assert.Equal(Today, AdministratorCover.Gap(Today, []));

    [Fact]
    public void Somebody_without_an_end_covers_everything() => Assert.Null(AdministratorCover.Gap(Today, [(Today.AddYears(-1), null)]));

    [Fact]
    public void Somebody_until_the_end_of_the_calendar_covers_everything() => Assert.Null(AdministratorCover.Gap(Today, [(Today.AddYears(-1), DateOnly.MaxValue)]));

    [Fact]
    public void Terms_that_follow_each_other_leave_the_day_after_the_last() =>
        Assert.Equal(Today.AddDays(11), AdministratorCover.Gap(Today, [(Today.AddDays(6), Today.AddDays(10)), (Today.AddYears(-1), Today.AddDays(5))]));

    [Fact]
    public void A_hole_between_two_terms_is_found() =>
        Assert.Equal(Today.AddDays(6), AdministratorCover.Gap(Today, [(Today.AddDays(7), null), (Today.AddYears(-1), Today.AddDays(5))]));

    [Fact]
    public void A_term_that_is_over_covers_nothing() => Assert.Equal(Today, AdministratorCover.Gap(Today, [(Today.AddYears(-1), Today.AddDays(-1))]));
}
