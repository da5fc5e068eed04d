namespace ServicesHub.Architecture.Tests.Projects;

internal static class DocumentationRules
{
    private const string MissingDocumentation = "CS1591";

    /// <param name="project">Name of the project.</param>
    /// <param name="settings">Its evaluated properties.</param>
    public static IEnumerable<string> Lax(string project, IReadOnlyDictionary<string, string> settings)
    {
        if (!IsTrue("GenerateDocumentationFile"))
            yield return $"{project} writes no documentation file, so that nothing is checked";
        if (!IsTrue("TreatWarningsAsErrors"))
            yield return $"{project} does not treat warnings as errors";
        if (Names("NoWarn").Contains(MissingDocumentation) || Names("NoWarn").Contains(MissingDocumentation[2..]))
            yield return $"{project} ignores undocumented members ({MissingDocumentation} in NoWarn)";
        if (Names("WarningsNotAsErrors").Contains(MissingDocumentation))
            yield return $"{project} only warns of undocumented members ({MissingDocumentation} in WarningsNotAsErrors)";

        bool IsTrue(string name) => settings.GetValueOrDefault(name, "").Equals("true", StringComparison.OrdinalIgnoreCase);

        string[] Names(string name) => settings.GetValueOrDefault(name, "").Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
