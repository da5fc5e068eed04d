namespace ServicesHub.CaseManagement.Demonstration;

/// <summary>Chance that falls the same way each time.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public int Between(int least, int most) => random.Next(least, most + 1);

    public bool Percent(int share) => random.Next(100) < share;

    public T Of<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public T Weighted<T>(IReadOnlyList<(T Item, int Weight)> items)
    {
        var at = random.Next(items.Sum(item => item.Weight));
        foreach (var (item, weight) in items)
        {
            if (at < weight)
                return item;
            at -= weight;
        }
        return items[^1].Item;
    }

    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        random.Shuffle(all);
        return all;
    }
}
