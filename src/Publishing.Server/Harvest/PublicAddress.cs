using System.Net;
using System.Net.Sockets;

namespace Publishing.Server.Harvest;

/// <summary>Tells addresses of the internet from those of a machine itself, of private networks and of other uses (RFC 6890), behind which may lie what nobody outside should reach.</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/32", "2001:db8::/32", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    // All that is given out to networks, so that what is reserved for the future is not public today.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    /// <summary>Whether it is one of the internet.</summary>
    public static bool Is(IPAddress address)
    {
        if (Embedded(address) is { } inside)
        {
            return Is(inside);
        }

        return (address.AddressFamily == AddressFamily.InterNetwork || Global.Contains(address)) && !Special.Any(network => network.Contains(address));
    }

    // An IPv4 address inside an IPv6 one: mapped (::ffff:0:0/96), translated (64:ff9b::/96), tunneled (2002::/16).
    private static IPAddress? Embedded(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
            : bytes is [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, ..] ? new IPAddress(bytes[12..])
            : bytes is [0x20, 0x02, ..] ? new IPAddress(bytes[2..6])
            : null;
    }
}
