namespace ServicesHub.Reporting.Context;

/// <summary>The columns of Istat's permit dataset in SDMX-CSV; its notes and units may stand beside them.</summary>
internal static class SdmxColumns
{
    public const string Dataflow = "DATAFLOW";

    public const string Area = "REF_AREA";

    public const string Sex = "SEX";

    public const string PermitType = "TYPE_RES_PERMIT";

    public const string Period = "TIME_PERIOD";

    public const string Value = "OBS_VALUE";

    public const string Status = "OBS_STATUS";

    /// <summary>In the order of the dataset's key, without area and period. Citizenship is misspelt by the publisher.</summary>
    public static IReadOnlyList<string> Key { get; } = ["FREQ", "DATA_TYPE", Sex, "MOSTREL_CCITENSHIP", "TYPE_RES_PERMIT_REASON", PermitType, "AGE", "MARITAL_STATUS"];

    public static IReadOnlyList<string> All { get; } = [Dataflow, Area, .. Key, Period, Value];
}
