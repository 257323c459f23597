package dev.guanxi.launcher.demo;

import java.util.Locale;

/** The services of the suite, as their addresses name them. */
enum Service {
    CONTACT,
    SALES,
    MARKETING,
    SERVICE,
    PARTNER_PORTAL,
    E_COMMERCE,
    INSIGHT;

    /** {@return the name in paths, such as {@code e-commerce}} */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the path of a resource, such as {@code /api/sales/v1/leads}} */
    String path(String resource) {
        return "/api/%s/v1/%s".formatted(word(), resource);
    }
}
