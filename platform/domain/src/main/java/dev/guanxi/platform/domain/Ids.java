package dev.guanxi.platform.domain;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562): unique without asking anybody, and sorted by time of birth. */
public final class Ids {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final ThreadLocal<SecureRandom> RANDOM = ThreadLocal.withInitial(SecureRandom::new);

    private Ids() {}

    public static UUID next() {
        return at(CLOCK.millis(), RANDOM.get().nextLong(), RANDOM.get().nextLong());
    }

    static UUID at(long millis, long high, long low) {
        return new UUID(millis << 16 | 0x7000 | high & 0x0FFF, 0x8000_0000_0000_0000L | low & 0x3FFF_FFFF_FFFF_FFFFL);
    }
}
