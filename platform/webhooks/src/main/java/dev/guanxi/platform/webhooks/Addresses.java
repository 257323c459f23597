package dev.guanxi.platform.webhooks;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are outside: nobody shall reach into our own network by naming one of its addresses as a receiver.
 * After the registries of special-purpose addresses (RFC 6890 and IANA's lists of 2025).
 */
final class Addresses {
    private static final List<Range> INSIDE = List.of(
            Range.of("0.0.0.0", 8), // this network
            Range.of("10.0.0.0", 8),
            Range.of("100.64.0.0", 10), // carriers' own
            Range.of("127.0.0.0", 8),
            Range.of("169.254.0.0", 16), // link, and the clouds' metadata
            Range.of("172.16.0.0", 12),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24), // documentation
            Range.of("192.88.99.0", 24),
            Range.of("192.168.0.0", 16),
            Range.of("198.18.0.0", 15), // measuring
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            Range.of("224.0.0.0", 3)); // multicast, reserved, broadcast
    private static final Range GLOBAL_UNICAST = Range.of("2000::", 3);
    private static final List<Range> INSIDE_OR_WRAPPED = List.of(
            Range.of("2001::", 23), // protocols' own, Teredo among them
            Range.of("2001:db8::", 32), // documentation
            Range.of("2002::", 16), // 6to4 wraps an IPv4 address
            Range.of("3fff::", 20)); // documentation

    private Addresses() {}

    /** Whether the address is one of the internet's. */
    static boolean isOutside(InetAddress address) {
        return switch (address) {
            case Inet4Address v4 -> INSIDE.stream().noneMatch(range -> range.holds(v4));
            case Inet6Address v6 ->
                GLOBAL_UNICAST.holds(v6) && INSIDE_OR_WRAPPED.stream().noneMatch(range -> range.holds(v6));
            default -> false;
        };
    }

    private record Range(byte[] start, int bits) {
        static Range of(String start, int bits) {
            return new Range(InetAddress.ofLiteral(start).getAddress(), bits);
        }

        boolean holds(InetAddress address) {
            var bytes = address.getAddress();
            if (bytes.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % 8;
                if ((bytes[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
