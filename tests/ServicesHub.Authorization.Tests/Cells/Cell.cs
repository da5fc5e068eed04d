namespace ServicesHub.Authorization.Tests;

/// <summary>One cell of the matrix: an endpoint, somebody in a relation to a record, and the record's state.</summary>
internal sealed record Cell(MatrixRow Row, Actor Actor, string Relation, string State)
{
    public override string ToString() => $"{Row.Key}, {Actor}, {Relation}, {State}";
}
