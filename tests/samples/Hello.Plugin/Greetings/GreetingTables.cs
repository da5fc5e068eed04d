using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hello.Plugin;

internal sealed class GreetingTables : IEntityTypeConfiguration<Greeting>
{
    public void Configure(EntityTypeBuilder<Greeting> entity)
    {
        entity.ToTable("greetings");
        entity.Property(g => g.Text).HasMaxLength(200);
    }
}
