using ServicesHub.CaseManagement.Eligibility;
using ServicesHub.CaseManagement.Measures;
using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Tests.Permits;

public sealed class PermitGapTests
{
    private static readonly DateOnly Expiry = new(2027, 3, 1);

    private static readonly Permit Family = new() { Type = "FAM", ExpiresOn = Expiry };

    [Theory]
    [InlineData("2027-03-01", null)]
    [InlineData("2027-03-02", 1)]
    [InlineData("2027-05-14", 74)]
    public void A_measure_warns_with_the_days_by_which_it_outlives_the_permit(string endsOn, int? days) =>
        Assert.Equal(days, PermitGap.Of(DateOnly.Parse(endsOn, null), [Family])?.Days);

    [Fact]
    public void A_renewal_with_receipt_a_right_without_end_and_a_longer_permit_do_not_warn()
    {
        var ends = Expiry.AddDays(100);
        var renewal = new PermitProcedure { Kind = ProcedureKind.Renewal, FiledOn = Expiry.AddDays(-30), ReceiptHeld = true };
        var refused = new PermitProcedure { Kind = ProcedureKind.Renewal, FiledOn = Expiry.AddDays(-30), ReceiptHeld = true, Result = ProcedureResult.Refused };

        Assert.Null(PermitGap.Of(ends, []));
        Assert.Null(PermitGap.Of(ends, [new Permit { Type = "FAM", ExpiresOn = Expiry, Procedures = [renewal] }]));
        Assert.Null(PermitGap.Of(ends, [Family, new Permit { Type = "UE_LP", ExpiresOn = Expiry.AddDays(-50) }]));
        Assert.Null(PermitGap.Of(ends, [Family, new Permit { Type = "FAM", ExpiresOn = ends }]));
        Assert.NotNull(PermitGap.Of(ends, [new Permit { Type = "FAM", ExpiresOn = Expiry, Procedures = [refused] }]));
        Assert.NotNull(PermitGap.Of(ends, [Family, new Permit { Type = "RIC_ASILO" }]));
    }
}
