package dev.guanxi.platform.testkit.access;

import java.util.UUID;

/** To whom a record belongs, in every way that a record can belong to somebody. */
public record Holder(String owner, String team, UUID partner, UUID customer) {
    static final String TEAM = "/sales/east";
    public static final UUID PARTNER = UUID.fromString("01981d3c-5a00-7c4e-9a51-00000000aaaa");
    static final UUID CUSTOMER = UUID.fromString("01981d3c-5a00-7c4e-9a51-00000000cccc");

    private static final String SOMEBODY = "somebody-else";
    private static final String OTHER_TEAM = "/sales/eastern";
    private static final UUID OTHER_PARTNER = UUID.fromString("01981d3c-5a00-7c4e-9a51-00000000abab");
    private static final UUID OTHER_CUSTOMER = UUID.fromString("01981d3c-5a00-7c4e-9a51-00000000cdcd");

    /** Has nothing to do with any of the callers. Its team's name only begins like theirs. */
    static final Holder STRANGER = new Holder(SOMEBODY, OTHER_TEAM, OTHER_PARTNER, OTHER_CUSTOMER);

    /** Works in a team below that of the callers. */
    static final Holder TEAMMATE = new Holder(SOMEBODY, TEAM + "/shanghai", OTHER_PARTNER, OTHER_CUSTOMER);

    /** The caller in person, whose record went to another team. */
    static Holder person(String id) {
        return new Holder(id, OTHER_TEAM, OTHER_PARTNER, OTHER_CUSTOMER);
    }

    /** The caller, with all that they stand for; for what a caller makes. */
    static Holder self(String id) {
        return new Holder(id, TEAM, PARTNER, CUSTOMER);
    }

    /** Somebody of the callers' partner organisation. */
    static final Holder SAME_PARTNER = new Holder(SOMEBODY, OTHER_TEAM, PARTNER, OTHER_CUSTOMER);

    /** The customer that the calling shopper is. */
    static final Holder SAME_CUSTOMER = new Holder(SOMEBODY, OTHER_TEAM, OTHER_PARTNER, CUSTOMER);
}
