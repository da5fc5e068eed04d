using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>A seat of the demonstration; without a person it is vacant.</summary>
internal sealed record DemonstrationSeat(
    string Letter, string Title, string? Person = null, string Represents = "", string? Institution = null, SeatRole Role = SeatRole.Member,
    string? Substitute = null, bool Votes = true)
{
    public Seat ToSeat(SeedContext context, int position, DateOnly from)
    {
        var seat = new Seat { Position = position, Letter = Letter, Title = Title, Votes = Votes };
        if (Person is not null)
            seat.Holders.Add(new SeatHolder
            {
                PersonName = Person,
                Represents = Represents,
                InstitutionId = Institution is null ? null : context.Institution(Institution).Id,
                Role = Role,
                DesignationAct = $"Nota di designazione n. {120 + position} del {from.AddDays(-20):dd/MM/yyyy}",
                Substitute = Substitute,
                From = from,
            });
        return seat;
    }
}
