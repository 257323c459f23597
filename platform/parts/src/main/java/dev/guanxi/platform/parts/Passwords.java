package dev.guanxi.platform.parts;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Secrets for roles that only programs use. */
public final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private Passwords() {}

    /** {@return 192 random bits, in letters and digits that need no quoting anywhere} */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
