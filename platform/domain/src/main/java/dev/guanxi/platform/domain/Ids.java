package dev.guanxi.platform.domain;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * UUIDs of version 7: unique without asking anybody, and sorted by time of birth. The time goes to a quarter of a
 * microsecond (RFC 9562, section 6.2, method 3); 62 bits are random.
 */
public final class Ids {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int FRACTIONS = 4096;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final ThreadLocal<SecureRandom> RANDOM = ThreadLocal.withInitial(SecureRandom::new);

    private Ids() {}

    public static UUID next() {
        return at(CLOCK.instant(), RANDOM.get().nextLong());
    }

    static UUID at(Instant birth, long random) {
        var fraction = (long) (birth.getNano() % NANOS_PER_MILLI) * FRACTIONS / NANOS_PER_MILLI;
        return new UUID(
                birth.toEpochMilli() << 16 | 0x7000 | fraction,
                0x8000_0000_0000_0000L | random & 0x3FFF_FFFF_FFFF_FFFFL);
    }
}
