using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.Eligibility;
using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Tests.Eligibility;

/// <summary>The answer for each type, typed by hand: in general, for an employee's job and for self-employment.</summary>
public sealed class EveryPermitTypeTests
{
    private const string Yes = "Allowed R2";
    private const string Limit = "AllowedWithLimit R2";
    private const string No = "NotAllowed R2";
    private const string Ask11 = "Unknown R11";

    public static TheoryData<string, string, string, string> Types => new()
    {
        { "LAV_SUB_TD", Yes, Yes, Yes },
        { "LAV_SUB_TI", Yes, Yes, Yes },
        { "LAV_STAG", "AllowedWithLimit R8", "NotAllowed R8", "NotAllowed R8" },
        { "LAV_STAG_PLUR", "AllowedWithLimit R8", "NotAllowed R8", "NotAllowed R8" },
        { "LAV_AUT", Yes, Yes, Yes },
        { "ATT_OCC", Yes, Yes, Yes },
        { "BLUE_CARD", Limit, Limit, Ask11 },
        { "RICERCA", Limit, Ask11, Ask11 },
        { "CASI_PART_27", Limit, Ask11, Ask11 },
        { "STUDIO", "AllowedWithLimit R7", "AllowedWithLimit R7", "NotAllowed R7" },
        { "STUDIO_EX_MIN", Yes, Yes, Yes },
        { "TIROCINIO", Limit, No, No },
        { "RIC_ASILO", "Allowed R6", "Allowed R6", "Allowed R6" },
        { "ASILO", Yes, Yes, Yes },
        { "SUSSIDIARIA", Yes, Yes, Yes },
        { "PROT_SPEC", Yes, Yes, Yes },
        { "PROT_TEMP_UA", Yes, Yes, Yes },
        { "CASI_SPEC_18", Yes, Yes, Yes },
        { "CASI_SPEC_18BIS", Yes, Yes, Yes },
        { "CASI_SPEC_18TER", Yes, Yes, Yes },
        { "CALAMITA", Yes, Yes, Yes },
        { "CURE_MED_19", Yes, Yes, Yes },
        { "CURE_MED_36", Ask11, Ask11, Ask11 },
        { "VALORE_CIVILE", Yes, Yes, Yes },
        { "ASS_MINORE", Yes, Yes, Yes },
        { "FAM", Yes, Yes, Yes },
        { "FAM_CONV_IT", Yes, Yes, Yes },
        { "FAMIT", Yes, Yes, Yes },
        { "CARTA_FAM_UE", Yes, Yes, Yes },
        { "UE_LP", Yes, Yes, Yes },
        { "MIN_ETA", "AllowedWithLimit R9", "AllowedWithLimit R9", No },
        { "AFFIDAMENTO", "AllowedWithLimit R9", "AllowedWithLimit R9", No },
        { "INT_MINORE", Limit, Limit, No },
        { "PROS_AMM", Yes, Yes, Yes },
        { "RES_ELETT_VISTO", No, No, No },
        { "RES_ELETT", Yes, Yes, Yes },
        { "RELIGIOSI", No, No, No },
        { "ATT_CITT", Ask11, Ask11, Ask11 },
        { "APOLIDIA", Yes, Yes, Yes },
        { "BREXIT_50TUE", Yes, Yes, Yes },
        { "VAC_LAV", Limit, Limit, Ask11 },
        { "TURISMO", No, No, No },
        { "AFFARI", No, No, No },
        { "GIUSTIZIA", No, No, No },
    };

    [Fact]
    public void No_type_is_left_out() =>
        Assert.Equal(PermitTypes.On(Ask.Today).Select(type => type.Code).Order(), Types.Select(row => row.Data.Item1).Order());

    [Theory]
    [MemberData(nameof(Types))]
    public void A_valid_permit_allows_what_its_type_allows(string type, string inGeneral, string employee, string selfEmployed)
    {
        var question = Ask.About(Ask.Permit(type, new DateOnly(2027, 1, 31))) with
        {
            BirthDate = type is "MIN_ETA" or "AFFIDAMENTO" or "INT_MINORE" ? new PartialDate(2009, 5, 5)
                : type is "PROS_AMM" ? new PartialDate(2007, 5, 5)
                : new PartialDate(1990, 5, 5),
            SchoolingFulfilled = true,
        };
        Assert.Equal(
            (inGeneral, employee, selfEmployed),
            (Text(question), Text(question, ContractKind.Subordinate), Text(question, ContractKind.SelfEmployed)));
    }

    private static string Text(WorkEligibilityQuestion question, ContractKind? kind = null)
    {
        var answer = Ask.Answer(question with { Proposed = kind is null ? null : new ContractFacts(Kind: kind, Sector: "construction") });
        return $"{answer.Outcome} {answer.Rule}";
    }
}
