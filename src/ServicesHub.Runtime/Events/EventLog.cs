using Microsoft.Extensions.Logging;
using Rebus.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace ServicesHub.Runtime;

/// <summary>Rebus's log in the hub's: warnings and errors, without the content of messages.</summary>
internal sealed class EventLog(ILoggerFactory loggers) : IRebusLoggerFactory
{
    public ILog GetLogger<T>() => new Log(loggers.CreateLogger<T>());

    private sealed class Log(ILogger logger) : ILog
    {
        public void Debug(string message, params object[] objs) => Write(LogLevel.Trace, null, message, objs);

        public void Info(string message, params object[] objs) => Write(LogLevel.Debug, null, message, objs);

        public void Warn(string message, params object[] objs) => Write(LogLevel.Warning, null, message, objs);

        public void Warn(Exception exception, string message, params object[] objs) => Write(LogLevel.Warning, exception, message, objs);

        public void Error(string message, params object[] objs) => Write(LogLevel.Error, null, message, objs);

        public void Error(Exception exception, string message, params object[] objs) => Write(LogLevel.Error, exception, message, objs);

#pragma warning disable CA2254 // Templates come from Rebus.
        private void Write(LogLevel level, Exception? exception, string message, object[] values) => logger.Log(level, exception, message, values);
#pragma warning restore CA2254
    }
}
