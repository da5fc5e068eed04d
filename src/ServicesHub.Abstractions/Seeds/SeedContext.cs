namespace ServicesHub.Abstractions;

/// <summary>What a demonstration starts from.</summary>
/// <param name="Today">The day of the demonstration, in Italy.</param>
/// <param name="Institutions">The seeded institutions.</param>
/// <param name="Operators">The seeded operators.</param>
public sealed record SeedContext(
    DateOnly Today, IReadOnlyList<Institution> Institutions, IReadOnlyList<SeededOperator> Operators)
{
    /// <summary>The institution with a code.</summary>
    /// <exception cref="InvalidOperationException">There is none with that code.</exception>
    public Institution Institution(string code) => Institutions.First(i => i.Code == code);

    /// <summary>The operators of an institution, in stable order.</summary>
    public IReadOnlyList<SeededOperator> OperatorsOf(string institutionCode)
    {
        var id = Institution(institutionCode).Id;
        return [.. Operators.Where(o => o.InstitutionId == id)];
    }
}
