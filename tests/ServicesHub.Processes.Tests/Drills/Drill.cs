namespace ServicesHub.Processes.Tests.Drills;

/// <summary>Drills run short in the suite and in full with <c>HUB_FULL=1</c>.</summary>
internal static class Drill
{
    public static bool IsFull => Environment.GetEnvironmentVariable("HUB_FULL") == "1";

    public static int Times(int inSuite, int inFull) => IsFull ? inFull : inSuite;

    /// <summary>Says a figure beside the test's result; it is not asserted.</summary>
    public static void Report(string figure) => TestContext.Current.TestOutputHelper?.WriteLine(figure);
}
