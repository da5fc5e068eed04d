using System.Globalization;
using ServicesHub.CaseManagement.Eligibility;
using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Demonstration;

/// <summary>Makes permits with dates relative to today: most in force, some about to expire, in renewal or expired.</summary>
internal sealed class PermitMaker(DateOnly today, Dice dice)
{
    public Permit? Make(string code, DateOnly registered)
    {
        if (PermitTypes.Find(code, today) is not { } type)
            return null;
        if (code == "RIC_ASILO")
            return Asylum(registered);
        var months = type.IsOpenEnded ? 120 : type.FirstMonths is > 0 and var first ? first : 24;
        var left = dice.Weighted<int>([(dice.Between(120, months * 28), 80), (dice.Between(5, 58), 9), (-dice.Between(5, 55), 8), (-dice.Between(70, 200), 3)]);
        var expiry = today.AddDays(Math.Min(left, months * 30));
        var permit = new Permit
        {
            Type = code,
            Number = string.Create(CultureInfo.InvariantCulture, $"I{dice.Between(10_000_000, 99_999_999)}"),
            IssuedOn = expiry.AddMonths(-months),
            ExpiresOn = expiry,
        };
        if (left < 0 && left > -60 && dice.Percent(80))
            permit.Procedures.Add(new PermitProcedure { Kind = ProcedureKind.Renewal, FiledOn = expiry.AddDays(-dice.Between(3, 40)), ReceiptHeld = true });
        return permit;
    }

    private Permit Asylum(DateOnly registered)
    {
        var filed = dice.Percent(20) ? today.AddDays(-dice.Between(10, 55)) : registered.AddDays(-dice.Between(5, 60));
        return new Permit
        {
            Type = "RIC_ASILO",
            Number = string.Create(CultureInfo.InvariantCulture, $"R{dice.Between(1_000_000, 9_999_999)}"),
            IssuedOn = filed,
            ExpiresOn = today.AddDays(dice.Between(20, 170)),
            Procedures = [new PermitProcedure { Kind = ProcedureKind.Asylum, FiledOn = filed, ReceiptHeld = true }],
        };
    }
}
