namespace ServicesHub.Platform.Tests.Audit;

public sealed class AuditCsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+39 0736", "'+39 0736")]
    [InlineData("-2", "'-2")]
    [InlineData("@cell", "'@cell")]
    [InlineData("\t=1+1", "'\t=1+1")]
    [InlineData("\r=1+1", "\"'\r=1+1\"")]
    [InlineData("=HYPERLINK(\"x\";\"y\")", "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\"")]
    [InlineData("Come da verbale; punto 3", "\"Come da verbale; punto 3\"")]
    [InlineData("Come da verbale = punto 3", "Come da verbale = punto 3")]
    [InlineData(null, "")]
    public void No_cell_begins_like_a_formula(string? typed, string cell) => Assert.Equal(cell, AuditCsv.Cell(typed));
}
