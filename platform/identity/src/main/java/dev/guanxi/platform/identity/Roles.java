package dev.guanxi.platform.identity;

import java.util.Set;

/** The realm's roles, as {@code @RolesAllowed} and access policies name them. */
public final class Roles {
    public static final String SALES_REP = "sales-rep";
    public static final String SALES_MANAGER = "sales-manager";
    public static final String MARKETER = "marketer";
    public static final String SERVICE_AGENT = "service-agent";
    public static final String SERVICE_MANAGER = "service-manager";
    public static final String TECHNICIAN = "technician";
    public static final String ANALYST = "analyst";
    public static final String PARTNER = "partner";
    public static final String PARTNER_ADMIN = "partner-admin";
    public static final String SHOPPER = "shopper";
    public static final String ADMIN = "admin";

    /** Those of our own people. */
    static final Set<String> INSIDE =
            Set.of(SALES_REP, SALES_MANAGER, MARKETER, SERVICE_AGENT, SERVICE_MANAGER, TECHNICIAN, ANALYST, ADMIN);

    /** Whether it is a role of our own people. */
    public static boolean isInside(String role) {
        return INSIDE.contains(role);
    }

    private Roles() {}
}
