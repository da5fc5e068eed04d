namespace ServicesHub.CaseManagement.TaxCodes;

/// <summary>The check digit of the eleven-digit code that is given until the definitive one is (seven digits of serial, three of office).</summary>
internal static class TemporaryTaxCode
{
    public static char CheckDigit(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var place = 0; place < 10; place++)
        {
            var value = code[place] - '0';
            if (place % 2 == 1)
                value = value * 2 > 9 ? (value * 2) - 9 : value * 2;
            sum += value;
        }
        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
