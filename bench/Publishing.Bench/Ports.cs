using System.Net;
using System.Net.Sockets;

namespace Publishing.Bench;

/// <summary>Ports for the servers that are compared.</summary>
internal static class Ports
{
    /// <summary>One that nobody listens on, of the loopback address.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
