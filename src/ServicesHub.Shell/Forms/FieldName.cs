using System.Globalization;
using System.Linq.Expressions;

namespace ServicesHub.Shell.Forms;

/// <summary>The name under which a form posts a property: <c>Model.Rows[2].Name</c>, as the form mapper reads it.</summary>
internal static class FieldName
{
    public static string Of(LambdaExpression property) => Path(property.Body);

    private static string Path(Expression? expression) => expression switch
    {
        MemberExpression { Expression: MemberExpression or MethodCallExpression or BinaryExpression } member
            when Path(member.Expression) is { Length: > 0 } parent => $"{parent}.{member.Member.Name}",
        MemberExpression member => member.Member.Name,
        MethodCallExpression { Method.Name: "get_Item", Object: { } list } call => $"{Path(list)}[{Value(call.Arguments[0])}]",
        BinaryExpression { NodeType: ExpressionType.ArrayIndex } array => $"{Path(array.Left)}[{Value(array.Right)}]",
        UnaryExpression { NodeType: ExpressionType.Convert } convert => Path(convert.Operand),
        _ => "",
    };

    private static string Value(Expression index) => Convert.ToString(
        Expression.Lambda(index).Compile(preferInterpretation: true).DynamicInvoke(), CultureInfo.InvariantCulture) ?? "";
}
